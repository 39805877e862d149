package folkmoot.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-24T08:59:59, false",
    "2026-11-24T09:00, true",
    "2026-11-24T17:29:59, true",
    "2026-11-24T17:30, false",
    "2026-11-27T12:00, true",
    "2026-11-28T12:00, false",
    "2026-11-29T12:00, false",
  })
  void they_are_nine_to_half_past_five_from_monday_to_friday(String local, boolean covered) {
    for (String zone : new String[] {"Europe/London", "Pacific/Chatham"}) {
      assertThat(WorkingHours.covers(instant(local, zone), ZoneId.of(zone), ClosedDays.NONE))
          .isEqualTo(covered);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T03:00, 2026-11-24T09:00",
    "2026-11-24T09:00, 2026-11-24T09:00",
    "2026-11-24T09:01, 2026-11-25T09:00",
    "2026-11-27T18:00, 2026-11-30T09:00",
    "2026-11-28T08:00, 2026-11-30T09:00",
    "2027-03-27T12:00, 2027-03-29T09:00",
  })
  void the_next_start_is_at_nine_on_a_working_day(String local, String start) {
    ZoneId zone = ZoneId.of("Europe/London");
    assertThat(WorkingHours.nextStart(instant(local, zone.getId()), zone, ClosedDays.NONE))
        .isEqualTo(instant(start, zone.getId()));
  }

  @Test
  void the_same_instant_is_in_the_working_hours_of_one_place_and_not_of_another() {
    Instant noonInLondon = Instant.parse("2026-11-24T12:00:00Z");
    assertThat(WorkingHours.covers(noonInLondon, ZoneId.of("Europe/London"), ClosedDays.NONE))
        .isTrue();
    assertThat(WorkingHours.covers(noonInLondon, ZoneId.of("Pacific/Chatham"), ClosedDays.NONE))
        .isFalse();
  }

  private static Instant instant(String local, String zone) {
    return LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
  }
}
