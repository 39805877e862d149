package folkmoot.slack;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in a form, by block id; a block holds one input.
 *
 * @param entries for each filled block its texts or chosen option values, in order
 */
public record FormValues(Map<String, List<String>> entries) {
  public FormValues {
    entries = Map.copyOf(entries);
  }

  /** The text, chosen value, date or time in the block; empty when left blank. */
  public Optional<String> one(String block) {
    return all(block).stream().findFirst().filter(value -> !value.isBlank());
  }

  /** All chosen values of the block, none when left blank. */
  public List<String> all(String block) {
    return entries.getOrDefault(block, List.of());
  }

  /** The instant chosen in a date-and-time picker. */
  public Optional<Instant> instant(String block) {
    return one(block).map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)));
  }
}
