package folkmoot.wrong.pulse;

import java.time.Instant;

/** Breaks: time is given. */
final class LooksAtTheClock {
  @SuppressWarnings("TimeZoneUsage")
  Instant look() {
    return Instant.now();
  }
}
