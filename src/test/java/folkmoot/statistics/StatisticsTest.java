package folkmoot.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StatisticsTest {
  private static final CutPoints CUTS = CutPoints.usual();

  static List<Oracles.Row> rows() {
    return Oracles.load().descriptives();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void every_oracle_row_is_reproduced(Oracles.Row row) {
    Tally tally = new Tally(row.V());

    assertThat(tally.n()).isEqualTo(row.n());
    assertThat(tally.median()).isEqualTo(row.median());
    assertThat(tally.favourable()).isEqualTo(row.fav());
    assertThat(Agreement.of(row.V())).isCloseTo(row.vdE_A(), within(0.00005));
  }

  @Test
  void agreement_has_the_value_published_for_seven_points() {
    Oracles.Published published = Oracles.load().published();

    assertThat(Agreement.of(published.V())).isCloseTo(published.A(), within(0.0000001));
  }

  @ParameterizedTest
  @CsvSource({
    "1, STRONG",
    "0.6, STRONG",
    "0.5999, FAIR",
    "0.4, FAIR",
    "0.3999, MIXED",
    "0, MIXED",
    "-0.0001, TWO_CAMPS",
    "-1, TWO_CAMPS"
  })
  void agreement_is_said_in_a_word(double agreement, AgreementWord word) {
    assertThat(AgreementWord.of(agreement, CUTS)).isEqualTo(word);
  }

  @Test
  void rounding_does_not_turn_an_even_spread_into_two_camps() {
    assertThat(AgreementWord.of(Agreement.of(List.of(2, 2, 2, 2, 2)), CUTS))
        .isEqualTo(AgreementWord.MIXED);
  }

  @Test
  void a_high_level_without_agreement_is_not_shared() {
    assertThat(Shared.by(new Tally(List.of(3, 0, 0, 0, 9)), CUTS)).isFalse();
    assertThat(Shared.by(new Tally(List.of(0, 0, 3, 9, 0)), CUTS)).isTrue();
    assertThat(Shared.by(new Tally(List.of(0, 1, 3, 6, 2)), CUTS)).isFalse();
  }

  @Test
  void three_parts_take_the_outer_pairs_together() {
    Tally three = new Tally(List.of(1, 2, 3, 4, 5)).inThree();

    assertThat(three.counts()).containsExactly(3, 3, 9);
    assertThat(three.favourable()).isEqualTo(9);
    assertThat(three.median()).isEqualTo(3);
    assertThat(three.commonest()).isEqualTo(3);
    assertThat(three.apart()).isEqualTo(6);
  }

  @Test
  void answers_are_counted_and_ways_out_are_not() {
    assertThat(Tally.of(List.of(5, 0, 3, 5, 0)).counts()).containsExactly(0, 0, 1, 0, 2);
  }

  @Test
  void a_median_of_nobody_is_refused() {
    Tally nobody = new Tally(List.of(0, 0, 0, 0, 0));

    assertThatThrownBy(nobody::median).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Agreement.of(nobody.counts()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void turnout_under_sixty_per_cent_is_low() {
    assertThat(new Turnout(11, 20).isLow(CUTS)).isTrue();
    assertThat(new Turnout(12, 20).isLow(CUTS)).isFalse();
    assertThat(new Turnout(20, 20).isFull()).isTrue();
    assertThatThrownBy(() -> new Turnout(3, 2)).isInstanceOf(IllegalArgumentException.class);
  }
}
