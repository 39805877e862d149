package folkmoot.slack;

import java.util.regex.Pattern;

/** What people typed, without the signs that nobody sees and that spoil what stands around them. */
public final class Legible {
  /**
   * They turn the direction of all that follows in a message, also of words that are not theirs.
   */
  private static final Pattern TURNS = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

  /** Some databases keep no text that holds the first of them; the others mean nothing here. */
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r\\x85]]");

  private static final Pattern HALF_A_SIGN = Pattern.compile("\\p{Cs}");

  /** Letters by their class, and yet nothing to be seen: fillers and a pattern without dots. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{C}\\p{Z}\\s\\u115f\\u1160\\u3164\\uffa0\\u2800\\u034f\\ufe00-\\ufe0f]*");

  private Legible() {}

  /** The same to read; empty where there is nothing to be seen. Joiners within a sign stay. */
  public static String of(String typed) {
    String whole = HALF_A_SIGN.matcher(typed).replaceAll("\ufffd");
    String plain = CONTROLS.matcher(TURNS.matcher(whole).replaceAll("")).replaceAll("");
    return UNSEEN.matcher(plain).matches() ? "" : plain;
  }
}
