package folkmoot.wrong.pulse;

import folkmoot.statistics.Tally;
import java.util.List;

/** Makes a figure of its own. */
final class CountsByHand {
  Tally counted() {
    return new Tally(List.of(1, 0, 0));
  }
}
