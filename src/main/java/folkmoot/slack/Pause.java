package folkmoot.slack;

import java.time.Duration;

/**
 * How long to wait before the next attempt to connect: not at all, then 1, 2, 4 … seconds, a minute
 * at most.
 */
final class Pause {
  private static final int LONGEST = 60;
  private static final int STEPS_TO_LONGEST = 7;

  private int failures;

  Duration next() {
    int seconds = failures == 0 ? 0 : Math.min(LONGEST, 1 << (failures - 1));
    lengthenBy(1);
    return Duration.ofSeconds(seconds);
  }

  /** From now on the longest. */
  void lengthen() {
    lengthenBy(STEPS_TO_LONGEST);
  }

  private void lengthenBy(int steps) {
    failures = Math.min(STEPS_TO_LONGEST, failures + steps);
  }

  /** The connection held. */
  void reset() {
    failures = 0;
  }
}
