package folkmoot.rhythm;

import folkmoot.time.ClosedDays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * One date of what recurs.
 *
 * @param due as the rule has it
 * @param happens when it happens; null where its day is closed and it is left out
 */
public record Turn(ZonedDateTime due, @Nullable ZonedDateTime happens) {

  /**
   * The date as closed days leave it. It never leaves its week: else two could meet in the next.
   */
  public static Turn of(ZonedDateTime due, OnClosed onClosed, ClosedDays closed) {
    LocalDate day = due.toLocalDate();
    if (!closed.isClosed(day)) {
      return new Turn(due, due);
    }
    LocalDate next = closed.nextWorkingDay(day);
    LocalDate sunday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    return onClosed == OnClosed.SKIP || next.isAfter(sunday)
        ? new Turn(due, null)
        : new Turn(due, ZonedDateTime.of(next, due.toLocalTime(), due.getZone()));
  }

  /** When it is settled: when it happens, or else when it would have. */
  public Instant at() {
    return (happens == null ? due : happens).toInstant();
  }

  /** Whether it happens on another day than the rule's. */
  public boolean isMoved() {
    return happens != null && !happens.equals(due);
  }
}
