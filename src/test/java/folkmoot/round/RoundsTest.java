package folkmoot.round;

import static folkmoot.round.World.HOMES;
import static folkmoot.round.World.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.ids.TeamId;
import folkmoot.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundsTest {
  private final Path directory;

  RoundsTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void a_request_delivered_twice_opens_one_round(Database database) {
    World world = new World(database, directory);
    Round first = world.open("view-1", 6);
    world.pass(Duration.ofSeconds(3));
    Round again = world.open("view-1", 6);
    Round other = world.open("view-2", 6);

    assertThat(again).isEqualTo(first);
    assertThat(other.id()).isNotEqualTo(first.id());
    assertThat(openRounds(world)).containsExactly(first, other);
    assertThat(first.items()).containsExactly(World.AIM, World.CLEAR, World.HELP);
    assertThat(first.audience()).isEqualTo(6);
    assertThat(first.turnout()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void it_asks_those_who_were_there_at_the_opening(Database database) {
    World world = new World(database, directory);
    Round round = world.open(6);

    assertThat(asks(world, round, 5)).isTrue();
    assertThat(asks(world, round, 6)).isFalse();
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void the_same_question_is_known_for_fourteen_days(Database database) {
    World world = new World(database, directory);
    world.open(6);

    assertThat(asked(world, "  do we WANT the   same? ")).isTrue();
    assertThat(asked(world, "Do we want – the same")).isTrue();
    assertThat(asked(world, "Do we want more?")).isFalse();
    assertThat(asked(world, "🌱?")).isFalse();
    world.pass(Duration.ofDays(14));
    assertThat(asked(world, "Do we want the same?")).isFalse();
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void a_round_called_off_does_not_keep_a_question_from_being_asked(Database database) {
    World world = new World(database, directory);
    Round round = world.open(6);
    world.rounds.cancel(round.id());

    assertThat(asked(world, "Do we want the same?")).isFalse();
    assertThat(openRounds(world)).isEmpty();
  }

  @Test
  void a_plan_is_refused_when_it_cannot_be_kept() {
    assertThatThrownBy(() -> plan(List.of(World.HELP, World.HELP), 5)).hasMessageContaining("once");
    assertThatThrownBy(() -> plan(List.of(World.AIM, World.AIM), 5)).hasMessageContaining("once");
    assertThatThrownBy(() -> plan(List.of(), 5)).hasMessageContaining("items");
    assertThatThrownBy(() -> plan(List.of(World.AIM), 4)).hasMessageContaining("never below 5");
  }

  private static RoundPlan plan(List<Item> items, int k) {
    return new RoundPlan(
        HOMES,
        new TeamId("T1"),
        "pulse",
        "This week",
        items,
        List.of(person(1)),
        World.MONDAY,
        World.MONDAY.plusSeconds(1),
        k,
        person(1).member(),
        "request");
  }

  private static List<Round> openRounds(World world) {
    return world.database.transact(tx -> world.rounds.open(tx, HOMES));
  }

  private static boolean asks(World world, Round round, int i) {
    return world.database.transact(tx -> world.rounds.asks(tx, round.id(), person(i).member()));
  }

  private static boolean asked(World world, String wording) {
    return world.database.transact(tx -> world.rounds.askedWithin14Days(tx, HOMES, wording));
  }
}
