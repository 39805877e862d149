package folkmoot.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import folkmoot.statistics.Change.Doubt;
import folkmoot.statistics.Change.Ground;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeTest {
  private static final CutPoints CUTS = CutPoints.usual();
  private static final Tally BEFORE = Seeds.of(0, 1, 3, 6, 2);
  private static final Tally SAME = Seeds.of(0, 2, 4, 5, 1);
  private static final Tally LOWER = Seeds.of(1, 4, 4, 3, 0);
  private static final SignTest HARDER = new SignTest(1, 9);

  private static Reading reading(Tally tally) {
    return new Reading(tally, new Turnout(tally.n(), tally.n()));
  }

  private static Anchor<String> anchor(Tally before, Tally now) {
    return new Anchor<>("CV1", reading(before), reading(now), null);
  }

  private static Anchor<String> after(ChangeWord word, Direction direction, Tally now) {
    return new Anchor<>("CV1", reading(BEFORE), reading(now), new Anchor.Said(word, direction));
  }

  private static Change<String> alone(Anchor<String> anchor) {
    return Change.of(List.of(anchor), null, CUTS).get(0);
  }

  private static Change<String> with(SignTest changeItem, Anchor<String> anchor) {
    return Change.of(List.of(anchor), changeItem, CUTS).get(0);
  }

  static List<Oracles.Signs> signs() {
    return Oracles.load().sign();
  }

  @Test
  void the_verdicts_of_the_oracle_are_reproduced() {
    Change<String> first = alone(anchor(BEFORE, SAME));
    assertThat(first.word()).isEqualTo(ChangeWord.NONE);
    assertThat(first.difference()).isCloseTo(-0.3333, within(0.00005));
    assertThat(first.p()).isCloseTo(0.4931, within(0.00005));

    Change<String> second = alone(anchor(BEFORE, LOWER));
    assertThat(second.word()).isEqualTo(ChangeWord.CLEAR);
    assertThat(second.ground()).isEqualTo(Ground.TEST);
    assertThat(second.direction()).isEqualTo(Direction.DOWN);
    assertThat(second.difference()).isEqualTo(-1);
    assertThat(second.p()).isCloseTo(0.02554, within(0.000005));
    assertThat(second.doubts()).isEmpty();

    Change<String> third = alone(anchor(BEFORE, Seeds.of(4, 5, 2, 1, 0)));
    assertThat(third.word()).isEqualTo(ChangeWord.CLEAR);
    assertThat(third.difference()).isEqualTo(-1.75);
    assertThat(third.p()).isCloseTo(0.000496, within(0.0000005));

    Change<String> fourth = alone(anchor(Seeds.of(1, 2, 5, 8, 4), Seeds.of(0, 1, 3, 9, 7)));
    assertThat(fourth.word()).isEqualTo(ChangeWord.NONE);
    assertThat(fourth.difference()).isEqualTo(0.5);
    assertThat(fourth.direction()).isEqualTo(Direction.UP);
    assertThat(fourth.p()).isCloseTo(0.1565, within(0.00005));
  }

  @Test
  void of_two_anchors_neither_is_as_clear_as_alone() {
    List<Change<String>> changes =
        Change.of(List.of(anchor(BEFORE, LOWER), anchor(BEFORE, SAME)), null, CUTS);

    assertThat(changes.get(0).adjusted()).isCloseTo(0.051, within(0.0005));
    assertThat(changes.get(0).word()).isEqualTo(ChangeWord.POSSIBLE);
    assertThat(changes.get(0).ground()).isEqualTo(Ground.TEST);
    assertThat(changes.get(0).doubts()).containsExactly(Doubt.LUCK);
    assertThat(changes.get(1).word()).isEqualTo(ChangeWord.NONE);
    assertThat(changes.get(1).ground()).isEqualTo(Ground.NOTHING);
  }

  @Test
  void an_anchor_of_nobody_shows_nothing_and_does_not_count_among_those_compared() {
    Tally nobody = Seeds.of(0, 0, 0, 0, 0);
    List<Change<String>> changes =
        Change.of(
            List.of(anchor(BEFORE, nobody), anchor(BEFORE, LOWER), anchor(nobody, BEFORE)),
            HARDER,
            CUTS);

    assertThat(changes)
        .extracting(Change::word)
        .containsExactly(ChangeWord.NONE, ChangeWord.CLEAR, ChangeWord.NONE);
    assertThat(changes.get(0))
        .isEqualTo(
            new Change<>(
                "CV1",
                ChangeWord.NONE,
                Ground.NOTHING,
                Direction.LEVEL,
                0,
                1,
                1,
                Set.of(Doubt.LUCK, Doubt.SMALL, Doubt.FEW)));
    assertThat(Change.<String>of(List.of(), null, CUTS)).isEmpty();
  }

  @Test
  void a_difference_of_exactly_two_fifths_is_enough_and_less_is_not() {
    Tally many = Seeds.of(0, 0, 100, 100, 0);

    assertThat(alone(anchor(many, Seeds.of(0, 0, 20, 180, 0))).word()).isEqualTo(ChangeWord.CLEAR);
    Change<String> less = alone(anchor(many, Seeds.of(0, 0, 21, 179, 0)));
    assertThat(less.doubts()).containsExactly(Doubt.SMALL);
    assertThat(less.word()).isEqualTo(ChangeWord.POSSIBLE);
  }

  @Test
  void eight_people_on_both_sides_are_enough_and_seven_are_not() {
    Tally eight = Seeds.of(0, 0, 0, 8, 0);

    assertThat(alone(anchor(eight, Seeds.of(0, 8, 0, 0, 0))).word()).isEqualTo(ChangeWord.CLEAR);
    assertThat(alone(anchor(eight, Seeds.of(0, 7, 0, 0, 0))).doubts()).containsExactly(Doubt.FEW);
    assertThat(alone(anchor(Seeds.of(0, 7, 0, 0, 0), eight)).doubts()).containsExactly(Doubt.FEW);
    assertThat(alone(anchor(Seeds.of(0, 7, 0, 0, 0), eight)).word()).isEqualTo(ChangeWord.POSSIBLE);
  }

  @Test
  void a_turnout_that_differs_by_twenty_points_leaves_a_doubt() {
    Reading before = new Reading(BEFORE, new Turnout(12, 12));
    Reading nearly = new Reading(LOWER, new Turnout(81, 100));
    Reading apart = new Reading(LOWER, new Turnout(80, 100));

    assertThat(alone(new Anchor<>("CV1", before, nearly, null)).word()).isEqualTo(ChangeWord.CLEAR);
    Change<String> doubted = alone(new Anchor<>("CV1", before, apart, null));
    assertThat(doubted.doubts()).containsExactly(Doubt.TURNOUT);
    assertThat(doubted.word()).isEqualTo(ChangeWord.POSSIBLE);
  }

  @Test
  void what_people_say_themselves_makes_a_change_possible_in_the_same_direction_only() {
    Anchor<String> lower = anchor(BEFORE, SAME);

    Change<String> felt = with(HARDER, lower);
    assertThat(felt.word()).isEqualTo(ChangeWord.POSSIBLE);
    assertThat(felt.ground()).isEqualTo(Ground.CHANGE_ITEM);
    assertThat(with(new SignTest(9, 1), lower).word()).isEqualTo(ChangeWord.NONE);
    assertThat(with(new SignTest(0, 4), lower).word()).isEqualTo(ChangeWord.NONE);
    assertThat(with(HARDER, anchor(BEFORE, BEFORE)).word()).isEqualTo(ChangeWord.NONE);
    assertThat(with(new SignTest(0, 0), anchor(BEFORE, BEFORE)).word()).isEqualTo(ChangeWord.NONE);
    assertThat(with(HARDER, anchor(BEFORE, LOWER)).word()).isEqualTo(ChangeWord.CLEAR);
  }

  @Test
  void a_p_of_exactly_the_cut_is_not_below_it() {
    Anchor<String> three = anchor(Seeds.of(3, 0, 0, 0, 0), Seeds.of(0, 0, 0, 0, 3));
    assertThat(alone(three).p()).isEqualTo(0.1);
    assertThat(alone(three).word()).isEqualTo(ChangeWord.NONE);

    CutPoints atTest = cuts(2467.0 / 96577, 0.1);
    assertThat(Change.of(List.of(anchor(BEFORE, LOWER)), null, atTest).get(0).doubts())
        .containsExactly(Doubt.LUCK);
    CutPoints atSign = cuts(0.05, HARDER.p());
    assertThat(Change.of(List.of(anchor(BEFORE, SAME)), HARDER, atSign).get(0).word())
        .isEqualTo(ChangeWord.NONE);
  }

  private static CutPoints cuts(double clear, double possible) {
    CutPoints.ForChange usual = CUTS.change();
    return Seeds.cuts(
        CUTS.confidence(),
        new CutPoints.ForChange(
            clear, possible, usual.difference(), usual.people(), usual.turnout()),
        CUTS.gap());
  }

  @Test
  void possible_twice_in_a_row_in_the_same_direction_is_clear() {
    Tally lower = Seeds.of(1, 3, 4, 4, 0);
    Change<String> once = alone(anchor(BEFORE, lower));
    assertThat(once.p()).isBetween(0.05, 0.10);
    assertThat(once.word()).isEqualTo(ChangeWord.POSSIBLE);
    assertThat(once.said()).isEqualTo(new Anchor.Said(ChangeWord.POSSIBLE, Direction.DOWN));

    Change<String> twice = alone(after(ChangeWord.POSSIBLE, Direction.DOWN, lower));
    assertThat(twice.word()).isEqualTo(ChangeWord.CLEAR);
    assertThat(twice.ground()).isEqualTo(Ground.TWICE);
    assertThat(alone(after(ChangeWord.POSSIBLE, Direction.UP, lower)).word())
        .isEqualTo(ChangeWord.POSSIBLE);
    assertThat(alone(after(ChangeWord.CLEAR, Direction.DOWN, lower)).word())
        .isEqualTo(ChangeWord.POSSIBLE);
    assertThat(alone(after(ChangeWord.POSSIBLE, Direction.DOWN, SAME)).word())
        .isEqualTo(ChangeWord.NONE);
    assertThat(with(HARDER, after(ChangeWord.POSSIBLE, Direction.DOWN, SAME)).ground())
        .isEqualTo(Ground.TWICE);
  }

  @Test
  void a_reading_in_three_parts_is_compared_in_points_of_five() {
    Change<String> change = alone(anchor(Seeds.of(0, 0, 1, 8, 0), Seeds.of(8, 1, 0)));

    assertThat(change.difference()).isCloseTo(-24 / 9.0, within(1e-12));
    assertThat(change.word()).isEqualTo(ChangeWord.CLEAR);
  }

  @ParameterizedTest
  @MethodSource("signs")
  void the_sign_test_is_that_of_the_oracle(Oracles.Signs signs) {
    assertThat(new SignTest(signs.better(), signs.worse()).p()).isEqualTo(signs.p());
    assertThat(new SignTest(signs.worse(), signs.better()).p()).isEqualTo(signs.p());
  }

  @Test
  void the_sign_test_leaves_out_those_who_said_the_same() {
    SignTest test = SignTest.of(Seeds.of(0, 1, 4, 5, 2));

    assertThat(test).isEqualTo(new SignTest(7, 1));
    assertThat(test.direction()).isEqualTo(Direction.UP);
    assertThat(new SignTest(1, 7).direction()).isEqualTo(Direction.DOWN);
    assertThat(new SignTest(3, 3).direction()).isEqualTo(Direction.LEVEL);
  }

  @Test
  void the_sign_test_of_nobody_or_of_equal_sides_is_all_luck() {
    assertThat(new SignTest(0, 0).p()).isEqualTo(1);
    assertThat(new SignTest(1, 0).p()).isEqualTo(1);
    assertThat(new SignTest(4, 4).p()).isEqualTo(1);
    assertThat(new SignTest(5000, 5200).p()).isCloseTo(0.0488, within(0.0005));
    assertThatThrownBy(() -> new SignTest(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SignTest(0, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void holm_is_that_of_the_oracle() {
    Oracles.Adjusted holm = Oracles.load().holm();
    List<Double> adjusted = Holm.adjusted(holm.p());

    assertThat(adjusted).hasSameSizeAs(holm.adjusted());
    for (int i = 0; i < adjusted.size(); i++) {
      assertThat(adjusted.get(i)).isCloseTo(holm.adjusted().get(i), within(1e-15));
    }
    assertThat(Holm.adjusted(List.of())).isEmpty();
    assertThat(Holm.adjusted(List.of(0.3))).containsExactly(0.3);
  }

  @Test
  void holm_keeps_the_order_and_never_makes_surer() {
    Seeds.each(
        200,
        random -> {
          List<Double> p = new ArrayList<>();
          IntStream.range(0, 1 + random.nextInt(30)).forEach(i -> p.add(random.nextDouble() / 5));
          List<Double> adjusted = Holm.adjusted(p);
          for (int i = 0; i < p.size(); i++) {
            assertThat(adjusted.get(i)).isBetween(p.get(i), Math.min(1, p.size() * p.get(i)));
            for (int j = 0; j < p.size(); j++) {
              if (p.get(i) < p.get(j)) {
                assertThat(adjusted.get(i)).isLessThanOrEqualTo(adjusted.get(j));
              }
            }
          }
        });
  }
}
