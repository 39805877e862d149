package folkmoot.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns phrases into moments. A time of day that clocks skip means the moment as much later; a time
 * of day that clocks show twice means the first of the two, so that nothing recurs twice in a day.
 */
public final class Timetable {
  /** When something closes if no time of day was said. */
  public static final LocalTime CLOSING = LocalTime.of(17, 0);

  /** Nothing stays open for less. */
  public static final Duration SHORTEST = Duration.ofMinutes(15);

  /** Nothing stays open for more days. */
  public static final int LONGEST_DAYS = 60;

  private Timetable() {}

  /** When {@code phrase}, said {@code now}, ends; in the zone of {@code now}. */
  public static ClosingTime closing(WhenPhrase.Until phrase, ZonedDateTime now) {
    ZonedDateTime moment = moment(phrase, now);
    if (!moment.isAfter(now)) {
      return new ClosingTime.Past(moment);
    }
    if (moment.isBefore(now.plus(SHORTEST))) {
      return new ClosingTime.TooSoon(moment);
    }
    return tooFar(moment, now) ? new ClosingTime.TooFar(moment) : new ClosingTime.At(moment);
  }

  /** The first {@code count} moments of {@code every} after {@code now}, in its zone. */
  public static List<ZonedDateTime> occurrences(
      WhenPhrase.Every every, ZonedDateTime now, int count) {
    ZoneId zone = now.getZone();
    LocalDate first =
        next(every.day(), every.time(), zone, now.toInstant()).atZone(zone).toLocalDate();
    return IntStream.range(0, count)
        .mapToObj(n -> at(first.plusWeeks((long) n * every.weeks()), every.time(), zone))
        .toList();
  }

  /** The next such weekday and time of day strictly after {@code after}. */
  public static Instant next(DayOfWeek day, LocalTime time, ZoneId zone, Instant after) {
    LocalDate date = after.atZone(zone).toLocalDate().with(TemporalAdjusters.nextOrSame(day));
    Instant moment = at(date, time, zone).toInstant();
    return moment.isAfter(after) ? moment : at(date.plusWeeks(1), time, zone).toInstant();
  }

  private static ZonedDateTime moment(WhenPhrase.Until phrase, ZonedDateTime now) {
    if (phrase instanceof WhenPhrase.For span) {
      return wholeMinute(now).plus(span.amount(), span.unit());
    }
    if (phrase instanceof WhenPhrase.By by) {
      return moment(by.day(), by.time() == null ? CLOSING : by.time(), now);
    }
    throw new AssertionError(phrase);
  }

  private static ZonedDateTime moment(WhenPhrase.Day day, LocalTime time, ZonedDateTime now) {
    ZoneId zone = now.getZone();
    if (day instanceof WhenPhrase.Day.Weekday weekday) {
      return next(weekday.day(), time, zone, now.toInstant()).atZone(zone);
    }
    if (day instanceof WhenPhrase.Day.Ahead ahead) {
      return at(now.toLocalDate().plusDays(ahead.days()), time, zone);
    }
    if (day instanceof WhenPhrase.Day.On on) {
      return at(on.date(), time, zone);
    }
    if (day instanceof WhenPhrase.Day.InYear inYear) {
      return inFittingYear(inYear.day(), time, now);
    }
    throw new AssertionError(day);
  }

  /**
   * Next year is meant only where that is near, as 3 January is in December; who says 3 December on
   * the 5th has mistaken the day and is told that it is past.
   */
  private static ZonedDateTime inFittingYear(MonthDay day, LocalTime time, ZonedDateTime now) {
    int year = now.getYear();
    ZonedDateTime thisYear = at(day.atYear(year), time, now.getZone());
    ZonedDateTime coming = thisYear;
    while (!coming.isAfter(now) || !day.isValidYear(year)) {
      year++;
      coming = at(day.atYear(year), time, now.getZone());
    }
    boolean passed = day.isValidYear(now.getYear()) && !thisYear.isAfter(now);
    return passed && tooFar(coming, now) ? thisYear : coming;
  }

  private static boolean tooFar(ZonedDateTime moment, ZonedDateTime now) {
    return moment.isAfter(wholeMinute(now).plusDays(LONGEST_DAYS));
  }

  /** The whole minute not before {@code now}: a closing time with seconds cannot be echoed. */
  private static ZonedDateTime wholeMinute(ZonedDateTime now) {
    ZonedDateTime minute = now.truncatedTo(ChronoUnit.MINUTES);
    return minute.equals(now) ? now : minute.plusMinutes(1);
  }

  private static ZonedDateTime at(LocalDate date, LocalTime time, ZoneId zone) {
    return ZonedDateTime.of(date, time, zone);
  }
}
