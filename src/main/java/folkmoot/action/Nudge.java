package folkmoot.action;

import folkmoot.time.ClosedDays;
import folkmoot.time.WorkingHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** When the owner of an action is reminded of its day: once, in her own working hours. */
final class Nudge {
  /** So many days before its day, or on the working day before that. */
  static final int DAYS_BEFORE = 2;

  private static final int MOST_BACK = 14;

  private Nudge() {}

  /** Where the owner is, and on which days nobody works. */
  record Place(ZoneId zone, ClosedDays closed) {}

  /**
   * The morning two days before the day; where that is over when she takes it on, the first working
   * morning after the day has passed. Null where both are over.
   */
  static @Nullable Instant at(LocalDate due, Place place, Instant now) {
    Instant soon = morning(before(due, place.closed()), place);
    if (soon.isAfter(now)) {
      return soon;
    }
    Instant over = morning(due.plusDays(1), place);
    return over.isAfter(now) ? over : null;
  }

  private static LocalDate before(LocalDate due, ClosedDays closed) {
    LocalDate day = due.minusDays(DAYS_BEFORE);
    LocalDate earliest = due.minusDays(MOST_BACK);
    while (!closed.isWorkingDay(day) && day.isAfter(earliest)) {
      day = day.minusDays(1);
    }
    return day;
  }

  private static Instant morning(LocalDate day, Place place) {
    return WorkingHours.nextStart(
        day.atStartOfDay(place.zone()).toInstant(), place.zone(), place.closed());
  }

  /**
   * The first instant from {@code due} on that is in her working hours and not in her quiet time.
   *
   * @param quietUntil null when she did not ask for quiet
   */
  static Instant fit(Instant due, @Nullable Instant quietUntil, Place place) {
    Instant from = quietUntil != null && quietUntil.isAfter(due) ? quietUntil : due;
    return WorkingHours.covers(from, place.zone(), place.closed())
        ? from
        : WorkingHours.nextStart(from, place.zone(), place.closed());
  }
}
