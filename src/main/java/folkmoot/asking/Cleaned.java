package folkmoot.asking;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that go out without a name, after what points at somebody was taken out of them.
 *
 * @param text the words as they would appear
 * @param taken what was taken out
 */
public record Cleaned(String text, Set<Kind> taken) {
  /** What is taken out. */
  public enum Kind {
    MENTION("<[@!#][^>\\n]*>|(?<![\\w.@])@[\\p{L}\\d][\\p{L}\\d._-]*"),
    EMAIL("(?:<mailto:[^>\\n]*>|mailto:)?[\\w.+%-]+@[\\w-]+(?:\\.[\\w-]+)+"),
    LINK("<?(?:https?://|www\\.)[^\\s<>]+>?"),
    PHONE("(?<![\\w/.-])(?:\\+|00)?\\(?\\d(?:[ ()./-]{0,2}\\d){7,14}(?![\\w-])");

    private final Pattern pattern;

    Kind(String pattern) {
      this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }
  }

  /** What stands where something was taken out. */
  static final String GAP = "[…]";

  /** An address holds an @ and a link may hold digits, so those go before mentions and numbers. */
  private static final Kind[] ORDER = {Kind.EMAIL, Kind.LINK, Kind.MENTION, Kind.PHONE};

  public Cleaned {
    taken = Set.copyOf(taken);
  }

  /** Takes mentions, links, e-mail addresses and phone numbers out of {@code words}. */
  public static Cleaned of(String words) {
    String text = words;
    EnumSet<Kind> taken = EnumSet.noneOf(Kind.class);
    for (Kind kind : ORDER) {
      String without = kind.pattern.matcher(text).replaceAll(GAP);
      if (!without.equals(text)) {
        taken.add(kind);
        text = without;
      }
    }
    return new Cleaned(text, taken);
  }
}
