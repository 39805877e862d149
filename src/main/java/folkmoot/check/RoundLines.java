package folkmoot.check;

import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be said of the rounds: whether each that needs its key has it, and no other has. */
final class RoundLines {
  private RoundLines() {}

  /** What the keys are there. */
  enum Place {
    FILES,
    ROWS
  }

  /** Which rounds have a key by what the database says. */
  record Rounds(Set<String> needed, Set<String> allowed) {}

  /**
   * What is to be said.
   *
   * @param there the rounds whose key is there; null where that could not be seen
   * @param rounds null where the database could not be asked
   */
  static List<Line> of(
      Place place, @Nullable Set<String> there, @Nullable Rounds rounds, Texts texts) {
    if (rounds == null || there == null) {
      String which = rounds == null ? "database" : "keys";
      return List.of(Line.skipped(texts.plain("check.rounds-unknown", "which", which)));
    }
    List<Line> lines = new ArrayList<>();
    long missing = rounds.needed().stream().filter(round -> !there.contains(round)).count();
    long unused =
        there.stream()
            .filter(key -> !rounds.needed().contains(key) && !rounds.allowed().contains(key))
            .count();
    lines.add(
        missing > 0
            ? Line.mend(
                texts.plain(
                    "check.rounds-keyless",
                    "count",
                    missing,
                    "place",
                    place.name().toLowerCase(Locale.ROOT)))
            : Line.ok(texts.plain("check.rounds-fine", "count", rounds.needed().size())));
    if (unused > 0) {
      lines.add(Line.warn(texts.plain("check.key-unused", "count", unused)));
    }
    return lines;
  }
}
