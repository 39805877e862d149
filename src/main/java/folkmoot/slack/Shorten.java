package folkmoot.slack;

/** Fits words into the places where Slack takes only so many characters. */
public final class Shorten {
  private Shorten() {}

  /** The text itself when it has at most {@code most} characters, else its beginning and "…". */
  public static String to(int most, String text) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - 1;
    // A pair of surrogates is one character to a reader and must not be cut in two.
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end).stripTrailing() + "…";
  }
}
