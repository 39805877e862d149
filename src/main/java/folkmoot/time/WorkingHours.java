package folkmoot.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The hours in which somebody may be reminded: 09:00 to 17:30 where she is, on working days that
 * are not closed.
 */
public final class WorkingHours {
  private static final LocalTime START = LocalTime.of(9, 0);
  private static final LocalTime END = LocalTime.of(17, 30);

  private WorkingHours() {}

  /** Whether the instant is in working hours; their end no longer is. */
  public static boolean covers(Instant instant, ZoneId zone, ClosedDays closed) {
    ZonedDateTime there = instant.atZone(zone);
    LocalTime time = there.toLocalTime();
    return closed.isWorkingDay(there.toLocalDate()) && !time.isBefore(START) && time.isBefore(END);
  }

  /** The first start of a working day at or after {@code instant}. */
  public static Instant nextStart(Instant instant, ZoneId zone, ClosedDays closed) {
    LocalDate day = instant.atZone(zone).toLocalDate();
    while (!closed.isWorkingDay(day) || start(day, zone).isBefore(instant)) {
      day = day.plusDays(1);
    }
    return start(day, zone);
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return ZonedDateTime.of(day, START, zone).toInstant();
  }
}
