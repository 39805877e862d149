package folkmoot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PauseTest {
  private static List<Long> seconds(Pause pause, int attempts) {
    return Stream.generate(() -> pause.next().toSeconds()).limit(attempts).toList();
  }

  @Test
  void the_first_attempt_is_made_at_once_and_the_waits_double_up_to_a_minute() {
    assertThat(seconds(new Pause(), 10))
        .containsExactly(0L, 1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
  }

  @Test
  void a_connection_that_held_makes_the_next_attempt_immediate_again() {
    Pause pause = new Pause();
    seconds(pause, 5);
    pause.reset();
    assertThat(seconds(pause, 2)).containsExactly(0L, 1L);
  }

  @Test
  void where_slack_has_switched_us_off_the_wait_is_a_minute() {
    Pause pause = new Pause();
    pause.lengthen();
    assertThat(seconds(pause, 2)).containsExactly(60L, 60L);
  }
}
