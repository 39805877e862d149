package folkmoot.asking;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a field for words.
 *
 * @param text stripped; empty when nothing was written
 * @param choice what may be done with the text; null when nothing was chosen
 * @param agreed whether somebody else, whose words they are, agreed; of no account with one's own
 */
public record Said(String text, @Nullable Choice choice, boolean agreed) {
  /** A field nobody has filled in. */
  public static final Said NOTHING = new Said("", null);

  public Said {
    text = text.strip();
  }

  /** One's own words. */
  public Said(String text, @Nullable Choice choice) {
    this(text, choice, false);
  }

  /** Words without a choice: nobody decides that for her. */
  boolean lacksChoice() {
    return !text.isEmpty() && choice == null;
  }

  /** Words of somebody who did not agree, and which are not for the author's eyes alone. */
  boolean lacksAgreement() {
    return !text.isEmpty() && choice != Choice.DRAFT && !agreed;
  }

  boolean isDraft() {
    return !text.isEmpty() && choice == Choice.DRAFT;
  }

  /** Whether others will read these words. */
  boolean isShown() {
    return !text.isEmpty() && (choice == Choice.UNSIGNED || choice == Choice.SIGNED);
  }

  /** Whether others would read the same, under the same name or none. */
  boolean readsLike(Said other) {
    return text.equals(other.text) && choice == other.choice;
  }

  Said withText(String words) {
    return new Said(words, choice, agreed);
  }

  /** Nobody's words may find their way into a log by accident. */
  @Override
  public String toString() {
    return "Said";
  }
}
