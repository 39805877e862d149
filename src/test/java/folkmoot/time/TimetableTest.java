package folkmoot.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.time.WhenPhrase.By;
import folkmoot.time.WhenPhrase.Day;
import folkmoot.time.WhenPhrase.Every;
import folkmoot.time.WhenPhrase.For;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final ZoneId CHATHAM = ZoneId.of("Pacific/Chatham");

  @ParameterizedTest
  @CsvSource({
    // 24 November 2026 is a Tuesday
    "2026-11-24T10:00, THURSDAY, 17:00, 2026-11-26T17:00Z",
    "2026-11-24T10:00, TUESDAY, 17:00, 2026-11-24T17:00Z",
    "2026-11-24T17:00, TUESDAY, 17:00, 2026-12-01T17:00Z",
    "2026-11-24T17:01, TUESDAY, 17:00, 2026-12-01T17:00Z",
    "2026-11-24T10:00, MONDAY, 09:30, 2026-11-30T09:30Z",
    // summer time ends on 25 October 2026, between now and then
    "2026-10-23T10:00, MONDAY, 17:00, 2026-10-26T17:00Z",
    "2026-10-22T10:00, SATURDAY, 17:00, 2026-10-24T16:00Z",
  })
  void a_weekday_means_the_next_such_moment(String now, DayOfWeek day, String time, String closes) {
    assertThat(closing(new By(new Day.Weekday(day), LocalTime.parse(time)), now))
        .isEqualTo(at(closes));
  }

  @Test
  void without_a_time_of_day_it_closes_at_five() {
    assertThat(closing(new By(new Day.Weekday(DayOfWeek.THURSDAY), null), "2026-11-24T10:00"))
        .isEqualTo(at("2026-11-26T17:00Z"));
  }

  @Test
  void today_and_tomorrow_are_counted_where_the_partnership_is() {
    ZonedDateTime lateInLondonTomorrowInChatham =
        Instant.parse("2026-11-24T20:00:00Z").atZone(CHATHAM);
    assertThat(Timetable.closing(new By(new Day.Ahead(0), null), lateInLondonTomorrowInChatham))
        .isEqualTo(at("2026-11-25T03:15Z", CHATHAM));
    assertThat(closing(new By(new Day.Ahead(1), LocalTime.of(9, 0)), "2026-11-24T10:00"))
        .isEqualTo(at("2026-11-25T09:00Z"));
  }

  @Test
  void what_is_past_is_refused_with_the_moment() {
    assertThat(closing(new By(new Day.Ahead(0), LocalTime.of(9, 0)), "2026-11-24T10:00"))
        .isEqualTo(new ClosingTime.Past(london("2026-11-24T09:00")));
    assertThat(closing(new By(new Day.Ahead(0), LocalTime.of(10, 0)), "2026-11-24T10:00"))
        .isInstanceOf(ClosingTime.Past.class);
    assertThat(closing(new By(new Day.On(LocalDate.of(2025, 12, 3)), null), "2026-11-24T10:00"))
        .isEqualTo(new ClosingTime.Past(london("2025-12-03T17:00")));
  }

  @Test
  void less_than_a_quarter_of_an_hour_is_too_soon() {
    assertThat(closing(new For(14, ChronoUnit.MINUTES), "2026-11-24T10:00"))
        .isEqualTo(new ClosingTime.TooSoon(london("2026-11-24T10:14")));
    assertThat(closing(new For(15, ChronoUnit.MINUTES), "2026-11-24T10:00"))
        .isEqualTo(at("2026-11-24T10:15Z"));
    assertThat(closing(new By(new Day.Ahead(0), LocalTime.of(10, 15)), "2026-11-24T10:00:01"))
        .isInstanceOf(ClosingTime.TooSoon.class);
  }

  @Test
  void more_than_sixty_days_is_too_far() {
    assertThat(closing(new For(60, ChronoUnit.DAYS), "2026-11-24T10:00:30"))
        .isEqualTo(at("2027-01-23T10:01Z"));
    assertThat(closing(new For(61, ChronoUnit.DAYS), "2026-11-24T10:00"))
        .isInstanceOf(ClosingTime.TooFar.class);
    assertThat(closing(new For(Integer.MAX_VALUE, ChronoUnit.WEEKS), "2026-11-24T10:00"))
        .isInstanceOf(ClosingTime.TooFar.class);
    assertThat(closing(new By(new Day.On(LocalDate.of(9999, 1, 1)), null), "2026-11-24T10:00"))
        .isInstanceOf(ClosingTime.TooFar.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T10:00, --12-03, At, 2026-12-03T17:00",
    "2026-12-28T10:00, --01-03, At, 2027-01-03T17:00",
    "2026-12-05T10:00, --12-03, Past, 2026-12-03T17:00",
    "2026-11-24T10:00, --11-24, At, 2026-11-24T17:00",
    "2026-03-01T10:00, --12-03, TooFar, 2026-12-03T17:00",
    "2026-11-24T10:00, --02-29, TooFar, 2028-02-29T17:00",
    "2028-02-01T10:00, --02-29, At, 2028-02-29T17:00",
  })
  void a_date_without_a_year_takes_the_year_that_fits(
      String now, String day, String outcome, String moment) {
    ClosingTime closing = closing(new By(new Day.InYear(MonthDay.parse(day)), null), now);
    assertThat(closing.getClass().getSimpleName()).isEqualTo(outcome);
    assertThat(closing.toString()).contains(moment);
  }

  @Test
  void days_keep_the_time_of_day_over_a_change_of_clocks_and_hours_do_not() {
    String dayBefore = "2026-10-24T12:00";
    assertThat(closing(new For(1, ChronoUnit.DAYS), dayBefore)).isEqualTo(at("2026-10-25T12:00Z"));
    assertThat(closing(new For(24, ChronoUnit.HOURS), dayBefore))
        .isEqualTo(at("2026-10-25T11:00Z"));
  }

  @Test
  void a_span_ends_on_a_whole_minute() {
    assertThat(closing(new For(3, ChronoUnit.HOURS), "2026-11-24T10:00:00.5"))
        .isEqualTo(at("2026-11-24T13:01Z"));
  }

  @Test
  void a_time_that_clocks_skip_means_the_moment_as_much_later() {
    // London skips 01:00 to 02:00 on 28 March 2027
    assertThat(
            closing(
                new By(new Day.Weekday(DayOfWeek.SUNDAY), LocalTime.of(1, 30)), "2027-03-27T10:00"))
        .isEqualTo(at("2027-03-28T01:30Z"));
    // Chatham skips 02:45 to 03:45 on 26 September 2027
    assertThat(
            Timetable.next(
                DayOfWeek.SUNDAY,
                LocalTime.of(3, 0),
                CHATHAM,
                Instant.parse("2027-09-25T00:00:00Z")))
        .isEqualTo(Instant.parse("2027-09-25T14:15:00Z"));
  }

  @Test
  void a_time_that_clocks_show_twice_means_the_first_and_comes_once_a_week() {
    Instant first = Instant.parse("2026-10-25T00:30:00Z");
    assertThat(nextSunday(first.minusSeconds(1))).isEqualTo(first);
    assertThat(nextSunday(first)).isEqualTo(Instant.parse("2026-11-01T01:30:00Z"));
    // Chatham shows 02:45 to 03:45 twice on 4 April 2027
    assertThat(
            Timetable.next(
                DayOfWeek.SUNDAY,
                LocalTime.of(3, 0),
                CHATHAM,
                Instant.parse("2027-04-03T00:00:00Z")))
        .isEqualTo(Instant.parse("2027-04-03T13:15:00Z"));
  }

  @Test
  void what_recurs_keeps_its_weekday_and_time_of_day() {
    Every every = new Every(2, DayOfWeek.MONDAY, LocalTime.of(10, 0));
    assertThat(Timetable.occurrences(every, london("2026-10-12T10:00"), 3))
        .extracting(ZonedDateTime::toInstant)
        .isEqualTo(
            List.of(
                Instant.parse("2026-10-19T09:00:00Z"),
                Instant.parse("2026-11-02T10:00:00Z"),
                Instant.parse("2026-11-16T10:00:00Z")));
  }

  @Test
  void what_recurs_over_a_skipped_hour_returns_to_its_own_time() {
    Every every = new Every(1, DayOfWeek.SUNDAY, LocalTime.of(1, 30));
    assertThat(Timetable.occurrences(every, london("2027-03-27T10:00"), 2))
        .extracting(ZonedDateTime::toLocalDateTime)
        .containsExactly(
            LocalDateTime.parse("2027-03-28T02:30"), LocalDateTime.parse("2027-04-04T01:30"));
  }

  @Test
  void spans_and_rhythms_that_make_no_sense_cannot_be_made() {
    assertThatThrownBy(() -> new For(-1, ChronoUnit.DAYS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new For(1, ChronoUnit.CENTURIES))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Every(0, DayOfWeek.MONDAY, LocalTime.NOON))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Instant nextSunday(Instant after) {
    return Timetable.next(DayOfWeek.SUNDAY, LocalTime.of(1, 30), LONDON, after);
  }

  private static ClosingTime closing(WhenPhrase.Until phrase, String now) {
    return Timetable.closing(phrase, london(now));
  }

  private static ZonedDateTime london(String local) {
    return LocalDateTime.parse(local).atZone(LONDON);
  }

  private static ClosingTime at(String instant) {
    return at(instant, LONDON);
  }

  private static ClosingTime at(String instant, ZoneId zone) {
    return new ClosingTime.At(ZonedDateTime.parse(instant).withZoneSameInstant(zone));
  }
}
