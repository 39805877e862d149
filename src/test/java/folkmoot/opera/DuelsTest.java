package folkmoot.opera;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DuelsTest {
  private static Duels duels(List<JsonArray> ballots) {
    return new Duels(OperaOracles.letters(ballots), OperaOracles.orders(ballots));
  }

  @Test
  void the_published_case_of_45_voters_comes_out_chain_by_chain() {
    OperaOracles.Beatpath oracle = OperaOracles.load().schulze45();
    Duels duels = duels(oracle.ballots());
    assertThat(duels.places().stream().flatMap(place -> place.ideas().stream()))
        .containsExactlyElementsOf(oracle.order());
    oracle
        .paths()
        .forEach(
            (two, strength) ->
                assertThat(duels.chain(two.substring(0, 1), two.substring(1)))
                    .as(two)
                    .isEqualTo(strength));
  }

  @Test
  void clones_change_nothing_and_a_tie_is_shown_as_one() {
    for (OperaOracles.Duelled oracle : OperaOracles.load().duels()) {
      List<Place> places = duels(oracle.ballots()).places();
      if (oracle.places() != null) {
        assertThat(places.stream().map(Place::ideas))
            .as(oracle.name())
            .containsExactlyElementsOf(oracle.places().stream().map(List::of).toList());
      } else {
        assertThat(places.get(0).ideas()).isEqualTo(oracle.first());
        assertThat(places.get(1).ideas()).containsAll(Objects.requireNonNull(oracle.second()));
        assertThat(places.get(1).number()).isEqualTo(3);
      }
    }
  }

  @Test
  void the_tied_duel_was_six_to_six() {
    Duels duels = duels(OperaOracles.load().duels().get(3).ballots());
    assertThat(duels.before("B", "C")).isEqualTo(6);
    assertThat(duels.before("C", "B")).isEqualTo(6);
  }

  @Test
  void what_somebody_leaves_out_comes_last_and_equals_win_nothing_from_each_other() {
    Duels duels =
        new Duels(
            List.of("A", "B", "C"),
            List.of(List.of(Set.of("A")), List.of(Set.of("A", "B")), List.of()));
    assertThat(duels.before("A", "B")).isEqualTo(1);
    assertThat(duels.before("B", "C")).isEqualTo(1);
    assertThat(duels.before("C", "B")).isZero();
    assertThat(duels.places().stream().map(Place::ideas))
        .containsExactly(List.of("A"), List.of("B"), List.of("C"));
  }

  /**
   * Five people and three ideas: a member knows her own order and what is told, and tries all
   * orders the four others may have. There is nothing about two ideas that she knows of all of
   * them, neither which one they put first nor that nobody put one of them first.
   */
  @Test
  void from_what_is_told_of_duels_nobody_reads_what_others_chose() {
    List<List<Set<String>>> orders = orders();
    assertThat(orders).hasSize(13);
    for (List<Set<String>> hers : orders) {
      Map<List<Set<String>>, Integer> known = new HashMap<>();
      for (int a = 0; a < orders.size(); a++) {
        for (int b = a; b < orders.size(); b++) {
          for (int c = b; c < orders.size(); c++) {
            for (int d = c; d < orders.size(); d++) {
              List<List<Set<String>>> others =
                  List.of(orders.get(a), orders.get(b), orders.get(c), orders.get(d));
              known.merge(told(hers, others), facts(others), (one, other) -> one & other);
            }
          }
        }
      }
      assertThat(known).as("hers: %s", hers).isNotEmpty();
      assertThat(known.values()).as("hers: %s", hers).containsOnly(0);
    }
  }

  /** All ways to put three ideas in order, some of them level. */
  private static List<List<Set<String>>> orders() {
    Set<List<Set<String>>> orders = new LinkedHashSet<>();
    for (int i = 0; i < 27; i++) {
      Map<Integer, Set<String>> places = new TreeMap<>();
      places.computeIfAbsent(i % 3, none -> new TreeSet<>()).add("A");
      places.computeIfAbsent(i / 3 % 3, none -> new TreeSet<>()).add("B");
      places.computeIfAbsent(i / 9, none -> new TreeSet<>()).add("C");
      orders.add(List.copyOf(places.values()));
    }
    return List.copyOf(orders);
  }

  private static List<Set<String>> told(List<Set<String>> hers, List<List<Set<String>>> others) {
    List<List<Set<String>>> all = new ArrayList<>(others);
    all.add(hers);
    return new Duels(List.of("A", "B", "C"), all)
        .places().stream().map(place -> Set.copyOf(place.ideas())).toList();
  }

  /** What holds for all of them, one bit for each two ideas and each way they may stand. */
  private static int facts(List<List<Set<String>>> orders) {
    return orders.stream().mapToInt(DuelsTest::factsOf).reduce(-1, (one, other) -> one & other);
  }

  private static int factsOf(List<Set<String>> order) {
    int facts = 0;
    for (String two : List.of("AB", "AC", "BC")) {
      int first = place(order, two.substring(0, 1));
      int second = place(order, two.substring(1));
      // Before, level, after; then not after, not level, not before.
      facts = facts << 6 | (first < second ? 0b100_110 : first == second ? 0b010_101 : 0b001_011);
    }
    return facts;
  }

  private static int place(List<Set<String>> order, String idea) {
    return (int) order.stream().takeWhile(level -> !level.contains(idea)).count();
  }
}
