package folkmoot.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTest {
  private static final ZonedDateTime MOMENT =
      ZonedDateTime.parse("2026-12-02T17:00Z[Europe/London]");

  @Test
  void a_moment_leaves_nothing_to_guess() {
    assertThat(Spoken.moment(MOMENT, Locale.UK))
        .isEqualTo("Wednesday 2 December 2026, 17:00 (Europe/London)");
    assertThat(Spoken.moment(MOMENT, Locale.FRENCH))
        .isEqualTo("mercredi 2 décembre 2026, 17:00 (Europe/London)");
  }

  @Test
  void a_near_moment_is_shorter() {
    assertThat(Spoken.nearMoment(MOMENT, Locale.UK)).isEqualTo("Wednesday 2 December, 17:00 GMT");
    assertThat(
            Spoken.nearMoment(
                ZonedDateTime.parse("2026-07-01T09:05+01:00[Europe/London]"), Locale.UK))
        .isEqualTo("Wednesday 1 July, 09:05 BST");
  }

  @Test
  void parts_of_a_moment_can_be_said_alone() {
    assertThat(Spoken.date(MOMENT, Locale.UK)).isEqualTo("Wednesday 2 December 2026");
    assertThat(Spoken.weekday(DayOfWeek.THURSDAY, Locale.GERMAN)).isEqualTo("Donnerstag");
    assertThat(Spoken.time(LocalTime.of(9, 0), Locale.UK)).isEqualTo("09:00");
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0 minutes",
    "PT-5M, 0 minutes",
    "PT29S, 0 minutes",
    "PT1M, 1 minute",
    "PT90M, 1 hour 30 minutes",
    "PT2H, 2 hours",
    "PT23H59M50S, 1 day",
    "P1D, 1 day",
    "P2DT7H, 2 days 7 hours",
    "P2DT6H31M, 2 days 7 hours",
    "P6DT23H40M, 7 days",
    "P8DT13H, 9 days",
    "P14D, 14 days",
  })
  void a_span_has_at_most_two_units(Duration span, String words) {
    assertThat(Spoken.span(span, Locale.UK)).isEqualTo(words);
  }

  @Test
  void a_span_is_said_in_the_language_asked_for() {
    assertThat(Spoken.span(Duration.ofHours(55), Locale.GERMAN)).isEqualTo("2 Tage 7 Stunden");
  }

  @Test
  void a_day_near_another_needs_no_year() {
    LocalDate day = LocalDate.of(2026, 12, 2);
    assertThat(Spoken.day(day, LocalDate.of(2027, 3, 1), Locale.UK)).isEqualTo("2 December");
    assertThat(Spoken.day(day, LocalDate.of(2027, 9, 27), Locale.UK)).isEqualTo("2 December");
    assertThat(Spoken.day(day, LocalDate.of(2027, 9, 28), Locale.UK)).isEqualTo("2 December 2026");
  }
}
