package folkmoot.pulse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a pulse asks if working together became easier or harder (methods.md B1): the first pulse
 * after each temperature check, and every fourth pulse where there are no temperature checks.
 *
 * @param closed pulses that closed with a result so far
 * @param lastPulse when the latest of them closed; null when there was none
 * @param lastTemperature when the latest temperature check closed; null when there was none
 */
record ChangeTurn(int closed, @Nullable Instant lastPulse, @Nullable Instant lastTemperature) {
  /** The time people are asked to look back over. */
  static final int DAYS_BACK = 28;

  private static final int EVERY = 4;

  boolean isDue() {
    if (lastPulse == null) {
      return false;
    }
    return lastTemperature == null
        ? closed % EVERY == EVERY - 1
        : lastTemperature.isAfter(lastPulse);
  }
}
