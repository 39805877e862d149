package folkmoot.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class AgreeingTest {
  @Test
  void names_of_groups_make_no_difference() {
    assertThat(Agreeing.of(new int[] {0, 0, 1, 1}, new int[] {7, 7, 3, 3})).isEqualTo(1);
  }

  @Test
  void known_values_come_out() {
    // scikit-learn 1.5, adjusted_rand_score, from its documentation
    assertThat(Agreeing.of(new int[] {0, 0, 1, 2}, new int[] {0, 0, 1, 1}))
        .isEqualTo(0.571, within(0.001));
    assertThat(Agreeing.of(new int[] {0, 0, 0, 0}, new int[] {0, 1, 2, 3})).isZero();
    assertThat(Agreeing.of(new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1}))
        .isEqualTo(-0.5, within(0.001));
  }

  @Test
  void where_there_is_nothing_to_disagree_on_all_agree() {
    assertThat(Agreeing.of(new int[0], new int[0])).isEqualTo(1);
    assertThat(Agreeing.of(new int[] {0}, new int[] {4})).isEqualTo(1);
    assertThat(Agreeing.of(new int[] {0, 1, 2}, new int[] {2, 1, 0})).isEqualTo(1);
  }
}
