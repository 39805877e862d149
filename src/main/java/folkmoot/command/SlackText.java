package folkmoot.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as Slack sends it: three characters escaped, mentions and links in angle brackets. */
public final class SlackText {
  private static final Pattern CODE = Pattern.compile("<([@#!]?)([^<>|]*)(?:\\|([^<>]*))?>");
  private static final Pattern PERSON = Pattern.compile("<@([A-Z0-9]+)(?:\\|[^<>]*)?>");
  private static final Pattern CHANNEL = Pattern.compile("<#([A-Z0-9]+)(?:\\|[^<>]*)?>");

  private static final Pattern MARKED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}*_~`])([*_~`]|```)(?=\\S)([^\\n]*?\\S)\\1(?![\\p{L}\\p{N}*_~`])");
  private static final Pattern QUOTED = Pattern.compile("(?m)^(?:>\\s?)+");

  private SlackText() {}

  /** The text as a person reads it. */
  public static String readable(String sent) {
    return CODE.matcher(sent)
        .replaceAll(
            code -> Matcher.quoteReplacement(shown(code.group(1), code.group(2), code.group(3))))
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  /**
   * A message as a person reads it who sees no bold, italic, struck or quoted text: the signs for
   * it, which stand around words and at the beginning of lines, are left out.
   */
  public static String unmarked(String sent) {
    String words = QUOTED.matcher(readable(sent)).replaceAll("");
    String before = "";
    while (!words.equals(before)) {
      before = words;
      words = MARKED.matcher(words).replaceAll("$2");
    }
    return words;
  }

  static boolean mentionsSomebody(String sent) {
    return PERSON.matcher(sent).find();
  }

  /** The one group of the result is the person's id. */
  static Matcher person(String sent) {
    return PERSON.matcher(sent);
  }

  /** The one group of the result is the channel's id. */
  static Matcher channel(String sent) {
    return CHANNEL.matcher(sent);
  }

  private static String shown(String sign, String target, String label) {
    String name = label == null || label.isEmpty() ? target : label;
    boolean signed = sign.isEmpty() || name.startsWith("@") || name.startsWith("#");
    return signed ? name : (sign.equals("#") ? "#" : "@") + name;
  }
}
