package folkmoot.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTest {

  @ParameterizedTest(name = "every {0} weeks from {1} at {2} in {3}, after {4}: {5}")
  @CsvSource({
    // the week the clocks go forward, and the week they go back
    "2, 2027-03-15, 10:00, Europe/London, 2027-03-15T10:00Z, 2027-03-29T10:00+01:00",
    "2, 2027-10-18, 10:00, Europe/London, 2027-10-18T09:00Z, 2027-11-01T10:00Z",
    // a time the clocks skip is as much later, and only on that day
    "1, 2027-03-21, 01:30, Europe/London, 2027-03-21T01:30Z, 2027-03-28T02:30+01:00",
    "1, 2027-03-21, 01:30, Europe/London, 2027-03-28T01:30Z, 2027-04-04T01:30+01:00",
    // a time the clocks show twice is the first of the two, and once
    "1, 2027-10-24, 01:30, Europe/London, 2027-10-24T00:30Z, 2027-10-31T01:30+01:00",
    "1, 2027-10-24, 01:30, Europe/London, 2027-10-31T00:30Z, 2027-11-07T01:30Z",
    "1, 2027-10-24, 01:30, Europe/London, 2027-10-31T01:00Z, 2027-11-07T01:30Z",
    // the other half of the earth
    "2, 2026-09-20, 02:30, Pacific/Auckland, 2026-09-20T00:00Z, 2026-10-04T02:30+13:00",
    "1, 2026-09-20, 02:30, Pacific/Auckland, 2026-09-20T00:00Z, 2026-09-27T03:30+13:00",
    "1, 2027-03-28, 02:30, Pacific/Auckland, 2027-03-28T00:00Z, 2027-04-04T02:30+13:00",
    // no clock changes, and a quarter of an hour
    "2, 2027-03-15, 10:00, Asia/Kathmandu, 2027-03-15T04:15Z, 2027-03-29T10:00+05:45",
    "1, 2027-03-07, 02:30, America/Los_Angeles, 2027-03-08T00:00Z, 2027-03-14T03:30-07:00",
    "1, 2027-10-31, 01:30, America/Los_Angeles, 2027-11-01T00:00Z, 2027-11-07T01:30-07:00",
    // a change of half an hour
    "1, 2026-09-27, 02:15, Australia/Lord_Howe, 2026-09-27T00:00Z, 2026-10-04T02:45+11:00",
    "1, 2027-03-28, 01:45, Australia/Lord_Howe, 2027-03-28T00:00Z, 2027-04-04T01:45+11:00",
    // 2026 has 53 weeks: even and odd weeks change places, the fortnight does not
    "2, 2026-12-14, 10:00, Europe/London, 2026-12-14T10:00Z, 2026-12-28T10:00Z",
    "2, 2026-12-14, 10:00, Europe/London, 2026-12-28T10:00Z, 2027-01-11T10:00Z",
    "52, 2024-02-29, 10:00, Europe/London, 2024-02-29T10:00Z, 2025-02-27T10:00Z",
    // long before it begins, and years later
    "2, 2026-12-14, 10:00, Europe/London, 2020-01-01T00:00Z, 2026-12-14T10:00Z",
    "2, 2026-11-30, 10:00, Europe/London, 2036-11-30T00:00Z, 2036-12-01T10:00Z",
  })
  void the_next_moment_is_at_the_same_time_of_day_so_many_weeks_on(
      int weeks, LocalDate anchor, LocalTime time, ZoneId zone, String after, String next) {
    Cadence cadence = new Cadence(weeks, time, zone, anchor);
    Instant from = ZonedDateTime.parse(after).toInstant();

    assertThat(cadence.next(from).toOffsetDateTime())
        .isEqualTo(ZonedDateTime.parse(next).toOffsetDateTime());
  }

  @Test
  void every_second_week_stays_every_second_week_for_ten_years() {
    Cadence cadence =
        new Cadence(2, LocalTime.of(10, 0), ZoneId.of("Europe/London"), LocalDate.of(2026, 11, 30));
    List<ZonedDateTime> moments = cadence.next(Instant.parse("2026-11-30T09:59:59Z"), 261);

    assertThat(moments).allMatch(m -> m.getDayOfWeek() == DayOfWeek.MONDAY && m.getHour() == 10);
    assertThat(moments).isEqualTo(moments.stream().map(m -> cadence.on(m.toLocalDate())).toList());
    for (int i = 0; i < moments.size(); i++) {
      assertThat(moments.get(i).toLocalDate()).isEqualTo(cadence.anchor().plusWeeks(2L * i));
    }
    assertThat(moments).anyMatch(m -> m.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) == 53);
  }

  @Test
  void it_begins_with_the_first_such_moment_after_it_was_said() {
    WhenPhrase.Every every = new WhenPhrase.Every(2, DayOfWeek.MONDAY, LocalTime.of(10, 0));
    ZonedDateTime monday = ZonedDateTime.parse("2026-11-30T10:00:00Z[Europe/London]");

    assertThat(Cadence.of(every, monday.minusMinutes(1)).anchor()).isEqualTo("2026-11-30");
    assertThat(Cadence.of(every, monday).anchor()).isEqualTo("2026-12-07");
    assertThat(Cadence.of(every, monday).next(monday.toInstant(), 3))
        .isEqualTo(Timetable.occurrences(every, monday, 3));
  }
}
