package folkmoot.opera;

import folkmoot.partnership.Partnership;
import java.util.OptionalInt;

/**
 * An OPERA as everybody sees it.
 *
 * @param before the step in which it ended; its own step while that is not known, or it is open
 * @param asker who asked for it; empty once she had herself removed
 * @param people how many take part
 * @param organisations of how many organisations they are
 * @param in how many did what the step is for; empty while it is fewer than may be told
 */
record Sight(
    Opera opera,
    Partnership partnership,
    Step before,
    String asker,
    int people,
    int organisations,
    OptionalInt in) {
  /** The same, which ended in this step. */
  Sight endedIn(Step step) {
    return new Sight(opera, partnership, step, asker, people, organisations, in);
  }
}
