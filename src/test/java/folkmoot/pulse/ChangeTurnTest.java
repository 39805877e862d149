package folkmoot.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChangeTurnTest {
  private static final Instant FIRST = Instant.parse("2026-11-04T17:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-11-11T17:00:00Z");

  @Test
  void without_temperature_checks_every_fourth_pulse_asks_what_changed() {
    for (int closed = 1; closed < 12; closed++) {
      assertThat(new ChangeTurn(closed, FIRST, null).isDue()).isEqualTo(closed % 4 == 3);
    }
  }

  @Test
  void with_temperature_checks_the_first_pulse_after_each_does() {
    assertThat(new ChangeTurn(3, FIRST, SECOND).isDue()).isTrue();
    assertThat(new ChangeTurn(3, SECOND, FIRST).isDue()).isFalse();
  }

  @Test
  void the_very_first_pulse_has_nothing_to_look_back_at() {
    assertThat(new ChangeTurn(0, null, SECOND).isDue()).isFalse();
    assertThat(new ChangeTurn(0, null, null).isDue()).isFalse();
  }
}
