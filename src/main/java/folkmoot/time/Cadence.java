package folkmoot.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Again and again at a local time of day in a zone. Every date is counted in weeks from {@code
 * anchor}, never from the one before, so that "every 2 weeks" drifts neither over a change of
 * clocks nor over a year with 53 weeks. Clocks that skip or repeat the time: see {@link Timetable}.
 *
 * @param weeks between two dates, 1 to 52
 * @param anchor the first date; its weekday is the weekday of all
 */
public record Cadence(int weeks, LocalTime time, ZoneId zone, LocalDate anchor) {

  public Cadence {
    if (weeks < 1 || weeks > WhenPhrase.Every.MOST_WEEKS) {
      throw new IllegalArgumentException("not 1 to 52 weeks: " + weeks);
    }
  }

  /** What somebody means who says {@code every} now, in the zone of {@code now}. */
  public static Cadence of(WhenPhrase.Every every, ZonedDateTime now) {
    ZoneId zone = now.getZone();
    Instant first = Timetable.next(every.day(), every.time(), zone, now.toInstant());
    return new Cadence(every.weeks(), every.time(), zone, first.atZone(zone).toLocalDate());
  }

  /** The weekday it falls on. */
  public DayOfWeek day() {
    return anchor.getDayOfWeek();
  }

  /** The first moment after {@code after}; the anchor's at the earliest. */
  public ZonedDateTime next(Instant after) {
    long days = ChronoUnit.DAYS.between(anchor, after.atZone(zone).toLocalDate());
    long turn = Math.max(0, Math.floorDiv(days, 7L * weeks));
    ZonedDateTime moment = turn(turn);
    while (!moment.toInstant().isAfter(after)) {
      turn++;
      moment = turn(turn);
    }
    return moment;
  }

  /** The first {@code count} moments after {@code after}. */
  public List<ZonedDateTime> next(Instant after, int count) {
    return Stream.iterate(next(after), moment -> next(moment.toInstant())).limit(count).toList();
  }

  /** The same time of day on another date. */
  public ZonedDateTime on(LocalDate date) {
    return ZonedDateTime.of(date, time, zone);
  }

  private ZonedDateTime turn(long number) {
    return on(anchor.plusWeeks(number * weeks));
  }
}
