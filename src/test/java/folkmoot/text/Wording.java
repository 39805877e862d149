package folkmoot.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with texts and with how the sources use them. */
final class Wording {
  /** Words that praise, blame, alarm or measure people. */
  private static final Pattern BANNED =
      Pattern.compile(
          "\\b(scor(e|es|ed|ing)|engagement|perform(ance|er|ers|ing)|underperform\\w*|great"
              + "|excellent|amazing|awesome|fantastic|congratulations|well done|good job|nice work"
              + "|failed to (answer|respond|reply)|non-?respond(er|ers|ents?)|laggards?"
              + "|disappointing|urgent|alarming|poor result\\w*|your fault|to blame)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  /** A key, whole or (before a plus) as the beginning of one. */
  private static final Pattern USE =
      Pattern.compile("\\b(?:plain|mrkdwn)\\(\\s*\"([^\"]*)\"\\s*([,)+])");

  private Wording() {}

  /** Keys whose text has a word nobody should read. */
  static List<String> banned(Map<String, String> patterns) {
    List<String> found = new ArrayList<>();
    patterns.forEach(
        (key, text) -> {
          Matcher matcher = BANNED.matcher(text);
          if (matcher.find()) {
            found.add(key + ": " + matcher.group());
          }
        });
    return found;
  }

  /** Keys whose text ICU cannot read. */
  static List<String> unreadable(Map<String, String> patterns) {
    List<String> found = new ArrayList<>();
    patterns.forEach(
        (key, text) -> {
          try {
            new TextPattern(key, text, Locale.UK);
          } catch (IllegalStateException e) {
            found.add(key);
          }
        });
    return found;
  }

  /** Keys that a source asks for and that are not there. */
  static TreeSet<String> missing(String source, List<String> keys) {
    TreeSet<String> missing = new TreeSet<>();
    Matcher use = USE.matcher(source);
    while (use.find()) {
      String key = use.group(1);
      boolean there =
          use.group(2).equals("+")
              ? keys.stream().anyMatch(any -> any.startsWith(key))
              : keys.contains(key);
      if (!there) {
        missing.add(key);
      }
    }
    return missing;
  }
}
