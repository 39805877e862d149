package folkmoot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LimitTest {
  private static final Instant NINE = Instant.parse("2026-11-30T09:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** What Slack documents for a minute, by the lanes that use it. */
  static List<Arguments> documented() {
    return List.of(
        Arguments.of("conversations.open", Lane.DIRECT, 50),
        Arguments.of("chat.update", Lane.UPDATE, 50),
        Arguments.of("chat.postEphemeral", Lane.WHISPER, 100),
        Arguments.of("views.publish", Lane.HOME, 100),
        Arguments.of("chat.postMessage", Lane.POSTS, 300),
        Arguments.of("chat.postMessage in one channel", Lane.CHANNEL, 60));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documented")
  void whoever_calls_as_soon_as_it_is_free_stays_within_any_minute(
      String method, Limit limit, int most) {
    List<Instant> calls = asSoonAsFree(limit, NINE, 1000);

    for (int first = 0; first < calls.size(); first++) {
      Instant end = calls.get(first).plus(MINUTE);
      long inAMinute = calls.stream().skip(first).filter(at -> at.isBefore(end)).count();
      assertThat(inAMinute).isLessThanOrEqualTo(most).isLessThanOrEqualTo(limit.mostIn(MINUTE));
    }
  }

  @Test
  void a_burst_is_followed_by_an_even_pace_and_a_rest_gives_a_burst_again() {
    Limit limit = Limit.of(2000, 3);
    assertThat(waits(limit, NINE, 5)).containsExactly(0L, 0L, 0L, 2L, 4L);

    Instant freeAt = Instant.EPOCH;
    for (Instant call : asSoonAsFree(limit, NINE, 5)) {
      freeAt = limit.after(freeAt, call);
    }
    Instant rested = NINE.plusSeconds(60);
    assertThat(freeAt).isBefore(rested);
    assertThat(limit.after(freeAt, rested)).isEqualTo(limit.after(Instant.EPOCH, rested));
  }

  @Test
  void after_slack_asked_for_patience_there_is_no_burst() {
    Limit limit = Limit.of(2000, 3);
    Instant held = NINE.plusSeconds(30);
    assertThat(limit.after(held, held)).isEqualTo(held.plusSeconds(2));
  }

  @Test
  void a_place_that_is_given_back_is_free_again() {
    Limit limit = Limit.of(2000, 3);
    Instant one = limit.after(Instant.EPOCH, NINE);
    assertThat(limit.without(limit.after(one, NINE))).isEqualTo(one);
  }

  private static List<Instant> asSoonAsFree(Limit limit, Instant start, int calls) {
    List<Instant> all = new ArrayList<>();
    Instant freeAt = Instant.EPOCH;
    Instant now = start;
    for (int call = 0; call < calls; call++) {
      now = freeAt.isAfter(now) ? freeAt : now;
      all.add(now);
      freeAt = limit.after(freeAt, now);
    }
    return all;
  }

  private static List<Long> waits(Limit limit, Instant start, int calls) {
    return asSoonAsFree(limit, start, calls).stream()
        .map(at -> Duration.between(start, at).toSeconds())
        .toList();
  }
}
