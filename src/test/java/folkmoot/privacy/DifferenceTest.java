package folkmoot.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.statistics.CutPoints;
import folkmoot.statistics.Tally;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {
  private static final Terms TERMS = new Terms(5, CutPoints.usual(), Rule.all());
  private static final Question QUESTION = new Question("CV1", "Do we?", "same aim", Scales.EXTENT);

  @ParameterizedTest
  @CsvSource({
    // Five and more came, and did not all say the same.
    "3 3 3 3 3, 5 3 5 3 5, 6, 0, true",
    // Of many who came only three answered.
    "3 3 3 3 3, 4 3 4 3 4, 9, 0, false",
    // Nobody of them did.
    "3 3 3 3 3, 3 3 3 3 3, 9, 0, true",
    // All but two of those who came said the same.
    "3 3 3 3 3, 4 3 4 3 8, 7, 0, false",
    // Those who left are looked at alike.
    "5 3 5 3 5, 3 3 3 3 3, 0, 6, true",
    "4 3 4 3 4, 3 3 3 3 3, 0, 9, false",
    // Somebody must have changed her mind, so nothing is certain.
    "3 3 3 3 3, 9 3 0 3 3, 6, 0, true",
    // Both came and left: enough of both, and enough of them free to have said otherwise.
    "3 3 3 3 3, 4 3 2 3 3, 6, 6, true",
    "3 3 3 3 3, 7 3 0 3 3, 6, 6, false",
    "3 3 3 3 3, 4 3 2 3 3, 6, 4, false",
  })
  void counts_stand_beside_earlier_ones_if_they_tell_nothing_of_a_few(
      String then, String now, int joined, int left, boolean safe) {
    ItemFigure before = ItemFigure.counted(QUESTION, tally(then), false);

    assertThat(difference(joined, left).isSafe(before, tally(now))).isEqualTo(safe);
  }

  @ParameterizedTest
  @CsvSource({
    "3 3 3 3 3, 9 3 0 3 3, 6, 0, true", "3 3 3 3 3, 5 3 5 3 5, 6, 0, false",
    "3 3 3 3 3, 2 3 3 3 3, 0, 1, false", "3 3 3 3 3, 2 4 3 3 3, 0, 1, true"
  })
  void an_answer_must_have_changed_where_the_people_do_not_account_for_it(
      String then, String now, int joined, int left, boolean changed) {
    ItemFigure before = ItemFigure.counted(QUESTION, tally(then), false);

    assertThat(difference(joined, left).isOverturned(before, tally(now))).isEqualTo(changed);
  }

  @Test
  void who_may_not_have_answered_is_no_company() {
    ItemFigure before = ItemFigure.counted(QUESTION, tally("3 3 3 3 3"), false);
    Change change = new Change(9, 9);
    Tally now = tally("4 3 2 3 3");

    assertThat(new Difference(change, new Change(5, 5), TERMS).isSafe(before, now)).isTrue();
    assertThat(new Difference(change, new Change(5, 4), TERMS).isSafe(before, now)).isFalse();
    assertThat(new Difference(change, new Change(4, 5), TERMS).isSafe(before, now)).isFalse();
  }

  @Test
  void beside_words_by_group_counts_stand_only_if_nobody_left_or_an_answer_changed() {
    Sides told =
        new Sides(
            Sides.Told.SAID, List.of(new Side(Group.WITHOUT, Share.FEW, Share.FEW)), List.of());
    ItemFigure before = ItemFigure.counted(QUESTION, tally("5 3 5 3 5"), false).with(told);

    assertThat(difference(0, 6).isSafe(before, tally("3 3 3 3 3"))).isFalse();
    assertThat(difference(9, 9).isSafe(before, tally("5 3 5 3 5"))).isFalse();
    assertThat(difference(6, 0).isSafe(before, tally("7 4 7 4 6"))).isTrue();
    assertThat(difference(0, 6).isSafe(before, tally("6 3 3 3 0"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    // Ten or more of twelve were in the upper part. So all who came but one or two gave another.
    "3 0 3 0 11, 5, 0, false",
    "4 0 4 0 9, 5, 0, true",
    "2 0 4 0 11, 5, 0, false",
    "0 0 0 0 0, 9, 9, true",
  })
  void counts_after_nearly_all_were_alike(String now, int joined, int left, boolean safe) {
    ItemFigure before =
        ItemFigure.counted(QUESTION, tally("0 0 0 12 0"), false).inWords(new Gist.NearlyAll(5, 4));

    assertThat(difference(joined, left).isSafe(before, tally(now))).isEqualTo(safe);
  }

  /** Everybody answered. */
  private static Difference difference(int joined, int left) {
    Change change = new Change(joined, left);
    return new Difference(change, change, TERMS);
  }

  private static Tally tally(String counts) {
    return new Tally(Arrays.stream(counts.split(" ")).map(Integer::valueOf).toList());
  }
}
