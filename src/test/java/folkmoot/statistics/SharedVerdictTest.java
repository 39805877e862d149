package folkmoot.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharedVerdictTest {
  private static final CutPoints CUTS = CutPoints.usual();

  private static SharedVerdict of(Tally total, Tally... groups) {
    return SharedVerdict.of(total, List.of(groups), CUTS);
  }

  @Test
  void most_favourable_and_agreeing_is_shared() {
    assertThat(of(Seeds.of(0, 0, 3, 9, 0)))
        .isEqualTo(new SharedVerdict(true, true, true))
        .matches(SharedVerdict::isShared);
  }

  @Test
  void a_high_level_without_agreement_is_not() {
    SharedVerdict verdict = of(Seeds.of(3, 0, 0, 0, 9));

    assertThat(verdict).isEqualTo(new SharedVerdict(true, false, true));
    assertThat(verdict.isShared()).isFalse();
  }

  @Test
  void agreement_below_the_favourable_answers_is_not() {
    SharedVerdict verdict = of(Seeds.of(0, 1, 3, 6, 2));

    assertThat(verdict).isEqualTo(new SharedVerdict(false, true, true));
    assertThat(verdict.isShared()).isFalse();
  }

  @Test
  void a_shown_group_that_stands_aside_keeps_the_word_back() {
    Tally total = Seeds.of(0, 0, 4, 16, 0);

    assertThat(of(total, Seeds.of(0, 0, 0, 10, 0), Seeds.of(0, 0, 4, 6, 0)).isShared()).isTrue();
    SharedVerdict verdict = of(total, Seeds.of(0, 0, 0, 13, 0), Seeds.of(0, 0, 4, 3, 0));
    assertThat(verdict).isEqualTo(new SharedVerdict(true, true, false));
    assertThat(verdict.isShared()).isFalse();
  }

  @Test
  void exactly_seven_of_ten_and_exactly_half_of_a_group_are_enough() {
    assertThat(of(Seeds.of(0, 0, 3, 7, 0), Seeds.of(0, 0, 3, 3, 0)).isShared()).isTrue();
    assertThat(of(Seeds.of(0, 0, 31, 69, 0)).favoured()).isFalse();
    assertThat(Agreement.of(List.of(1, 3, 2, 1, 0))).isEqualTo(0.5);
    assertThat(of(Seeds.of(1, 3, 2, 1, 0)).agreed()).isTrue();
  }

  @Test
  void nobody_shares_nothing_and_an_empty_group_hinders_nobody() {
    Tally nobody = Seeds.of(0, 0, 0, 0, 0);

    assertThat(of(nobody).isShared()).isFalse();
    assertThat(of(nobody)).isEqualTo(new SharedVerdict(false, false, false));
    assertThat(of(Seeds.of(0, 0, 0, 1, 0), nobody).isShared()).isTrue();
  }

  @Test
  void three_parts_are_judged_as_well() {
    assertThat(of(Seeds.of(0, 1, 6), Seeds.of(0, 1, 5)).isShared()).isTrue();
    assertThat(of(Seeds.of(3, 0, 5)).isShared()).isFalse();
  }
}
