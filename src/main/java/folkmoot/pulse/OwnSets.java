package folkmoot.pulse;

import folkmoot.asking.Recipe;
import folkmoot.instrument.Instrument;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Which of a partnership's own sets of questions somebody means. */
final class OwnSets {
  private OwnSets() {}

  /** What came of looking. */
  sealed interface Found {
    /** It is this one. */
    record One(Recipe recipe) implements Found {}

    /** There are none here. */
    record NoneHere() implements Found {}

    /** It may be any of these. */
    record Several(List<String> names) implements Found {}
  }

  /**
   * Finds a set by the beginning of its name, in any case.
   *
   * @param recipes by the id of the set
   */
  static Found find(List<Instrument> sets, String written, Map<String, Recipe> recipes) {
    String wanted = written.strip().toLowerCase(Locale.ROOT);
    List<Instrument> fitting =
        sets.stream()
            .filter(set -> set.name().toLowerCase(Locale.ROOT).startsWith(wanted))
            .toList();
    if (fitting.size() == 1) {
      return new Found.One(Objects.requireNonNull(recipes.get(fitting.get(0).id())));
    }
    return sets.isEmpty()
        ? new Found.NoneHere()
        : new Found.Several(
            (fitting.isEmpty() ? sets : fitting).stream().map(Instrument::name).toList());
  }
}
