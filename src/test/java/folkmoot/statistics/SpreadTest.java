package folkmoot.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpreadTest {
  private static final Offset<Double> DIGITS = within(0.00005);

  static List<Oracles.Row> rows() {
    return Oracles.load().descriptives();
  }

  static List<Oracles.Range> ranges() {
    return Oracles.load().intervals();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void every_oracle_row_is_reproduced(Oracles.Row row) {
    Spread spread = Spread.of(new Tally(row.V())).orElseThrow();

    assertThat(spread.n()).isEqualTo(row.n());
    assertThat(spread.variance()).isCloseTo(row.s2(), DIGITS);
    assertThat(spread.rawWithinGroup()).isCloseTo(row.rwg_raw(), DIGITS);
    assertThat(spread.withinGroup()).isCloseTo(row.rwg(), DIGITS);
    assertThat(spread.againstTwoCamps()).isCloseTo(row.rwg_maxdiss(), DIGITS);
    assertThat(spread.adjusted().orElseThrow()).isCloseTo(row.awg(), DIGITS);
    assertThat(spread.averageDeviation()).isCloseTo(row.AD_med(), DIGITS);
  }

  @ParameterizedTest
  @MethodSource("ranges")
  void the_standard_error_knows_that_the_partnership_is_finite(Oracles.Range range) {
    Spread spread = Spread.of(new Tally(range.V())).orElseThrow();

    assertThat(spread.standardError(range.N())).isCloseTo(range.se_fpc(), within(1e-15));
  }

  @Test
  void one_person_has_no_spread() {
    assertThat(Spread.of(Seeds.of(0, 0, 1, 0, 0))).isEmpty();
    assertThat(Spread.of(Seeds.of(0, 0, 0, 0, 0))).isEmpty();
    assertThat(Spread.of(Seeds.of(0, 0, 1, 1, 0))).isPresent();
  }

  @Test
  void where_all_are_at_one_end_there_is_no_variance_to_compare_with() {
    Spread spread = Spread.of(Seeds.of(0, 0, 0, 0, 7)).orElseThrow();

    assertThat(spread.adjusted()).isEmpty();
    assertThat(spread.withinGroup()).isEqualTo(1);
    assertThat(spread.averageDeviation()).isZero();
  }

  @Test
  void figures_stay_within_their_ranges_also_in_three_parts_and_large_groups() {
    Seeds.each(
        300,
        random -> {
          int people = 2 + random.nextInt(random.nextInt(10) == 0 ? 10_000 : 30);
          Tally tally = Seeds.tally(random, random.nextBoolean() ? 5 : 3, people);
          Spread spread = Spread.of(tally).orElseThrow();

          assertThat(spread.variance()).isNotNegative();
          assertThat(spread.withinGroup()).isBetween(0.0, 1.0);
          assertThat(spread.againstTwoCamps()).isBetween(-1e-12, 1.0);
          spread.adjusted().ifPresent(a -> assertThat(a).isBetween(-1 - 1e-12, 1.0));
          assertThat(spread).isEqualTo(Spread.of(Seeds.mirrored(tally)).orElseThrow());
        });
  }
}
