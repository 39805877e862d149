package folkmoot.opera;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.store.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** People put up to seven ideas in order, and duels decide. */
class OrderingTest {
  private static final String EACH = "folkmoot.store.Databases#each";

  private final Path keys;

  OrderingTest(@TempDir Path keys) {
    this.keys = keys;
  }

  private Played choosing(Database database, int ideas) {
    Played played = new Played(database, keys, 8);
    played.begins(0, "order", Map.of(StartForm.CHOOSING, Opera.Choosing.ORDER.name()));
    for (int i = 1; i < 8; i++) {
      played.joins(i);
    }
    played.stepEnds();
    for (int i = 0; i < ideas; i++) {
      played.writes(i, "Idea of person " + i);
    }
    for (int i = 0; i < (ideas < 8 ? 3 : 2); i++) {
      played.stepEnds();
    }
    assertThat(played.opera().step()).isEqualTo(Step.RANK);
    return played;
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void an_idea_that_wins_its_duels_stands_first_and_level_ones_level(Database database) {
    Played played = choosing(database, 4);
    List<Idea> ideas = played.ideas();
    for (int i = 0; i < 6; i++) {
      boolean swapped = i % 2 == 0;
      played.orders(
          i, Map.of(ideas.get(2), 1, ideas.get(0), swapped ? 2 : 3, ideas.get(1), swapped ? 3 : 2));
    }
    assertThat(played.ballot(0).map(Voting.View::places).orElseThrow())
        .isEqualTo(Map.of(ideas.get(2).id(), 1, ideas.get(0).id(), 2, ideas.get(1).id(), 3));
    assertThat(played.orders(6, Map.of()))
        .as("nothing is no ballot")
        .isInstanceOf(Voting.Outcome.Kept.class);
    played.stepEnds();
    assertThat(played.opera().voters().voted()).isEqualTo(6);
    List<Idea> order = Group.ordered(played.ideas());
    assertThat(order.get(0)).extracting(Idea::id).isEqualTo(ideas.get(2).id());
    assertThat(Played.standing(order.get(0)).tied()).isFalse();
    assertThat(Played.standing(order.get(1)).tied()).isTrue();
    assertThat(Played.standing(order.get(2)).tied()).isTrue();
    assertThat(order.get(3)).extracting(Idea::id).isEqualTo(ideas.get(3).id());
    played.stepEnds();
    assertThat(played.told()).contains("Every idea is set against every other");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void more_than_seven_are_backed_as_usual(Database database) {
    Played played = choosing(database, 8);
    assertThat(played.ballot(0).map(view -> view.places() == null)).contains(true);
  }

  @Test
  void equal_ideas_stand_in_one_place_of_an_order() {
    assertThat(Counting.order(Map.of("a", 2, "b", 1, "c", 2)))
        .isEqualTo(List.of(java.util.Set.of("b"), java.util.Set.of("a", "c")));
  }
}
