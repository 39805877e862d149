package folkmoot.time;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.time.WhenPhrase.Day;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By which day something is to be done, as a person says it. */
class DueDayTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");

  private static LocalDate by(Day day, LocalDate today) {
    return DueDay.of(new WhenPhrase.By(day, null), today);
  }

  @ParameterizedTest
  @CsvSource({
    "FRIDAY, 2026-12-04",
    "MONDAY, 2026-11-30",
    "SUNDAY, 2026-12-06",
  })
  void a_weekday_is_the_next_one_and_today_counts(DayOfWeek day, LocalDate due) {
    assertThat(by(new Day.Weekday(day), MONDAY)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "--12-12, 2026-11-30, 2026-12-12",
    "--11-30, 2026-11-30, 2026-11-30",
    "--01-03, 2026-11-30, 2027-01-03",
    "--08-01, 2026-11-30, 2027-08-01",
    // a mistake, which is told, rather than a day most of a year away
    "--11-28, 2026-11-30, 2026-11-28",
    "--09-15, 2026-11-30, 2026-09-15",
    // the next leap year
    "--02-29, 2026-11-30, 2028-02-29",
    "--02-29, 2028-02-29, 2028-02-29",
  })
  void a_day_of_a_month_is_this_years_or_the_next_if_that_is_near(
      MonthDay day, LocalDate today, LocalDate due) {
    assertThat(by(new Day.InYear(day), today)).isEqualTo(due);
  }

  @Test
  void spans_and_dates_are_taken_at_their_word() {
    assertThat(by(new Day.On(LocalDate.parse("2028-01-01")), MONDAY))
        .isEqualTo(LocalDate.parse("2028-01-01"));
    assertThat(by(new Day.Ahead(1), MONDAY)).isEqualTo(MONDAY.plusDays(1));
    assertThat(DueDay.of(new WhenPhrase.For(2, ChronoUnit.WEEKS), MONDAY))
        .isEqualTo(LocalDate.parse("2026-12-14"));
    assertThat(DueDay.of(new WhenPhrase.For(3, ChronoUnit.HOURS), MONDAY)).isEqualTo(MONDAY);
  }
}
