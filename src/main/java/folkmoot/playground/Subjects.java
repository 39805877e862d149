package folkmoot.playground;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What simulated members write: many speak of few subjects at a time, as a question makes them do,
 * and the next asking goes on to the next subjects.
 */
final class Subjects {
  private final List<JsonObject> subjects;
  private final int together;
  private final Map<String, Integer> askings = new HashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();

  /**
   * @param subjects what there is to say, each with words by organisation
   * @param together of how many of them people speak at one asking
   */
  Subjects(List<JsonObject> subjects, int together) {
    this.subjects = subjects;
    this.together = Math.min(together, subjects.size());
  }

  /** What somebody of the organisation writes; the same asking is about the same subjects. */
  synchronized Optional<String> words(String organisation, String asking, Random chance) {
    int first = together * askings.computeIfAbsent(asking, unknown -> askings.size());
    List<String> words =
        IntStream.range(first, first + together)
            .mapToObj(place -> subjects.get(place % subjects.size()))
            .flatMap(subject -> Json.texts(subject, organisation).stream())
            .toList();
    return words.isEmpty() ? Optional.empty() : Optional.of(fresh(words, chance));
  }

  /** One of those said least often so far: people do not repeat each other word by word. */
  private String fresh(List<String> words, Random chance) {
    int least = words.stream().mapToInt(word -> uses.getOrDefault(word, 0)).min().orElse(0);
    List<String> unused =
        words.stream().filter(word -> uses.getOrDefault(word, 0) == least).toList();
    String chosen = unused.get(chance.nextInt(unused.size()));
    uses.merge(chosen, 1, Integer::sum);
    return chosen;
  }
}
