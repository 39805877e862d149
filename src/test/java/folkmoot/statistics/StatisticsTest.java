package folkmoot.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
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
    assertThat(tally.unfavourable()).isEqualTo(row.unf());
    assertThat(tally.favourableShare()).isCloseTo(row.fav_share(), within(0.00005));
    assertThat(tally.mean().orElseThrow()).isCloseTo(row.mean(), within(0.00005));
    assertThat(Agreement.of(row.V())).isCloseTo(row.vdE_A(), within(0.00005));
  }

  @Test
  void agreement_has_the_value_published_for_seven_points() {
    Oracles.Published published = Oracles.load().published();

    assertThat(Agreement.of(published.V())).isCloseTo(published.A(), within(0.0000001));
  }

  @Test
  void as_many_gaps_as_slopes_are_still_no_agreement() {
    // One layer of four: three triples rise, three have a gap, so U = -1/6, weighted 1 - 3/4.
    assertThat(Agreement.of(List.of(1, 0, 1, 1, 1))).isCloseTo(-1 / 24.0, within(1e-12));
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
    assertThat(new Turnout(19, 20).isFull()).isFalse();
    assertThat(new Turnout(0, 0).isLow(CUTS)).isFalse();
    assertThatThrownBy(() -> new Turnout(3, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void turnouts_differ_by_parts_of_their_audiences() {
    assertThat(new Turnout(8, 10).awayFrom(new Turnout(12, 20))).isEqualTo(0.2);
    assertThat(new Turnout(12, 20).awayFrom(new Turnout(8, 10))).isEqualTo(0.2);
    assertThat(new Turnout(0, 0).awayFrom(new Turnout(8, 10))).isZero();
  }

  @Test
  void the_mean_of_three_parts_stands_on_the_scale_of_five() {
    assertThat(Seeds.of(4, 0, 0).mean()).hasValue(1.5);
    assertThat(Seeds.of(1, 2, 1).mean()).hasValue(3);
    assertThat(Seeds.of(0, 0, 4).mean()).hasValue(4.5);
    assertThat(Seeds.of(0, 0, 0).mean()).isEmpty();
    assertThat(Seeds.of(0, 0, 0, 0, 0).favourableShare()).isZero();
  }

  @Test
  void a_tally_is_made_as_coarse_as_another() {
    Tally five = Seeds.of(1, 2, 3, 4, 5);

    assertThat(five.asCoarseAs(Seeds.of(1, 1, 1))).isEqualTo(Seeds.of(3, 3, 9));
    assertThat(five.asCoarseAs(five)).isSameAs(five);
    assertThat(Seeds.of(1, 1, 1).asCoarseAs(five)).isEqualTo(Seeds.of(1, 1, 1));
  }

  @Test
  void of_equals_the_lowest_part_is_the_commonest() {
    assertThat(Seeds.of(1, 4, 0, 4, 2).commonest()).isEqualTo(2);
    assertThat(Seeds.of(0, 0, 0, 0, 0).commonest()).isEqualTo(1);
  }

  @Test
  void the_words_for_agreement_come_one_after_the_other() {
    CutPoints usual = CutPoints.usual();

    assertThat(List.of(usual.strong(), usual.fair(), usual.mixed()))
        .isSortedAccordingTo(Comparator.reverseOrder())
        .allMatch(cut -> cut >= -1 && cut <= 1);
  }

  @Test
  void the_middle_names_both_answers_between_which_people_part() {
    assertThat(Middle.of(Seeds.of(0, 1, 3, 6, 2))).contains(new Middle.At(4));
    assertThat(Middle.of(Seeds.of(0, 2, 4, 5, 1))).contains(new Middle.Between(3, 4));
    assertThat(Middle.of(Seeds.of(6, 0, 0, 0, 6))).contains(new Middle.Between(1, 5));
    assertThat(Middle.of(Seeds.of(0, 0, 0, 0, 1))).contains(new Middle.At(5));
    assertThat(Middle.of(Seeds.of(0, 0, 0, 0, 0))).isEmpty();
  }
}
