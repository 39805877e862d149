package folkmoot.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.ids.MemberId;
import folkmoot.ids.OrganisationId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.statistics.CutPoints;
import folkmoot.statistics.Tally;
import folkmoot.statistics.Turnout;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups side by side, as they come out of the auditor. */
class SidesTest {
  private static final Instant MONDAY = Instant.parse("2026-11-30T10:00:00Z");
  private static final Question QUESTION = new Question("CV1", "Do we?", "same aim", Scales.EXTENT);

  @Test
  void a_gap_that_the_total_hides_is_told() {
    Sides sides = audited(Map.of("A", "0 0 2 10 8", "B", "6 6 6 2 0", "C", "1 2 3 3 3"));

    assertThat(sides.gaps()).containsExactly(new Sides.Gap(group("A"), group("B")));
    assertThat(shares(sides))
        .containsExactly("A MOST..NEARLY_ALL", "B FEW..UNDER_HALF", "C HALF_OR_MORE..HALF_OR_MORE");
  }

  /**
   * methods.md C5, its 8, 7 and 5 people. Beside ten favourable of twenty there is no room to say
   * more: whoever of A was not favourable would know what all others of A said.
   */
  @Test
  void of_eight_seven_and_five_people_less_is_said_than_there_is() {
    Sides sides = audited(Map.of("A", "0 0 1 5 2", "B", "1 3 2 1 0", "C", "0 1 2 2 0"));

    assertThat(shares(sides))
        .containsExactly("A HALF_OR_MORE..NEARLY_ALL", "B FEW..NEARLY_ALL", "C FEW..FEW");
    assertThat(sides.gaps()).isEmpty();
  }

  @Test
  void with_few_people_a_gap_is_not_told_even_where_there_is_one() {
    assertThat(audited(Map.of("A", "0 0 0 5 0", "B", "5 0 0 0 0")).gaps()).isEmpty();
  }

  @Test
  void too_small_groups_are_not_told_of() {
    assertThat(audited(Map.of("A", "1 1 1 1 0", "B", "1 1 1 1 0", "C", "1 1 1 1 0")))
        .isEqualTo(Sides.TOO_SMALL);
  }

  @Test
  void smaller_ones_stand_together() {
    Sides sides =
        audited(Map.of("A", "2 3 3 3 3", "B", "1 1 0 1 0", "C", "0 1 1 1 1", "D", "3 2 2 3 3"));

    assertThat(sides.sides())
        .extracting(Side::group)
        .containsExactly(group("A"), group("D"), Group.SMALLER);
  }

  @Test
  void beside_a_total_in_words_nothing_is_said_of_groups() {
    assertThat(audited(Map.of("A", "0 0 0 6 0", "B", "0 0 0 6 0"))).isEqualTo(Sides.HELD_BACK);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6, 7, 8, 9, 10, 12, 20, 99})
  void the_words_cover_every_count_once_and_never_mean_nobody_or_everybody(int n) {
    List<Span> spans = Span.words(n, CutPoints.usual());

    assertThat(spans.get(0).low()).isZero();
    assertThat(spans.get(0).high()).isGreaterThanOrEqualTo(2);
    assertThat(spans.get(spans.size() - 1).high()).isEqualTo(n);
    assertThat(spans.get(spans.size() - 1).low()).isLessThanOrEqualTo(n - 2);
    for (int i = 1; i < spans.size(); i++) {
      assertThat(spans.get(i).low()).isEqualTo(spans.get(i - 1).high() + 1);
      assertThat(spans.get(i).from()).isGreaterThan(spans.get(i - 1).to());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 5, FEW", "2, 5, FEW", "3, 5, NEARLY_ALL", "3, 6, HALF_OR_MORE", "3, 8, UNDER_HALF",
    "4, 8, HALF_OR_MORE", "8, 12, MOST", "10, 12, NEARLY_ALL", "4, 12, FEW", "5, 12, UNDER_HALF",
    "7, 20, UNDER_HALF", "13, 20, HALF_OR_MORE", "14, 20, MOST", "18, 20, NEARLY_ALL"
  })
  void a_count_has_its_word(int favourable, int n, Share word) {
    assertThat(Share.of(favourable, n, CutPoints.usual())).isEqualTo(word);
  }

  @Test
  void with_equal_weight_a_large_group_counts_once() {
    assertThat(sides("A FEW FEW", "B MOST MOST", "C NEARLY_ALL NEARLY_ALL").equalWeight())
        .contains(Leaning.UPPER);
    assertThat(sides("A FEW FEW", "B MOST MOST").equalWeight()).contains(Leaning.BETWEEN);
    assertThat(sides("A FEW UNDER_HALF", "B FEW FEW").equalWeight()).contains(Leaning.LOWER);
  }

  @Test
  void one_group_or_a_word_that_leaves_it_open_is_not_enough_for_equal_weight() {
    assertThat(sides("A MOST MOST").equalWeight()).isEmpty();
    assertThat(sides("A MOST MOST", "B UNDER_HALF MOST", "C FEW FEW").equalWeight()).isEmpty();
    assertThat(Sides.TOO_SMALL.equalWeight()).isEmpty();
  }

  @Test
  void a_view_is_shared_only_where_no_group_is_known_to_stand_below_half() {
    assertThat(sides("A MOST MOST", "B HALF_OR_MORE MOST").noneBelowHalf()).contains(true);
    assertThat(sides("A MOST MOST", "B FEW UNDER_HALF").noneBelowHalf()).contains(false);
    assertThat(sides("A MOST MOST", "B UNDER_HALF MOST").noneBelowHalf()).isEmpty();
    assertThat(Sides.HELD_BACK.noneBelowHalf()).isEmpty();
    assertThat(Sides.TOO_SMALL.noneBelowHalf()).contains(true);
  }

  @Test
  void a_side_knows_when_it_says_little() {
    Side vague = side("A FEW HALF_OR_MORE");
    assertThat(vague.isVague()).isTrue();
    assertThat(side("A HALF_OR_MORE NEARLY_ALL").isVague()).as("at least half").isFalse();
    assertThat(vague.isOneWord()).isFalse();
    assertThat(vague.middle()).isEmpty();
    assertThat(side("A FEW UNDER_HALF").isVague()).isFalse();
    assertThatThrownBy(() -> new Side(group("A"), Share.MOST, Share.FEW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_was_said_of_a_group_stays_until_more_than_the_newcomers_moved() {
    Audience then = people(Map.of("A", 8, "B", 12));
    Audience now = people(Map.of("A", 9, "B", 11));
    ItemFigure first = figure(Map.of("A", "3 2 1 1 1", "B", "2 2 2 3 3"), then, List.of());
    assertThat(shares(first.sides())).containsExactly("A FEW..FEW", "B HALF_OR_MORE..MOST");

    Asking before = new Asking(then, new Turnout(first.n(), then.size()), MONDAY, first);
    // One moved from B to A. As many as could follow from that leave the words as they were.
    ItemFigure same = figure(Map.of("A", "3 2 1 2 1", "B", "2 2 2 2 3"), now, List.of(before));
    ItemFigure moved = figure(Map.of("A", "0 0 1 4 4", "B", "4 4 2 1 0"), now, List.of(before));

    assertThat(same.sides().sides().get(0).from()).isEqualTo(Share.FEW);
    assertThat(moved.sides().sides().get(0).from()).isGreaterThan(Share.UNDER_HALF);
  }

  private static Sides audited(Map<String, String> answers) {
    Map<String, Integer> sizes = new HashMap<>();
    answers.forEach((name, counts) -> sizes.put(name, tally(counts).n()));
    return figure(answers, people(sizes), List.of()).sides();
  }

  private static ItemFigure figure(
      Map<String, String> answers, Audience audience, List<Asking> before) {
    Map<Group, Tally> groups = new HashMap<>();
    answers.forEach((name, counts) -> groups.put(group(name), tally(counts)));
    List<Integer> all = new ArrayList<>(List.of(0, 0, 0, 0, 0));
    groups.values().forEach(t -> IntStream.range(0, 5).forEach(i -> add(all, i, t)));
    Tally total = new Tally(all);
    RoundFacts facts =
        new RoundFacts(
            new RoundId("rnd_1"),
            new PartnershipId("par_1"),
            "pulse",
            "This week",
            MONDAY,
            MONDAY.plusSeconds(3600),
            5);
    PublishedRound round =
        new PublishedRound(
            facts,
            new Turnout(total.n(), Math.max(total.n(), audience.size())),
            false,
            List.of(ItemFigure.counted(QUESTION, total, false)),
            List.of());
    Candidate candidate = new Candidate(round, audience, Map.of(), List.of(groups));
    return new Auditor(CutPoints.usual()).audit(candidate, before).value().items().get(0);
  }

  private static void add(List<Integer> all, int i, Tally tally) {
    all.set(i, all.get(i) + tally.counts().get(i));
  }

  private static Audience people(Map<String, Integer> sizes) {
    Map<MemberId, Optional<OrganisationId>> members = new HashMap<>();
    int[] next = {0};
    sizes.keySet().stream()
        .sorted()
        .forEach(
            name ->
                IntStream.range(0, sizes.getOrDefault(name, 0))
                    .forEach(
                        i ->
                            members.put(
                                new MemberId("m" + next[0]++),
                                Optional.of(new OrganisationId("org_" + name)))));
    return new Audience(members);
  }

  private static List<String> shares(Sides sides) {
    return sides.sides().stream()
        .map(side -> side.group().name() + " " + side.from() + ".." + side.to())
        .toList();
  }

  private static Sides sides(String... sides) {
    return new Sides(
        Sides.Told.SAID, Arrays.stream(sides).map(SidesTest::side).toList(), List.of());
  }

  private static Side side(String words) {
    String[] parts = words.split(" ");
    return new Side(group(parts[0]), Share.valueOf(parts[1]), Share.valueOf(parts[2]));
  }

  private static Group group(String name) {
    return Group.of(new OrganisationId("org_" + name), name);
  }

  private static Tally tally(String counts) {
    return new Tally(Arrays.stream(counts.split(" ")).map(Integer::valueOf).toList());
  }
}
