package folkmoot.round;

import static folkmoot.round.World.person;
import static folkmoot.round.World.sheet;
import static folkmoot.round.World.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.ids.OrganisationId;
import folkmoot.ids.RoundId;
import folkmoot.secret.Handle;
import folkmoot.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswersTest {
  private final Path directory;

  AnswersTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void an_answer_is_counted_and_can_be_read_again_by_its_author_alone(Database database) {
    World world = new World(database, directory);
    Round round = world.open(6);
    AnswerSheet sheet = words("Warm “homes” 🏠", Consent.UNSIGNED);

    AnswerOutcome outcome = world.answers.answer(round.id(), person(1), sheet);

    Reopened mine = world.answers.mine(round.id(), person(1)).orElseThrow();
    assertThat(mine.sheet()).isEqualTo(sheet);
    assertThat(outcome).isEqualTo(new AnswerOutcome.Counted(mine.codes(), round.closesAt()));
    assertThat(world.answers.hasAnswered(round.id(), person(1))).isTrue();
    assertThat(world.answers.mine(round.id(), person(2))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void a_changed_answer_takes_the_place_of_the_first(Database database) {
    World world = new World(database, directory);
    Round round = world.open(6);
    AnswerOutcome first = world.answers.answer(round.id(), person(1), sheet(2));
    AnswerOutcome second = world.answers.answer(round.id(), person(1), sheet(5));

    assertThat(second).isEqualTo(first);
    assertThat(world.answers.mine(round.id(), person(1)).orElseThrow().sheet()).isEqualTo(sheet(5));
    assertThat(stored(world, round)).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void an_answer_counts_for_the_organisation_at_the_opening(Database database) {
    World world = new World(database, directory);
    Round round = world.open(6);
    world.answers.answer(round.id(), person(1), sheet(2));
    world.answers.answer(round.id(), person(1, new OrganisationId("org_new")), sheet(3));

    Sheets.Sealed sealed = opened(world, round, 1);

    assertThat(sealed.organisation()).isEqualTo(new OrganisationId("org_1"));
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void only_signed_words_carry_their_author(Database database) {
    World world = new World(database, directory);
    Round round = world.open(6);
    world.answers.answer(round.id(), person(1), words("with my name", Consent.SIGNED));
    world.answers.answer(round.id(), person(2), words("without", Consent.UNSIGNED));
    world.answers.answer(round.id(), person(3), words("for themes", Consent.THEMES_ONLY));

    assertThat(opened(world, round, 1).signer()).isEqualTo(person(1).member());
    assertThat(opened(world, round, 2).signer()).isNull();
    assertThat(opened(world, round, 3).signer()).isNull();
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void who_came_later_waits_for_the_next_round(Database database) {
    World world = new World(database, directory);
    Round round = world.open(6);

    assertThat(world.answers.answer(round.id(), person(6), sheet(2)))
        .isEqualTo(new AnswerOutcome.NotInvited());
    assertThat(world.answers.answer(new RoundId("rnd_no"), person(1), sheet(2)))
        .isEqualTo(new AnswerOutcome.NotInvited());
    assertThat(stored(world, round)).isZero();
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void after_its_time_a_round_takes_nothing_even_before_it_is_counted(Database database) {
    World world = new World(database, directory);
    Round round = world.open(6);
    world.answers.answer(round.id(), person(1), sheet(2));
    world.at(round.closesAt());

    assertThat(world.answers.answer(round.id(), person(2), sheet(2)))
        .isEqualTo(new AnswerOutcome.NotOpen(round.closesAt()));
    assertThat(world.answers.withdraw(round.id(), person(1)))
        .isEqualTo(new AnswerOutcome.NotOpen(round.closesAt()));
    assertThat(world.answers.mine(round.id(), person(1))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void an_answer_can_be_taken_back(Database database) {
    World world = new World(database, directory);
    Round round = world.open(6);
    world.answers.answer(round.id(), person(1), sheet(2));

    assertThat(world.answers.withdraw(round.id(), person(1)))
        .isEqualTo(new AnswerOutcome.Withdrawn());
    assertThat(world.answers.withdraw(round.id(), person(1)))
        .isEqualTo(new AnswerOutcome.NothingAnswered());
    assertThat(stored(world, round)).isZero();
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void an_empty_sheet_changes_nothing_and_a_strange_one_is_a_bug(Database database) {
    World world = new World(database, directory);
    Round round = world.open(6);
    world.answers.answer(round.id(), person(1), sheet(2));

    assertThat(world.answers.answer(round.id(), person(1), new AnswerSheet(Map.of(), Map.of())))
        .isEqualTo(new AnswerOutcome.NothingAnswered());
    assertThat(world.answers.mine(round.id(), person(1)).orElseThrow().sheet()).isEqualTo(sheet(2));
    assertThatThrownBy(
            () ->
                world.answers.answer(
                    round.id(), person(1), new AnswerSheet(Map.of("XX9", 3), Map.of())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AnswerSheet(Map.of("CV1", 6), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Words("x".repeat(3001), Consent.SIGNED))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Words("🏠".repeat(3000), Consent.SIGNED).text()).hasSize(6000);
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void words_kept_as_a_draft_leave_the_round_and_the_scale_stays(Database database) {
    World world = new World(database, directory);
    Round round = world.open(6);
    world.answers.answer(round.id(), person(1), words("first thought", Consent.UNSIGNED));

    AnswerOutcome outcome =
        world.answers.keepAsDraft(
            round.id(), person(1), words("not yet", Consent.UNSIGNED), Set.of("open"));

    assertThat(outcome).isInstanceOf(AnswerOutcome.KeptAsDraft.class);
    assertThat(world.draftsOf(person(1))).containsExactly("not yet");
    assertThat(world.answers.mine(round.id(), person(1)).orElseThrow().sheet())
        .isEqualTo(new AnswerSheet(Map.of("CV1", 4), Map.of()));
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void a_draft_alone_withdraws_the_answer_and_is_kept_even_after_the_close(Database database) {
    World world = new World(database, directory);
    Round round = world.open(6);
    world.answers.answer(round.id(), person(1), sheet(2));
    AnswerSheet wordsAlone =
        new AnswerSheet(Map.of(), Map.of("open", new Words("later", Consent.UNSIGNED)));

    assertThat(world.answers.keepAsDraft(round.id(), person(1), wordsAlone, Set.of("open")))
        .isEqualTo(new AnswerOutcome.KeptAsDraft(new AnswerOutcome.Withdrawn()));
    world.at(round.closesAt());
    assertThat(world.answers.keepAsDraft(round.id(), person(2), wordsAlone, Set.of("open")))
        .isEqualTo(new AnswerOutcome.KeptAsDraft(new AnswerOutcome.NotOpen(round.closesAt())));

    assertThat(stored(world, round)).isZero();
    assertThat(world.draftsOf(person(1))).containsExactly("later");
    assertThat(world.draftsOf(person(2))).containsExactly("later");
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void a_lost_key_cancels_the_round_and_says_so(Database database) {
    World world = new World(database, directory);
    Round round = world.open(6);
    world.answers.answer(round.id(), person(1), sheet(2));
    world.keys.destroy(round.id());

    assertThat(world.answers.mine(round.id(), person(1))).isEmpty();
    assertThat(world.answers.answer(round.id(), person(2), sheet(2)))
        .isEqualTo(new AnswerOutcome.RoundCancelled());
    assertThat(world.find(round).state()).isEqualTo(Round.State.CANCELLED);
    assertThat(world.kind.heard).containsExactly("cancelled");
    assertThat(stored(world, round)).isZero();
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void a_cancelled_round_lets_each_author_read_her_own_words_for_a_day(Database database) {
    World world = new World(database, directory);
    Round round = world.open(6);
    world.answers.answer(round.id(), person(1), words("mine", Consent.THEMES_ONLY));

    assertThat(world.rounds.cancel(round.id())).isTrue();
    assertThat(world.rounds.cancel(round.id())).isFalse();

    assertThat(world.answers.answer(round.id(), person(2), sheet(2)))
        .isEqualTo(new AnswerOutcome.RoundCancelled());
    assertThat(world.answers.mine(round.id(), person(1))).isPresent();
    assertThat(world.answers.mine(round.id(), person(2))).isEmpty();

    world.workUntil(world.now().plus(Duration.ofHours(24)));
    assertThat(world.answers.mine(round.id(), person(1))).isEmpty();
    assertThat(stored(world, round)).isZero();
    assertThat(directory).isEmptyDirectory();
    assertThat(world.kind.heard).containsExactly("cancelled");
    assertThat(world.jobs(step -> {}).next()).isEmpty();
  }

  private static int stored(World world, Round round) {
    return world.database.transact(tx -> new AnswerStore(tx).count(round.id()));
  }

  private static Sheets.Sealed opened(World world, Round round, int i) {
    return world.database.transact(
        tx ->
            world.keys.with(
                round.id(),
                key -> {
                  Handle handle = key.handle(person(i).team(), person(i).user());
                  byte[] locked = new AnswerStore(tx).find(round.id(), handle).orElseThrow();
                  return Sheets.readAnswer(Objects.requireNonNull(key.open(handle, locked)));
                }));
  }
}
