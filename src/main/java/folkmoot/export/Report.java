package folkmoot.export;

import java.util.List;

/**
 * What the one page to print says, in words that need nothing else.
 *
 * @param language of the page, such as {@code en-GB}
 * @param round which round the items are of; empty where there is none with a result
 * @param foot what is not shown, and when this was made
 */
public record Report(
    String language,
    String title,
    String purpose,
    String asked,
    String round,
    List<Item> items,
    List<Quote> quotes,
    List<Step> steps,
    Words words,
    List<String> foot) {
  /** So many of each fit one page. */
  static final int MOST = 5;

  public Report {
    items = List.copyOf(items);
    quotes = List.copyOf(quotes);
    steps = List.copyOf(steps);
    foot = List.copyOf(foot);
  }

  /** The headings of the page. */
  public record Words(String heard, String said, String agreed, String nothing) {}

  /**
   * One question with what was answered.
   *
   * @param said the same as the parts in words
   * @param parts none where it is said in words only
   */
  public record Item(String question, String said, List<Part> parts) {
    public Item {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A part of a bar.
   *
   * @param from where it begins, and how wide it is, of 1,000
   * @param shade from 1, the lowest part, to 5
   */
  public record Part(int from, int width, int shade, String answer, int people) {}

  /**
   * What somebody said.
   *
   * @param question to which; empty where it is that of the one before
   * @param name empty for none
   */
  public record Quote(String question, String words, String name) {}

  /** What was agreed, with who does it by when, and how far it is. */
  public record Step(String what, String who) {}
}
