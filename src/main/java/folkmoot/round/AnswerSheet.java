package folkmoot.round;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One person's whole answer to a round.
 *
 * @param scale for each item answered 1 to 5, or 0 for "can't say from where I sit"
 * @param words null when nothing was written
 */
public record AnswerSheet(Map<String, Integer> scale, @Nullable Words words) {
  public AnswerSheet {
    scale = Map.copyOf(scale);
    if (scale.values().stream().anyMatch(value -> value < 0 || value > 5)) {
      throw new IllegalArgumentException("an answer lies outside the scale");
    }
  }

  /** Whether nothing at all was answered. */
  public boolean isEmpty() {
    return scale.isEmpty() && words == null;
  }

  /** The same answer without its words. */
  AnswerSheet withoutWords() {
    return new AnswerSheet(scale, null);
  }

  /** An answer must not find its way into a log by accident. */
  @Override
  public String toString() {
    return "AnswerSheet";
  }
}
