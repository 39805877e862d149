package folkmoot.round;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TurnoutStepsTest {
  private final Path directory;

  TurnoutStepsTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @ParameterizedTest(name = "{0} shown, {1} true: {2}")
  @CsvSource({
    "0, 4, 0",
    "0, 5, 5",
    "5, 6, 5",
    "5, 7, 7",
    "7, 6, 7",
    "11, 12, 12",
    "12, 12, 12",
    "0, 0, 0"
  })
  void the_number_moves_in_steps_and_never_back(int shown, int answered, int next) {
    assertThat(TurnoutSteps.next(Windows.of("2026-11-30T10:00:00Z", 55, shown), answered))
        .isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30T10:00:00Z, 2026-11-30T10:15:00Z",
    "2026-11-30T10:14:59Z, 2026-11-30T10:15:00Z",
    "2026-11-30T10:15:00Z, 2026-11-30T10:30:00Z",
  })
  void it_is_looked_at_on_fixed_quarters_whenever_somebody_answers(Instant answered, Instant look) {
    assertThat(TurnoutSteps.nextLook(Windows.of("2026-11-30T10:00:00Z", 1, 0), answered))
        .contains(look);
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void the_channel_hears_of_it_at_most_every_quarter_of_an_hour(Database database) {
    World world = new World(database, directory);
    Round round = world.open(12);
    world.answered(round, 4);
    world.workUntil(world.now().plus(Duration.ofMinutes(14)));
    assertThat(world.kind.heard).isEmpty();
    world.workUntil(world.now().plus(Duration.ofMinutes(20)));
    assertThat(world.kind.heard).isEmpty();
    assertThat(world.find(round).turnout()).isEmpty();

    world.answered(round, 6);
    assertThat(world.find(round).turnout()).isEmpty();
    world.workUntil(world.now().plus(Duration.ofMinutes(20)));
    assertThat(world.kind.heard).containsExactly("turnout 6");
    assertThat(world.find(round).turnout()).hasValue(6);

    world.answers.withdraw(round.id(), World.person(0));
    world.answers.withdraw(round.id(), World.person(1));
    world.workUntil(world.now().plus(Duration.ofMinutes(20)));
    assertThat(world.find(round).turnout()).hasValue(6);

    world.answered(round, 12);
    world.workUntil(world.now().plus(Duration.ofMinutes(20)));
    assertThat(world.kind.heard).containsExactly("turnout 6", "turnout 12");
  }
}
