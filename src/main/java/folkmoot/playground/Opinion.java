package folkmoot.playground;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What simulated members think about a question.
 *
 * @param match words of the question by which it is known
 * @param tendencies by organisation; that of everybody else under the empty name
 * @param ownSpread how far people stray from their tendency; null when as far as usual
 */
record Opinion(String match, Map<String, Tendency> tendencies, @Nullable Double ownSpread) {
  private static final String MATCH = "match";
  private static final String SPREAD = "spread";
  private static final Set<String> NO_ORGANISATIONS = Set.of(MATCH, SPREAD, "note");

  Opinion {
    tendencies = Map.copyOf(tendencies);
  }

  /**
   * Reads an entry of the bank: every name in it that means nothing else is an organisation.
   *
   * @throws IllegalArgumentException when a tendency is none
   */
  static Opinion read(JsonObject entry) {
    String match = Json.text(entry, MATCH, "");
    Map<String, Tendency> tendencies = new LinkedHashMap<>();
    for (Map.Entry<String, JsonElement> told : entry.entrySet()) {
      if (!NO_ORGANISATIONS.contains(told.getKey())) {
        tendencies.put(told.getKey(), tendency(match, told));
      }
    }
    return new Opinion(
        match, tendencies, entry.has(SPREAD) ? (Double) Json.decimal(entry, SPREAD, 0) : null);
  }

  boolean about(String question) {
    return Directory.folded(question).contains(Directory.folded(match));
  }

  Optional<Tendency> of(String organisation) {
    return Optional.ofNullable(tendencies.get(organisation))
        .or(() -> Optional.ofNullable(tendencies.get("")));
  }

  double spread(double usual) {
    return ownSpread == null ? usual : ownSpread;
  }

  private static Tendency tendency(String match, Map.Entry<String, JsonElement> told) {
    try {
      return Tendency.read(told.getValue());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "“%s”, %s: %s".formatted(match, told.getKey(), e.getMessage()), e);
    }
  }
}
