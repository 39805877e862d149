package folkmoot.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The hours in which somebody may be reminded: Monday to Friday, 09:00 to 17:30 where she is. */
public final class WorkingHours {
  private static final LocalTime START = LocalTime.of(9, 0);
  private static final LocalTime END = LocalTime.of(17, 30);

  private WorkingHours() {}

  /** Whether the instant is in working hours; their end no longer is. */
  public static boolean covers(Instant instant, ZoneId zone) {
    ZonedDateTime there = instant.atZone(zone);
    LocalTime time = there.toLocalTime();
    return isWorkingDay(there.toLocalDate()) && !time.isBefore(START) && time.isBefore(END);
  }

  /** The first start of a working day at or after {@code instant}. */
  public static Instant nextStart(Instant instant, ZoneId zone) {
    LocalDate day = instant.atZone(zone).toLocalDate();
    while (!isWorkingDay(day) || start(day, zone).isBefore(instant)) {
      day = day.plusDays(1);
    }
    return start(day, zone);
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return ZonedDateTime.of(day, START, zone).toInstant();
  }

  private static boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
