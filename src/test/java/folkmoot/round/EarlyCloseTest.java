package folkmoot.round;

import static folkmoot.round.World.person;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EarlyCloseTest {
  private final Path directory;

  EarlyCloseTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void when_everybody_answered_one_convener_is_enough(Database database) {
    World world = new World(database, directory);
    Round round = world.open(6);
    world.answered(round, 6);

    assertThat(wish(world, round, 0)).isEqualTo(new EarlyClose.Outcome.ClosesNow());
    world.workUntil(world.now());

    assertThat(world.find(round).state()).isEqualTo(Round.State.CLOSED);
    assertThat(world.kind.heard).containsExactly("announce 6");
    assertThat(wish(world, round, 0)).isEqualTo(new EarlyClose.Outcome.NotOpen(world.now()));
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void before_half_of_the_window_nobody_can_close(Database database) {
    World world = new World(database, directory);
    Round round = world.open(10);
    world.answered(round, 9);
    world.workUntil(world.now().plus(Duration.ofHours(27)));

    assertThat(wish(world, round, 0)).isEqualTo(new EarlyClose.Outcome.TooEarly(round.half(), 6));
    assertThat(wish(world, round, 1)).isEqualTo(new EarlyClose.Outcome.TooEarly(round.half(), 6));
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void after_half_and_with_six_of_ten_a_second_convener_has_to_agree(Database database) {
    World world = new World(database, directory);
    Round round = world.open(10);
    world.answered(round, 6);
    world.workUntil(world.now().plus(Duration.ofHours(28)));

    assertThat(wish(world, round, 0)).isEqualTo(new EarlyClose.Outcome.NeedsSecondConvener());
    assertThat(wish(world, round, 0)).isEqualTo(new EarlyClose.Outcome.NeedsSecondConvener());
    assertThat(world.find(round).state()).isEqualTo(Round.State.OPEN);
    assertThat(wish(world, round, 1)).isEqualTo(new EarlyClose.Outcome.ClosesNow());
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void with_five_of_ten_it_stays_open_and_asking_does_not_tell_the_true_turnout(Database database) {
    World world = new World(database, directory);
    Round round = world.open(10);
    world.answered(round, 5);
    world.workUntil(world.now().plus(Duration.ofHours(28)));
    EarlyClose.Outcome tooEarly = new EarlyClose.Outcome.TooEarly(round.half(), 6);

    assertThat(wish(world, round, 0)).isEqualTo(tooEarly);
    world.answers.answer(round.id(), person(5), World.sheet(1));
    assertThat(wish(world, round, 0)).isEqualTo(tooEarly);
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void a_second_of_the_same_organisation_is_not_enough_where_there_is_one_of_another(
      Database database) {
    World world = new World(database, directory);
    Round round = ready(world);
    List<EarlyClose.Convener> say = conveners(0, 3, 1);

    assertThat(wish(world, round, 0, say)).isEqualTo(new EarlyClose.Outcome.NeedsSecondConvener());
    assertThat(wish(world, round, 3, say)).isEqualTo(new EarlyClose.Outcome.NeedsSecondConvener());
    assertThat(wish(world, round, 1, say)).isEqualTo(new EarlyClose.Outcome.ClosesNow());
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void where_all_who_convene_are_of_one_organisation_two_of_them_are_enough(Database database) {
    World world = new World(database, directory);
    Round round = ready(world);
    List<EarlyClose.Convener> say = conveners(0, 3);

    assertThat(wish(world, round, 0, say)).isEqualTo(new EarlyClose.Outcome.NeedsSecondConvener());
    assertThat(wish(world, round, 3, say)).isEqualTo(new EarlyClose.Outcome.ClosesNow());
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void who_came_to_convene_later_neither_seconds_nor_wishes(Database database) {
    World world = new World(database, directory);
    Round round = ready(world);
    List<EarlyClose.Convener> say = conveners(0);

    assertThat(wish(world, round, 1, say)).isEqualTo(new EarlyClose.Outcome.NoSayYet());
    assertThat(wish(world, round, 0, say)).isEqualTo(new EarlyClose.Outcome.NeedsSecondConvener());
    assertThat(wish(world, round, 1, say)).isEqualTo(new EarlyClose.Outcome.NoSayYet());
    assertThat(world.find(round).closesAt()).isEqualTo(round.closesAt());
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void the_wish_of_somebody_who_no_longer_convenes_does_not_count(Database database) {
    World world = new World(database, directory);
    Round round = ready(world);

    wish(world, round, 0, conveners(0, 1));
    assertThat(wish(world, round, 1, conveners(1)))
        .isEqualTo(new EarlyClose.Outcome.NeedsSecondConvener());
  }

  /** Half of the window is over and six of ten have answered. */
  private static Round ready(World world) {
    Round round = world.open(10);
    world.answered(round, 6);
    world.workUntil(world.now().plus(Duration.ofHours(28)));
    return round;
  }

  private static List<EarlyClose.Convener> conveners(int... people) {
    return IntStream.of(people)
        .mapToObj(World::person)
        .map(person -> new EarlyClose.Convener(person.member(), person.organisation()))
        .toList();
  }

  private static EarlyClose.Outcome wish(World world, Round round, int convener) {
    return wish(world, round, convener, conveners(0, 1));
  }

  private static EarlyClose.Outcome wish(
      World world, Round round, int convener, List<EarlyClose.Convener> say) {
    return world.earlyClose.wish(round.id(), person(convener).member(), say);
  }
}
