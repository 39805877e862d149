package folkmoot.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IntervalsTest {
  private static final CutPoints CUTS = CutPoints.usual();
  private static final Tally NOBODY = Seeds.of(0, 0, 0, 0, 0);

  static List<Oracles.Range> ranges() {
    return Oracles.load().intervals();
  }

  static List<Oracles.Part> parts() {
    return Oracles.load().wilson();
  }

  static List<Oracles.Resampled> resampled() {
    return Oracles.load().bootstrap();
  }

  static List<Oracles.Row> rows() {
    return Oracles.load().descriptives();
  }

  @ParameterizedTest
  @MethodSource("ranges")
  void the_likely_range_is_that_of_the_oracle(Oracles.Range range) {
    assertThat(LikelyRange.of(new Tally(range.V()), range.N(), CUTS))
        .isEqualTo(new LikelyRange(range.hyper().get(0), range.hyper().get(1), range.N()));
  }

  @ParameterizedTest
  @MethodSource("ranges")
  void the_worst_case_is_that_of_the_oracle(Oracles.Range range) {
    Tally tally = new Tally(range.V());
    WorstCase worst = WorstCase.of(tally, range.N()).orElseThrow();

    assertThat(worst.answered()).isEqualTo(tally.n());
    assertThat(worst.leastFavourable()).isEqualTo(range.worst_fav().get(0));
    assertThat(worst.mostFavourable()).isEqualTo(range.worst_fav().get(1));
    assertThat(worst.leastMean()).isEqualTo(range.worst_mean().get(0));
    assertThat(worst.mostMean()).isEqualTo(range.worst_mean().get(1));
  }

  @ParameterizedTest
  @MethodSource("parts")
  void wilsons_interval_is_that_of_the_oracle(Oracles.Part part) {
    Interval interval = Wilson.of(part.k(), part.n(), CUTS).orElseThrow();

    assertThat(interval.low()).isCloseTo(part.lo(), within(1e-14));
    assertThat(interval.high()).isCloseTo(part.hi(), within(1e-14));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void wilsons_interval_of_every_row_is_that_of_the_oracle(Oracles.Row row) {
    Interval interval = Wilson.of(row.fav(), row.n(), CUTS).orElseThrow();

    assertThat(interval.low()).isCloseTo(row.wilson_fav().get(0), within(0.00005));
    assertThat(interval.high()).isCloseTo(row.wilson_fav().get(1), within(0.00005));
  }

  @ParameterizedTest
  @MethodSource("resampled")
  void the_resampled_mean_is_that_of_the_oracle(Oracles.Resampled resampled) {
    Interval interval = ResampledMean.of(new Tally(resampled.V()), CUTS).orElseThrow();

    assertThat(interval.low()).isCloseTo(resampled.lo(), within(1e-14));
    assertThat(interval.high()).isCloseTo(resampled.hi(), within(1e-14));
  }

  @Test
  void of_nobody_everything_is_likely_and_nothing_else_is_said() {
    assertThat(LikelyRange.of(NOBODY, 12, CUTS)).isEqualTo(new LikelyRange(0, 12, 12));
    assertThat(LikelyRange.of(NOBODY, 0, CUTS)).isEqualTo(new LikelyRange(0, 0, 0));
    assertThat(WorstCase.of(NOBODY, 12)).contains(new WorstCase(0, 12, 0, 12, 1, 5));
    assertThat(WorstCase.of(NOBODY, 0)).isEmpty();
    assertThat(Wilson.of(0, 0, CUTS)).isEmpty();
    assertThat(ResampledMean.of(NOBODY, CUTS)).isEmpty();
  }

  @Test
  void more_answers_than_people_are_refused() {
    Tally two = Seeds.of(0, 0, 0, 2, 0);

    assertThatThrownBy(() -> LikelyRange.of(two, 1, CUTS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> WorstCase.of(two, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Wilson.of(2, 1, CUTS)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Wilson.of(-1, 1, CUTS)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Interval(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(new Interval(1, 1).high()).isEqualTo(1);
  }

  @Test
  void the_worst_case_is_said_when_fewer_than_three_in_five_answered() {
    Tally tally = Seeds.of(0, 1, 3, 6, 2);

    assertThat(WorstCase.of(tally, 20).orElseThrow().isSaid(CUTS)).isFalse();
    assertThat(WorstCase.of(tally, 21).orElseThrow().isSaid(CUTS)).isTrue();
  }

  @Test
  void the_worst_case_of_three_parts_knows_that_they_were_five() {
    assertThat(WorstCase.of(Seeds.of(1, 2, 3), 10))
        .contains(new WorstCase(6, 10, 3, 7, 23 / 10.0, 43 / 10.0));
  }

  @Test
  void the_likely_range_shrinks_to_a_point_at_full_turnout_and_holds_what_was_counted() {
    Seeds.each(
        300,
        random -> {
          Tally tally = Seeds.tally(random, 5, random.nextInt(40));
          int n = tally.n();
          int k = tally.favourable();
          assertThat(LikelyRange.of(tally, n, CUTS)).isEqualTo(new LikelyRange(k, k, n));

          int missing = random.nextInt(60);
          LikelyRange range = LikelyRange.of(tally, n + missing, CUTS);
          assertThat(range.low()).isBetween(k, k + missing);
          assertThat(range.high()).isBetween(range.low(), k + missing);
        });
  }

  @Test
  void the_likely_range_is_all_that_its_definition_in_whole_numbers_says() {
    Seeds.each(
        60,
        random -> {
          Tally tally = Seeds.tally(random, 5, random.nextInt(14));
          int all = tally.n() + random.nextInt(25);
          List<Integer> likely = new ArrayList<>();
          for (int kind = tally.favourable();
              kind <= all - tally.n() + tally.favourable();
              kind++) {
            if (isLikely(tally, all, kind)) {
              likely.add(kind);
            }
          }

          LikelyRange range = LikelyRange.of(tally, all, CUTS);
          assertThat(range.low()).isEqualTo(likely.get(0));
          assertThat(range.high()).isEqualTo(likely.get(likely.size() - 1));
          assertThat(range.high() - range.low() + 1).isEqualTo(likely.size());
        });
  }

  /** Both tails above one in forty, without rounding. */
  private static boolean isLikely(Tally tally, int all, int kind) {
    int n = tally.n();
    int k = tally.favourable();
    BigInteger orMore = BigInteger.ZERO;
    BigInteger orFewer = BigInteger.ZERO;
    for (int x = 0; x <= Math.min(n, kind); x++) {
      BigInteger ways = Choose.of(kind, x).multiply(Choose.of(all - kind, n - x));
      orMore = x >= k ? orMore.add(ways) : orMore;
      orFewer = x <= k ? orFewer.add(ways) : orFewer;
    }
    BigInteger fortieth = Choose.of(all, n);
    BigInteger forty = BigInteger.valueOf(40);
    return orMore.multiply(forty).compareTo(fortieth) > 0
        && orFewer.multiply(forty).compareTo(fortieth) > 0;
  }

  @Test
  void a_tail_of_exactly_one_in_forty_is_too_surprising() {
    // One favourable of one asked among forty: if only one of them were, the chance is 1 in 40.
    assertThat(LikelyRange.of(Seeds.of(0, 0, 0, 1, 0), 40, CUTS))
        .isEqualTo(new LikelyRange(2, 40, 40));
  }

  @Test
  void a_mean_is_the_end_when_what_is_below_and_it_come_to_exactly_the_tail() {
    // Means of two draws are 1, 3 and 5 with a quarter, a half and a quarter.
    CutPoints half = Seeds.cuts(0.5, CUTS.change(), CUTS.gap());

    assertThat(ResampledMean.of(Seeds.of(1, 0, 0, 0, 1), half)).contains(new Interval(1, 3));
  }

  @Test
  void ten_thousand_people_get_an_interval_too() {
    Tally many = Seeds.of(1000, 1000, 2000, 4000, 2000);
    LikelyRange range = LikelyRange.of(many, 20_000, CUTS);
    Interval mean = ResampledMean.of(many, CUTS).orElseThrow();

    // By the normal approximation: 12,000 less and more 1.96 · 20,000 · √(0.24/10,000 · 0.5).
    assertThat(range.low()).isCloseTo(12_000 - 136, within(2));
    assertThat(range.high()).isCloseTo(12_000 + 136, within(2));
    assertThat(mean.low()).isCloseTo(3.5 - 1.96 * Math.sqrt(1.45 / 10_000), within(0.0005));
    assertThat(mean.high()).isCloseTo(3.5 + 1.96 * Math.sqrt(1.45 / 10_000), within(0.0005));
  }

  @Test
  void the_resampled_mean_turns_with_the_scale_and_keeps_to_it() {
    Seeds.each(
        100,
        random -> {
          Tally tally = Seeds.tally(random, random.nextBoolean() ? 5 : 3, 1 + random.nextInt(40));
          Interval interval = ResampledMean.of(tally, CUTS).orElseThrow();
          double mean = tally.mean().orElseThrow();

          assertThat(interval.low()).isBetween(1.0, mean + 1e-9);
          assertThat(interval.high()).isBetween(mean - 1e-9, 5.0);
        });
  }
}
