package folkmoot.round;

import static folkmoot.round.World.person;
import static folkmoot.round.World.sheet;
import static folkmoot.round.World.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.privacy.Detail;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.Quote;
import folkmoot.record.RemovedQuote;
import folkmoot.secret.ClaimCode;
import folkmoot.store.Database;
import folkmoot.store.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClosingTest {
  private final Path directory;

  ClosingTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void a_round_closes_by_itself_and_leaves_figures_alone(Database database) {
    World world = new World(database, directory);
    Round round = world.open(14);
    world.answered(round, 12);
    world.answers.answer(round.id(), person(12), new AnswerSheet(Map.of("CV1", 0), Map.of()));

    world.workUntil(round.closesAt());

    PublishedRound result = world.published(round);
    assertThat(world.find(round).state()).isEqualTo(Round.State.CLOSED);
    assertThat(result.turnout().answered()).isEqualTo(13);
    assertThat(result.facts().closed()).isEqualTo(round.closesAt());
    assertThat(result.items()).extracting(item -> item.n()).containsExactly(12, 12);
    assertThat(result.items().get(0).counts()).containsExactly(3, 3, 2, 2, 2);
    assertThat(result.items().get(0).detail()).isEqualTo(Detail.FIVE);
    assertThat(directory).isEmptyDirectory();
    assertThat(world.kind.heard).endsWith("announce 13");
    assertThat(world.jobs(step -> {}).next()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void with_four_answers_nothing_is_left_but_that_they_were_too_few(Database database) {
    World world = new World(database, directory);
    Round round = world.open(14);
    world.answered(round, 3);
    world.answers.answer(round.id(), person(3), words("hello", Consent.SIGNED));

    world.workUntil(round.closesAt());

    assertThat(world.find(round).state()).isEqualTo(Round.State.TOO_FEW);
    assertThat(world.published(round).tooFew()).isTrue();
    assertThat(world.published(round).voices()).isEmpty();
    assertThat(world.kind.heard).containsExactly("too few");
    assertThat(directory).isEmptyDirectory();
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void words_are_shown_as_their_authors_agreed(Database database) {
    World world = new World(database, directory);
    Round round = world.open(14);
    AnswerOutcome first =
        world.answers.answer(round.id(), person(0), words("signed", Consent.SIGNED));
    for (int i = 1; i < 5; i++) {
      world.answers.answer(round.id(), person(i), words("unsigned " + i, Consent.UNSIGNED));
    }
    AnswerOutcome themes =
        world.answers.answer(round.id(), person(5), words("hidden", Consent.THEMES_ONLY));

    world.workUntil(round.closesAt());

    PublishedRound result = world.published(round);
    assertThat(result.voices().get(0).quotes())
        .extracting(Quote::text)
        .containsExactlyInAnyOrder(
            "signed", "unsigned 1", "unsigned 2", "unsigned 3", "unsigned 4");
    assertThat(result.voices().get(0).quotes().stream().filter(quote -> !quote.isUnsigned()))
        .singleElement()
        .satisfies(quote -> assertThat(quote.signer()).isEqualTo(person(0).member()));
    assertThat(result.voices().get(0).someNotToBeQuoted()).isTrue();
    assertThat(result.voices().get(0).prompt()).isEqualTo("What would help?");
    assertThat(removed(world, code(themes))).isEmpty();
    assertThat(removed(world, code(first))).map(RemovedQuote::round).contains(round.id());
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void four_who_did_not_sign_are_too_few_to_be_quoted(Database database) {
    World world = new World(database, directory);
    Round round = world.open(14);
    world.answers.answer(round.id(), person(0), words("signed", Consent.SIGNED));
    for (int i = 1; i < 5; i++) {
      world.answers.answer(round.id(), person(i), words("unsigned " + i, Consent.UNSIGNED));
    }

    world.workUntil(round.closesAt());

    assertThat(world.published(round).voices().get(0).quotes())
        .extracting(Quote::text)
        .containsExactly("signed");
  }

  static Stream<Arguments> everywhere() {
    return Stream.of(Closing.Step.values())
        .flatMap(step -> Databases.each().map(database -> Arguments.of(step, database)));
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void a_process_that_dies_after_any_step_goes_on_from_there(
      Closing.Step death, Database database) {
    World world = new World(database, directory);
    Round round = world.open(14);
    world.answered(round, 12);
    world.at(round.closesAt());
    RoundJobs dying =
        world.jobs(
            step -> {
              if (step == death) {
                throw new IllegalStateException("killed");
              }
            });
    assertThatThrownBy(() -> dying.run(world.now())).hasMessage("killed");

    world.workUntil(world.now().plusSeconds(60));

    assertThat(world.find(round).state()).isEqualTo(Round.State.CLOSED);
    assertThat(world.published(round).items().get(0).counts()).containsExactly(3, 3, 2, 2, 2);
    assertThat(world.kind.heard).containsExactly("announce 12");
    assertThat(directory).isEmptyDirectory();
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void a_key_lost_while_closing_cancels_the_round(Database database) {
    World world = new World(database, directory);
    Round round = world.open(14);
    world.answered(round, 12);
    world.keys.destroy(round.id());
    world.at(round.closesAt());

    world.workUntil(round.closesAt());

    assertThat(world.find(round).state()).isEqualTo(Round.State.CANCELLED);
    assertThat(world.kind.heard).containsExactly("cancelled");
    assertThat(world.jobs(step -> {}).next()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void nothing_is_left_of_a_damaged_key(Database database) throws IOException {
    World world = new World(database, directory);
    Round round = world.open(14);
    Files.write(directory.resolve(round.id() + ".key"), new byte[20]);

    world.workUntil(round.closesAt());

    assertThat(world.find(round).state()).isEqualTo(Round.State.CANCELLED);
    assertThat(directory).isEmptyDirectory();
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void a_damaged_answer_does_not_keep_the_others_from_being_counted(Database database) {
    World world = new World(database, directory);
    Round round = world.open(14);
    world.answered(round, 12);
    world.database.run(
        tx ->
            tx.handle()
                .execute(
                    """
                    update sealed_answer set sealed = ? where handle =
                      (select min(handle) from sealed_answer)
                    """,
                    (Object) new byte[40]));

    world.workUntil(round.closesAt());

    assertThat(world.published(round).turnout().answered()).isEqualTo(11);
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void a_character_that_a_database_does_not_take_keeps_no_round_from_closing(Database database) {
    World world = new World(database, directory);
    Round round = world.open(14);
    world.answered(round, 6);
    world.answers.answer(round.id(), person(6), words("More\u0000 tea", Consent.SIGNED));

    world.workUntil(round.closesAt());

    assertThat(world.find(round).state()).isEqualTo(Round.State.CLOSED);
    assertThat(world.published(round).voices().get(0).quotes())
        .extracting(Quote::text)
        .containsExactly("More tea");
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void every_answer_that_was_taken_in_time_is_counted_and_no_other(Database database)
      throws InterruptedException {
    World world = new World(database, directory);
    Round round = world.open(24);
    world.answered(round, 5);
    ConcurrentLinkedQueue<AnswerOutcome> outcomes = new ConcurrentLinkedQueue<>();
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> people =
        IntStream.range(5, 24)
            .mapToObj(
                i ->
                    new Thread(
                        () -> {
                          await(start);
                          outcomes.add(
                              world.answers.answer(round.id(), person(i), sheet(1 + i % 5)));
                        }))
            .toList();
    people.forEach(Thread::start);
    Thread closer =
        new Thread(
            () -> {
              await(start);
              database.run(tx -> new RoundStore(tx).lock(round.id()));
              database.run(tx -> new RoundStore(tx).closesAt(round.id(), world.now()));
              world.jobs(step -> {}).run(world.now());
            });
    closer.start();
    start.countDown();
    for (Thread person : people) {
      person.join();
    }
    closer.join();

    long counted = outcomes.stream().filter(AnswerOutcome.Counted.class::isInstance).count();
    assertThat(outcomes).hasSize(19);
    assertThat(world.published(round).turnout().answered()).isEqualTo(5 + (int) counted);
  }

  private static void await(CountDownLatch start) {
    try {
      start.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ClaimCode code(AnswerOutcome outcome) {
    return Objects.requireNonNull(((AnswerOutcome.Counted) outcome).codes().get("open"));
  }

  private static Optional<RemovedQuote> removed(World world, ClaimCode code) {
    return world.database.transact(tx -> world.record.removeQuote(tx, code, theirs -> true));
  }
}
