package folkmoot.reflection;

import folkmoot.time.ClosedDays;
import folkmoot.time.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** When somebody who asked for it is written to about her reflection. */
final class FollowUp {
  /** So long after she finished it. */
  static final Duration AFTER = Duration.ofDays(28);

  private FollowUp() {}

  /**
   * The first instant from {@code due} on that is in her working hours and not in her quiet time.
   *
   * @param quietUntil null when she did not ask for quiet
   */
  static Instant at(Instant due, @Nullable Instant quietUntil, ZoneId zone, ClosedDays closed) {
    Instant from = quietUntil != null && quietUntil.isAfter(due) ? quietUntil : due;
    return WorkingHours.covers(from, zone, closed)
        ? from
        : WorkingHours.nextStart(from, zone, closed);
  }
}
