package folkmoot.opera;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SupportTest {
  private static final int K = 5;

  /** One ballot each; the first so many of an organisation tick an idea. */
  private static List<Ballot> ballots(
      List<String> organisations, List<Integer> voters, Map<String, List<Integer>> ticks) {
    List<Ballot> ballots = new ArrayList<>();
    for (int o = 0; o < organisations.size(); o++) {
      for (int v = 0; v < voters.get(o); v++) {
        Set<String> backed = new HashSet<>();
        for (String idea : ticks.keySet()) {
          if (v < ticks.get(idea).get(o)) {
            backed.add(idea);
          }
        }
        ballots.add(new Ballot(organisations.get(o), ticks.keySet(), backed));
      }
    }
    return ballots;
  }

  private static List<Ballot> worked() {
    OperaOracles.Informed oracle = OperaOracles.load().group_informed();
    List<String> organisations = List.of("X", "Y", "Z");
    return ballots(
        organisations, organisations.stream().map(oracle.voters()::get).toList(), oracle.ticks());
  }

  @Test
  void the_worked_case_comes_out_exactly() {
    OperaOracles.Informed oracle = OperaOracles.load().group_informed();
    List<Backing> backings = Support.of(oracle.ticks().keySet(), worked(), K);
    assertThat(
            backings.stream()
                .collect(Collectors.toMap(Backing::idea, backing -> backing.support())))
        .isEqualTo(
            oracle.support().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> ratio(each.getValue()))));
    assertThat(backings.stream().filter(Backing::acrossAll).map(Backing::idea))
        .containsExactly("I2");
  }

  private static Ratio ratio(String written) {
    String[] parts = written.split("/");
    return Ratio.of(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
  }

  @Test
  void equal_ideas_share_a_place_and_a_lot_with_a_seed_puts_them_in_order() {
    OperaOracles.Informed oracle = OperaOracles.load().group_informed();
    List<Backing> backings = Support.of(oracle.ticks().keySet(), worked(), K);
    List<Place> places = Ranking.bySupport(backings, 4);
    assertThat(places.stream().map(place -> Set.copyOf(place.ideas())))
        .containsExactly(
            Set.of("I2"), Set.of("I3", "I4"), Set.of("I1"), Set.of("I5"), Set.of("I6"));
    assertThat(places.stream().map(Place::number)).containsExactly(1, 2, 4, 5, 6);
    assertThat(places.stream().filter(Place::isTied)).hasSize(1);
    List<Backing> turned = new ArrayList<>(backings);
    Collections.reverse(turned);
    assertThat(Ranking.bySupport(turned, 4)).isEqualTo(places);
    assertThat(
            new Random(1).longs(20).mapToObj(seed -> Ranking.bySupport(backings, seed)).distinct())
        .as("the lot can fall either way")
        .hasSize(2);
  }

  @Test
  void small_organisations_are_one_group_and_join_the_smallest_while_still_small() {
    OperaOracles.Pooled oracle = OperaOracles.load().pooled();
    List<String> organisations = List.of("X", "Y", "Z", "W");
    assertThat(Camps.of(oracle.voters(), K)).containsExactlyElementsOf(oracle.groups());
    List<Ballot> ballots =
        ballots(
            organisations,
            organisations.stream().map(oracle.voters()::get).toList(),
            Map.of("I", oracle.ticks()));
    assertThat(Support.of(List.of("I"), ballots, K).get(0).support())
        .isEqualTo(ratio(oracle.support()));
  }

  @Test
  void where_there_are_not_two_groups_only_the_total_counts() {
    for (Map<String, Integer> voters :
        List.of(
            Map.of("X", 9, "Y", 2),
            Map.of("X", 4, "Y", 4, "Z", 4),
            Map.of("X", 3, "Y", 1),
            Map.of("X", 12))) {
      assertThat(Camps.of(voters, K)).as("%s", voters).isEmpty();
    }
    assertThat(Camps.of(Map.of("X", 9, "Y", 3, "Z", 2), K))
        .containsExactly(Set.of("X"), Set.of("Y", "Z"));
    Map<String, List<Integer>> ticks =
        new TreeMap<>(Map.of("I1", List.of(6, 0), "I2", List.of(2, 2)));
    List<Backing> backings =
        Support.of(ticks.keySet(), ballots(List.of("X", "Y"), List.of(9, 2), ticks), K);
    assertThat(Ranking.bySupport(backings, 1).get(0).ideas()).containsExactly("I1");
    assertThat(backings).noneMatch(Backing::acrossAll);
  }
}
