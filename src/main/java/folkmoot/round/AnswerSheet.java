package folkmoot.round;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One person's whole answer to a round.
 *
 * @param scale for each scaled item answered, by its id, the point from 1 on, or 0 for "can't say"
 * @param words for each open item answered, by its id
 */
public record AnswerSheet(Map<String, Integer> scale, Map<String, Words> words) {
  public AnswerSheet {
    scale = Map.copyOf(scale);
    words = Map.copyOf(words);
    if (scale.values().stream().anyMatch(value -> value < 0 || value > 5)) {
      throw new IllegalArgumentException("an answer lies outside the scale");
    }
  }

  /** Whether nothing at all was answered. */
  public boolean isEmpty() {
    return scale.isEmpty() && words.isEmpty();
  }

  /** The same answer without the words to these items. */
  AnswerSheet without(Collection<String> items) {
    Map<String, Words> rest = new LinkedHashMap<>(words);
    items.forEach(rest::remove);
    return new AnswerSheet(scale, rest);
  }

  /** Whether any words are signed. */
  boolean isSigned() {
    return words.values().stream().anyMatch(each -> each.consent() == Consent.SIGNED);
  }

  /** An answer must not find its way into a log by accident. */
  @Override
  public String toString() {
    return "AnswerSheet";
  }
}
