package folkmoot.asking;

import folkmoot.round.AnswerSheet;
import folkmoot.round.Consent;
import folkmoot.round.Reopened;
import folkmoot.round.Words;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in an answering form.
 *
 * @param scale for each item chosen 1 to 5, or 0 for "can't say"
 * @param text stripped; empty when nothing was written
 * @param choice what may be done with the text; null when nothing was chosen
 */
public record Entry(Map<String, Integer> scale, String text, @Nullable Choice choice) {
  /** A form nobody has filled in. */
  public static final Entry BLANK = new Entry(Map.of(), "", null);

  public Entry {
    scale = Map.copyOf(scale);
    text = text.strip();
  }

  /** Her answer as it was counted. */
  static Entry of(Reopened mine) {
    Words words = mine.sheet().words();
    return words == null
        ? new Entry(mine.sheet().scale(), "", null)
        : new Entry(mine.sheet().scale(), words.text(), Choice.valueOf(words.consent().name()));
  }

  Entry withText(String words) {
    return new Entry(scale, words, choice);
  }

  boolean isBlank() {
    return scale.isEmpty() && text.isEmpty();
  }

  /** Words without a choice: nobody decides that for her. */
  boolean lacksChoice() {
    return !text.isEmpty() && choice == null;
  }

  boolean isDraft() {
    return !text.isEmpty() && choice == Choice.DRAFT;
  }

  /** The answer to count; a draft's words are in it as if for themes, and are taken out before. */
  AnswerSheet sheet() {
    if (choice == null || text.isEmpty()) {
      return new AnswerSheet(scale, null);
    }
    Consent consent = choice == Choice.DRAFT ? Consent.THEMES_ONLY : Consent.valueOf(choice.name());
    return new AnswerSheet(scale, new Words(text, consent));
  }

  /** Nobody's answer may find its way into a log by accident. */
  @Override
  public String toString() {
    return "Entry";
  }
}
