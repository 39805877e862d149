package folkmoot.consent;

import java.util.List;

/**
 * What the partners expect of each other, a few words a line.
 *
 * @param lines none while nothing was agreed
 */
public record Behaviours(List<String> lines) {
  /** More are not remembered. */
  public static final int MOST = 5;

  /** Characters of a line. */
  public static final int LONGEST = 80;

  public static final String MATTER = "behaviours";

  public Behaviours {
    lines = List.copyOf(lines);
  }

  /** As a proposal holds them. */
  public static Behaviours read(String content) {
    return new Behaviours(content.lines().toList());
  }

  /** For a proposal to hold. */
  public String content() {
    return String.join("\n", lines);
  }
}
