package folkmoot.asking;

import folkmoot.partnership.Member;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out whether words name a member of the partnership. */
final class Names {
  private static final Pattern MENTION =
      Pattern.compile("<@[A-Z0-9]+(\\|[^>]*)?>|(?<![\\w.])@\\p{L}[\\p{L}\\d._-]*");
  private static final Pattern TITLE = Pattern.compile("(?iu)(dr|mr|mrs|ms|prof|sir)\\.?\\s+");
  private static final Pattern FIRST = Pattern.compile("^[\\p{L}\\p{M}'’-]{2,}");

  private Names() {}

  /**
   * The name or mention in the words. A whole name counts in any case; a first name alone only as a
   * name is written, so that "will" or "may" in a question stays an ordinary word.
   */
  static Optional<String> in(String words, List<Member> members) {
    Matcher mention = MENTION.matcher(words);
    if (mention.find()) {
      return Optional.of(mention.group());
    }
    return members.stream()
        .map(Member::name)
        .flatMap(name -> found(words, name).stream())
        .findFirst();
  }

  private static Optional<String> found(String words, String name) {
    String plain = TITLE.matcher(name.strip()).replaceFirst("");
    if (plain.length() > 1
        && isWordIn(words.toLowerCase(Locale.ROOT), plain.toLowerCase(Locale.ROOT))) {
      return Optional.of(plain);
    }
    Matcher first = FIRST.matcher(plain);
    return first.find() && isNameIn(words, first.group())
        ? Optional.of(first.group())
        : Optional.empty();
  }

  /** Of thousands of members hardly any is in the words, and to look for the letters is quick. */
  private static boolean isWordIn(String words, String word) {
    return words.contains(word) && isWholeWordIn(words, word);
  }

  private static boolean isWholeWordIn(String words, String word) {
    return Pattern.compile("(?<![\\p{L}\\p{M}\\d])" + Pattern.quote(word) + "(?![\\p{L}\\p{M}\\d])")
        .matcher(words)
        .find();
  }

  private static boolean isNameIn(String words, String first) {
    return Character.isUpperCase(first.codePointAt(0)) && isWordIn(words, first);
  }
}
