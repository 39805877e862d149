package folkmoot.round;

/**
 * An open answer.
 *
 * @param text from 1 to 3,000 characters, not only spaces
 */
public record Words(String text, Consent consent) {
  /** As much as a modal's text field takes. */
  public static final int MOST_CHARACTERS = 3000;

  public Words {
    // PostgreSQL stores no NUL, and one in a single answer would keep the whole round from closing.
    text = text.replace("\u0000", "");
    if (text.isBlank() || text.codePointCount(0, text.length()) > MOST_CHARACTERS) {
      throw new IllegalArgumentException("words are missing or too long");
    }
  }

  @Override
  public String toString() {
    return "Words[" + consent + "]";
  }
}
