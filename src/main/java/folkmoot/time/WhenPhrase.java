package folkmoot.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When something shall happen, as a person says it: still without a zone and without a now. */
public sealed interface WhenPhrase {

  /** At once. */
  record Now() implements WhenPhrase {}

  /** How long something stays open; {@link Timetable#closing} turns it into a moment. */
  sealed interface Until extends WhenPhrase {}

  /**
   * Until a moment of a day.
   *
   * @param time of that day; null where none was said
   */
  record By(Day day, @Nullable LocalTime time) implements Until {}

  /**
   * For a span: hours and minutes are exact, days and weeks end at the same time of day.
   *
   * @param amount 0 or more
   * @param unit minutes, hours, days or weeks
   */
  record For(int amount, ChronoUnit unit) implements Until {
    private static final Set<ChronoUnit> UNITS =
        EnumSet.of(ChronoUnit.MINUTES, ChronoUnit.HOURS, ChronoUnit.DAYS, ChronoUnit.WEEKS);

    public For {
      if (amount < 0 || !UNITS.contains(unit)) {
        throw new IllegalArgumentException("no span of time: " + amount + " " + unit);
      }
    }
  }

  /**
   * Again and again.
   *
   * @param weeks between two times, 1 to 52
   * @param open until when it is open each time; null where that was not said
   */
  record Every(int weeks, DayOfWeek day, LocalTime time, @Nullable Until open)
      implements WhenPhrase {
    public static final int MOST_WEEKS = 52;

    /** Where nothing was said of how long it is open. */
    public Every(int weeks, DayOfWeek day, LocalTime time) {
      this(weeks, day, time, null);
    }

    public Every {
      if (weeks < 1 || weeks > MOST_WEEKS) {
        throw new IllegalArgumentException("not 1 to 52 weeks: " + weeks);
      }
    }
  }

  /** A day, as a person says it. */
  sealed interface Day {

    /** The next day of this name. */
    record Weekday(DayOfWeek day) implements Day {}

    /** So many days from today: 0 is today. */
    record Ahead(int days) implements Day {}

    /** A day of a month, whichever year fits. */
    record InYear(MonthDay day) implements Day {}

    /** Exactly this date. */
    record On(LocalDate date) implements Day {}
  }
}
