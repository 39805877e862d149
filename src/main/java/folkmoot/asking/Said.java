package folkmoot.asking;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a field for words.
 *
 * @param text stripped; empty when nothing was written
 * @param choice what may be done with the text; null when nothing was chosen
 */
public record Said(String text, @Nullable Choice choice) {
  /** A field nobody has filled in. */
  public static final Said NOTHING = new Said("", null);

  public Said {
    text = text.strip();
  }

  /** Words without a choice: nobody decides that for her. */
  boolean lacksChoice() {
    return !text.isEmpty() && choice == null;
  }

  boolean isDraft() {
    return !text.isEmpty() && choice == Choice.DRAFT;
  }

  /** Whether others will read these words. */
  boolean isShown() {
    return !text.isEmpty() && (choice == Choice.UNSIGNED || choice == Choice.SIGNED);
  }

  Said withText(String words) {
    return new Said(words, choice);
  }

  /** Nobody's words may find their way into a log by accident. */
  @Override
  public String toString() {
    return "Said";
  }
}
