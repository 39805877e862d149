package folkmoot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Evidence;
import folkmoot.evaluation.Evaluation.Share;
import folkmoot.statistics.Turnout;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static final Instant NOW = Instant.parse("2026-10-01T13:00:00Z");

  private static Instant ago(long days) {
    return NOW.minus(Duration.ofDays(days));
  }

  private static Evidence shown(long ago, @Nullable Integer talkedAfter, @Nullable Integer agreed) {
    Instant at = ago(ago);
    return new Evidence.Shown(
        at,
        talkedAfter == null ? null : at.plus(Duration.ofDays(talkedAfter)),
        agreed == null ? null : at.plus(Duration.ofDays(agreed)));
  }

  private static Evidence done(long ago, long saidBefore) {
    return new Evidence.Done(ago(ago), ago(ago + saidBefore));
  }

  private static Evidence tookPart(long ago, int answered, int of) {
    return new Evidence.TookPart(ago(ago), new Turnout(answered, of));
  }

  @Test
  void a_conversation_counts_up_to_the_seventh_day_and_a_result_from_its_seventh_day_on() {
    var evaluation =
        Evaluation.of(
            List.of(
                shown(7, 7, null), shown(20, 8, null), shown(30, null, null), shown(6, 1, null)),
            NOW);
    assertThat(evaluation.talked()).isEqualTo(new Share(1, 3));
  }

  @Test
  void an_action_counts_up_to_the_fourteenth_day_and_a_result_from_its_fourteenth_day_on() {
    var evaluation =
        Evaluation.of(List.of(shown(14, null, 14), shown(40, null, 15), shown(13, null, 1)), NOW);
    assertThat(evaluation.agreed()).isEqualTo(new Share(1, 2));
  }

  @Test
  void what_is_older_than_thirteen_weeks_does_not_count() {
    var evaluation = Evaluation.of(List.of(shown(90, 1, 1), shown(91, 1, 1)), NOW);
    assertThat(evaluation.talked()).isEqualTo(new Share(1, 1));
  }

  @Test
  void actions_done_and_dropped_are_settled_and_those_still_open_are_not() {
    var evaluation =
        Evaluation.of(
            List.of(
                new Evidence.FellDue(ago(3), true),
                new Evidence.FellDue(ago(30), true),
                new Evidence.FellDue(ago(4), false)),
            NOW);
    assertThat(evaluation.settled()).isEqualTo(new Share(2, 3));
  }

  @Test
  void the_days_from_said_to_done_are_told_from_three_on_and_are_those_in_the_middle() {
    assertThat(Evaluation.of(List.of(done(1, 5), done(2, 9)), NOW).days()).isNull();
    assertThat(Evaluation.of(List.of(done(1, 40), done(2, 5), done(3, 9)), NOW).days())
        .isEqualTo(9);
    assertThat(Evaluation.of(List.of(done(1, 40), done(2, 5), done(3, 9), done(4, 12)), NOW).days())
        .isEqualTo(9);
  }

  @Test
  void four_and_twelve_weeks_after_are_told_apart() {
    var evaluation =
        Evaluation.of(
            List.of(
                new Evidence.AskedAgain(ago(3), 4, true),
                new Evidence.AskedAgain(ago(5), 12, false),
                new Evidence.AskedAgain(ago(9), 4, false)),
            NOW);
    assertThat(evaluation.still())
        .isEqualTo(new TreeMap<>(Map.of(4, new Share(1, 2), 12, new Share(0, 1))));
  }

  @Test
  void turnout_is_that_of_the_pulse_in_the_middle_now_and_in_the_weeks_before() {
    var evaluation =
        Evaluation.of(
            List.of(
                tookPart(7, 20, 28),
                tookPart(14, 26, 28),
                tookPart(21, 22, 28),
                tookPart(100, 15, 20),
                tookPart(107, 0, 0)),
            NOW);
    assertThat(evaluation.turnout()).isEqualTo(new Turnout(22, 28));
    assertThat(evaluation.before()).isEqualTo(new Turnout(15, 20));
  }

  @Test
  void without_evidence_there_is_nothing_to_tell() {
    assertThat(Evaluation.of(List.of(), NOW).isEmpty()).isTrue();
    assertThat(Evaluation.of(List.of(tookPart(7, 1, 2)), NOW).isEmpty()).isFalse();
  }

  @Test
  void the_order_of_the_evidence_changes_nothing() {
    Random random = new Random(20261001);
    List<Evidence> evidence = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      evidence.add(shown(random.nextInt(120), random.nextInt(12), random.nextInt(20)));
      evidence.add(done(random.nextInt(120), random.nextInt(30)));
      evidence.add(tookPart(random.nextInt(200), random.nextInt(10), 10));
    }
    Evaluation first = Evaluation.of(evidence, NOW);
    Collections.shuffle(evidence, random);
    assertThat(Evaluation.of(evidence, NOW)).isEqualTo(first);
  }

  @Test
  void asking_less_often_is_proposed_below_one_in_three_and_not_for_three_results() {
    var two = List.of(shown(8, null, null), shown(15, null, null));
    assertThat(StopRule.holds(two, NOW)).isFalse();
    var oneOfFour = new ArrayList<>(two);
    oneOfFour.add(shown(22, 2, null));
    assertThat(StopRule.holds(oneOfFour, NOW)).as("one of three").isFalse();
    oneOfFour.add(shown(29, null, null));
    assertThat(StopRule.holds(oneOfFour, NOW)).as("one of four").isTrue();
    oneOfFour.add(shown(36, 3, null));
    assertThat(StopRule.holds(oneOfFour, NOW)).as("two of five").isFalse();
    assertThat(
            StopRule.holds(
                List.of(
                    shown(57, null, null),
                    shown(58, null, null),
                    shown(59, null, null),
                    shown(60, null, null)),
                NOW))
        .as("too long ago")
        .isFalse();
  }
}
