package folkmoot.opera;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
}
