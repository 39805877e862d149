package folkmoot.digest;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.ids.ChannelId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.TeamId;
import folkmoot.partnership.Partnership;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When summaries are due and by which week they are called, wherever a partnership is. */
class SlotTest {
  private static Partnership partnership(String zone, String day, String time) {
    return new Partnership(
        new PartnershipId("p"),
        new TeamId("T"),
        "Warm homes",
        "",
        new ChannelId("C"),
        null,
        ZoneId.of(zone),
        Locale.UK,
        5,
        DayOfWeek.valueOf(day),
        LocalTime.parse(time));
  }

  @ParameterizedTest
  @CsvSource({
    // Clocks go back and forward in the night before, or on the very day.
    "Europe/London, THURSDAY, 14:00, 2026-10-22T13:00:00Z, 2026-10-29T14:00:00Z, 2026-W44",
    "Europe/London, THURSDAY, 14:00, 2027-03-25T14:00:00Z, 2027-04-01T13:00:00Z, 2027-W13",
    "America/Los_Angeles, SUNDAY, 09:00, 2026-10-25T16:00:00Z, 2026-11-01T17:00:00Z, 2026-W44",
    "America/Los_Angeles, SUNDAY, 09:00, 2027-03-07T17:00:00Z, 2027-03-14T16:00:00Z, 2027-W10",
    "Pacific/Auckland, THURSDAY, 14:00, 2026-09-24T02:00:00Z, 2026-10-01T01:00:00Z, 2026-W40",
    "Pacific/Auckland, THURSDAY, 14:00, 2027-04-01T01:00:00Z, 2027-04-08T02:00:00Z, 2027-W14",
    "Asia/Kathmandu, THURSDAY, 14:00, 2026-12-03T08:15:00Z, 2026-12-10T08:15:00Z, 2026-W50",
    // An hour that does not exist on that day is the next one that does.
    "Europe/London, SUNDAY, 01:30, 2027-03-21T01:30:00Z, 2027-03-28T01:30:00Z, 2027-W12",
    // 2026 has a week 53, and its last days lie in 2027.
    "Europe/London, THURSDAY, 14:00, 2026-12-24T14:00:00Z, 2026-12-31T14:00:00Z, 2026-W53",
    "Europe/London, FRIDAY, 14:00, 2026-12-25T14:00:00Z, 2027-01-01T14:00:00Z, 2026-W53",
    "Europe/London, THURSDAY, 14:00, 2026-12-31T14:00:00Z, 2027-01-07T14:00:00Z, 2027-W01",
    "Pacific/Auckland, MONDAY, 08:00, 2026-12-27T19:00:00Z, 2027-01-03T19:00:00Z, 2027-W01",
  })
  void the_next_one_is_a_week_later_by_the_partnerships_own_clock(
      String zone, String day, String time, Instant before, Instant next, String week) {
    Partnership partnership = partnership(zone, day, time);
    assertThat(Slot.next(partnership, before)).isEqualTo(next);
    assertThat(Slot.week(partnership, next).label()).isEqualTo(week);
    assertThat(Slot.next(partnership, before, Slot.week(partnership, before))).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({
    // The week of the last slot is settled: an earlier or later day in it is none any more.
    "TUESDAY, 2026-12-03T15:00:00Z, 2026-W49, 2026-12-08T14:00:00Z",
    "SATURDAY, 2026-12-03T15:00:00Z, 2026-W49, 2026-12-12T14:00:00Z",
    "MONDAY, 2026-12-31T15:00:00Z, 2026-W53, 2027-01-04T14:00:00Z",
    "SUNDAY, 2026-12-31T15:00:00Z, 2026-W53, 2027-01-10T14:00:00Z",
  })
  void a_settled_week_has_no_second_slot(String day, Instant after, String week, Instant next) {
    assertThat(Slot.next(partnership("Europe/London", day, "14:00"), after, Week.parse(week)))
        .isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({"2026-W53, 2027-W01", "2026-W09, 2026-W10", "2026-W49, 2026-W50"})
  void weeks_are_ordered_as_they_pass(String earlier, String later) {
    assertThat(Week.parse(earlier)).isLessThan(Week.parse(later));
    assertThat(earlier).isLessThan(later);
    assertThat(Week.parse(later).label()).isEqualTo(later);
  }
}
