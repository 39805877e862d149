package folkmoot.opera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import folkmoot.statistics.CutPoints;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BallotTest {
  private static final CutPoints CUTS = CutPoints.usual();

  private static List<String> named(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
  }

  @Test
  void a_quarter_of_the_ideas_can_be_ticked_and_two_at_least() {
    OperaOracles.load()
        .ballot()
        .forEach(each -> assertThat(Ballot.limit(each.get(0))).isEqualTo(each.get(1)));
  }

  @ParameterizedTest
  @CsvSource({"4, 4", "24, 24", "25, 13", "28, 14", "30, 15", "90, 15"})
  void more_than_24_ideas_are_dealt(int ideas, int onEach) {
    assertThat(Deal.size(ideas)).isEqualTo(onEach);
  }

  @Test
  void no_idea_is_on_two_ballots_more_than_another_and_each_order_is_its_own() {
    for (int ideas = 25; ideas <= 80; ideas += 11) {
      Map<String, List<String>> dealt = Deal.of(named("p", 37), named("i", ideas), ideas);
      Map<String, Integer> shown = new HashMap<>();
      dealt.values().forEach(ballot -> ballot.forEach(idea -> shown.merge(idea, 1, Integer::sum)));
      assertThat(shown).hasSize(ideas);
      assertThat(Collections.max(shown.values()) - Collections.min(shown.values()))
          .as("%d ideas", ideas)
          .isLessThanOrEqualTo(1);
      assertThat(dealt.values()).allMatch(ballot -> Set.copyOf(ballot).size() == ballot.size());
      assertThat(dealt.values().stream().distinct().count()).isGreaterThan(30);
    }
  }

  @Test
  void a_person_finds_her_ballot_as_she_left_it() {
    assertThat(Deal.of(named("p", 9), named("i", 30), 3))
        .isEqualTo(Deal.of(named("p", 9), named("i", 30), 3))
        .isNotEqualTo(Deal.of(named("p", 9), named("i", 30), 4));
  }

  @Test
  void what_is_likely_at_least_orders_ideas_that_not_everybody_saw() {
    List<Backing> backings = new ArrayList<>();
    for (OperaOracles.Least oracle : OperaOracles.load().wilson()) {
      String idea = oracle.k() + "/" + oracle.n();
      Backing backing = new Backing(idea, oracle.k(), oracle.n(), Ratio.ONE, false);
      assertThat(Ranking.leastLikely(backing, CUTS)).as(idea).isCloseTo(oracle.lo(), within(5e-5));
      backings.add(backing);
    }
    assertThat(Ranking.byLeastLikely(backings, CUTS, 1).stream().flatMap(p -> p.ideas().stream()))
        .containsExactly("20/30", "9/12", "3/3", "9/14", "15/30");
  }

  @ParameterizedTest
  @CsvSource({
    "16, 8, 2, false, ENOUGH",
    "16, 7, 2, false, ONE_DAY_MORE",
    "16, 7, 2, true, TOO_FEW",
    "15, 8, 2, false, ENOUGH",
    "15, 7, 2, true, TOO_FEW",
    "6, 4, 2, false, ONE_DAY_MORE",
    "6, 5, 2, true, ENOUGH",
    "6, 5, 1, false, ONE_DAY_MORE",
    "6, 0, 0, true, TOO_FEW"
  })
  void an_order_counts_when_half_of_two_organisations_voted(
      int joined, int voted, int organisations, boolean extended, Quorum quorum) {
    List<Ballot> ballots =
        IntStream.range(0, voted)
            .mapToObj(i -> new Ballot("o" + i % Math.max(1, organisations), Set.of(), Set.of()))
            .toList();
    assertThat(Quorum.of(joined, ballots, 5, extended)).isEqualTo(quorum);
  }

  @Test
  void people_without_an_organisation_are_not_one_together() {
    List<Ballot> ballots =
        IntStream.range(0, 8)
            .mapToObj(i -> new Ballot(i < 6 ? "o1" : "", Set.of(), Set.of()))
            .toList();
    assertThat(Ballot.organisations(ballots)).isEqualTo(1);
    assertThat(Quorum.of(8, ballots, 5, false)).isEqualTo(Quorum.ONE_DAY_MORE);
  }
}
