package folkmoot.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import folkmoot.statistics.Gap.Sides;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GapTest {
  private static final CutPoints CUTS = CutPoints.usual();
  private static final Tally A = Seeds.of(0, 0, 1, 5, 2);
  private static final Tally B = Seeds.of(1, 3, 2, 1, 0);
  private static final Tally C = Seeds.of(0, 1, 2, 2, 0);
  private static final Tally NOBODY = Seeds.of(0, 0, 0, 0, 0);

  static List<Oracles.Permuted> oracles() {
    return Oracles.load().permutation();
  }

  @ParameterizedTest
  @MethodSource("oracles")
  void delta_is_that_of_the_oracle(Oracles.Permuted oracle) {
    assertThat(Gap.delta(new Tally(oracle.b()), new Tally(oracle.a())))
        .isEqualTo(oracle.cliff_b_over_a());
  }

  @Test
  void the_split_shows_a_gap_that_the_total_hides() {
    List<Gap<String>> gaps =
        Gap.of(
            List.of(new Sides<>("A-C", A, C), new Sides<>("A-B", A, B), new Sides<>("B-C", B, C)),
            CUTS);
    Gap<String> gap = gaps.get(1);

    assertThat(gap.delta()).isCloseTo(0.8393, within(0.00005));
    assertThat(gap.p()).isCloseTo(0.003885, within(0.0000005));
    assertThat(gap.adjusted()).isCloseTo(3 * 0.003885, within(0.000005));
    assertThat(gaps).extracting(Gap::seenVeryDifferently).containsExactly(false, true, false);
    assertThat(Gap.widest(gaps)).contains(gap);
    assertThat(AgreementWord.of(Seeds.of(1, 4, 5, 8, 2), CUTS)).isEqualTo(AgreementWord.FAIR);
  }

  @Test
  void among_many_comparisons_the_same_gap_may_be_luck() {
    List<Sides<Integer>> round = new ArrayList<>();
    for (int i = 0; i < 13; i++) {
      round.add(new Sides<>(i, i == 12 ? A : C, i == 12 ? B : C));
    }

    assertThat(Gap.of(round.subList(1, 13), CUTS).get(11).seenVeryDifferently()).isTrue();
    assertThat(Gap.of(round, CUTS).get(12).seenVeryDifferently()).isFalse();
    assertThat(Gap.widest(Gap.of(round, CUTS))).isEmpty();
  }

  @Test
  void a_sure_but_small_difference_is_not_seen_very_differently() {
    Sides<String> sides = new Sides<>("", Seeds.of(0, 0, 500, 500, 0), Seeds.of(0, 0, 400, 600, 0));
    Gap<String> gap = Gap.of(List.of(sides), CUTS).get(0);

    assertThat(gap.adjusted()).isLessThan(0.001);
    assertThat(gap.seenVeryDifferently()).isFalse();
  }

  @Test
  void a_delta_of_exactly_the_cut_is_enough_from_both_sides() {
    Tally low = Seeds.of(0, 0, 100, 0, 0);
    Tally high = Seeds.of(0, 0, 53, 47, 0);

    assertThat(Gap.delta(high, low)).isEqualTo(0.47);
    assertThat(Gap.of(List.of(new Sides<>("", high, low)), CUTS).get(0).seenVeryDifferently())
        .isTrue();
    assertThat(Gap.of(List.of(new Sides<>("", low, high)), CUTS).get(0).seenVeryDifferently())
        .isTrue();
  }

  @Test
  void a_p_of_exactly_the_cut_is_not_below_it() {
    Sides<String> sides = new Sides<>("", A, B);
    CutPoints same = Seeds.cuts(0.95, CUTS.change(), new CutPoints.ForGap(0.47, 5.0 / 1287));

    assertThat(Gap.of(List.of(sides), same).get(0).p()).isEqualTo(5.0 / 1287);
    assertThat(Gap.of(List.of(sides), same).get(0).seenVeryDifferently()).isFalse();
  }

  @Test
  void beside_an_empty_group_there_is_no_gap_and_no_comparison() {
    List<Gap<String>> gaps =
        Gap.of(
            List.of(
                new Sides<>("empty", A, NOBODY),
                new Sides<>("A-B", A, B),
                new Sides<>("other", NOBODY, B)),
            CUTS);

    assertThat(gaps.get(0)).isEqualTo(new Gap<>("empty", 0, 1, 1, false));
    assertThat(gaps.get(1).adjusted()).isEqualTo(gaps.get(1).p());
    assertThat(gaps.get(2)).isEqualTo(new Gap<>("other", 0, 1, 1, false));
    assertThat(Gap.delta(NOBODY, A)).isZero();
    assertThat(Gap.<String>of(List.of(), CUTS)).isEmpty();
    assertThat(Gap.<String>widest(List.of())).isEmpty();
  }

  @Test
  void the_widest_is_the_first_of_equals_whichever_way_it_points() {
    Gap<String> wide = new Gap<>("wide", -0.9, 0.001, 0.01, true);
    Gap<String> asWide = new Gap<>("as wide", 0.9, 0.001, 0.01, true);
    Gap<String> luck = new Gap<>("luck", 1, 0.1, 0.1, false);
    Gap<String> narrow = new Gap<>("narrow", 0.5, 0.001, 0.01, true);

    assertThat(Gap.widest(List.of(narrow, luck, wide, asWide))).contains(wide);
  }

  @Test
  void delta_turns_its_sign_with_the_groups_and_stays_within_one() {
    Seeds.each(
        200,
        random -> {
          Tally one = Seeds.tally(random, random.nextBoolean() ? 5 : 3, random.nextInt(3000));
          Tally other = Seeds.tally(random, random.nextBoolean() ? 5 : 3, random.nextInt(3000));
          double delta = Gap.delta(one, other);

          assertThat(delta).isBetween(-1.0, 1.0);
          assertThat(Gap.delta(other, one)).isEqualTo(delta == 0 ? 0 : -delta);
        });
    assertThat(Gap.delta(Seeds.of(0, 0, 0, 0, 9000), Seeds.of(9000, 0, 0, 0, 0))).isEqualTo(1);
  }
}
