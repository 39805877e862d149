package folkmoot.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** By which day something is to be done, as a person says it; today counts. */
public final class DueDay {
  /** A day of a month that has passed means next year's only where that is at most as far off. */
  private static final int NEXT_YEAR_WITHIN = 274;

  private DueDay() {}

  /**
   * The day that is meant on {@code today}. It may have passed: who says 3 December on the 5th has
   * mistaken the day, and is told so. A time of day said with it is left aside.
   */
  public static LocalDate of(WhenPhrase.Until phrase, LocalDate today) {
    if (phrase instanceof WhenPhrase.For span) {
      return after(span, today);
    }
    if (phrase instanceof WhenPhrase.By by) {
      return of(by.day(), today);
    }
    throw new AssertionError(phrase);
  }

  private static LocalDate after(WhenPhrase.For span, LocalDate today) {
    return span.unit().isDateBased() ? today.plus(span.amount(), span.unit()) : today;
  }

  private static LocalDate of(WhenPhrase.Day day, LocalDate today) {
    if (day instanceof WhenPhrase.Day.Weekday weekday) {
      return weekday(weekday.day(), today);
    }
    if (day instanceof WhenPhrase.Day.Ahead ahead) {
      return today.plusDays(ahead.days());
    }
    if (day instanceof WhenPhrase.Day.On on) {
      return on.date();
    }
    if (day instanceof WhenPhrase.Day.InYear inYear) {
      return inYear(inYear.day(), today);
    }
    throw new AssertionError(day);
  }

  private static LocalDate weekday(DayOfWeek day, LocalDate today) {
    return today.with(TemporalAdjusters.nextOrSame(day));
  }

  private static LocalDate inYear(MonthDay day, LocalDate today) {
    LocalDate thisYear = day.atYear(today.getYear());
    if (!thisYear.isBefore(today) && day.isValidYear(today.getYear())) {
      return thisYear;
    }
    int year = today.getYear() + 1;
    while (!day.isValidYear(year)) {
      year++;
    }
    LocalDate next = day.atYear(year);
    boolean passed = day.isValidYear(today.getYear());
    return passed && ChronoUnit.DAYS.between(today, next) > NEXT_YEAR_WITHIN ? thisYear : next;
  }
}
