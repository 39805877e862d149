package folkmoot.round;

import static folkmoot.round.World.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.Quote;
import folkmoot.privacy.Scales;
import folkmoot.privacy.Voices;
import folkmoot.record.RemovedQuote;
import folkmoot.secret.ClaimCode;
import folkmoot.store.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rounds with several open questions, and with questions on a scale of their own. */
class SeveralQuestionsTest {
  private static final Item SAID =
      Item.scaled("M1", "I could say what I wanted to say.", "Could say it", Scales.YES);
  private static final Item PROTECT = Item.open("TO1", "What should we protect?", "Protect");
  private static final Item CHANGE = Item.open("TO2", "What would help most?", "Change");
  private static final List<Item> ITEMS = List.of(SAID, PROTECT, CHANGE);

  private final Path directory;

  SeveralQuestionsTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private static AnswerSheet sheet(int said, Map<String, Words> words) {
    return new AnswerSheet(Map.of("M1", said), words);
  }

  private static Words words(String text, Consent consent) {
    return new Words(text, consent);
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void each_question_keeps_its_scale_its_words_and_its_own_consent(Database database) {
    World world = new World(database, directory);
    Round round = world.open("several", 12, ITEMS);
    assertThat(world.find(round).items()).isEqualTo(ITEMS);
    for (int i = 0; i < 6; i++) {
      world.answers.answer(
          round.id(),
          person(i),
          sheet(
              1 + i % 3,
              Map.of(
                  "TO1", words("keep " + i, Consent.UNSIGNED),
                  "TO2", words("change " + i, i < 1 ? Consent.SIGNED : Consent.THEMES_ONLY))));
    }

    world.workUntil(round.closesAt());

    PublishedRound result = world.published(round);
    assertThat(result.items().get(0).question().scale()).isEqualTo(Scales.YES);
    assertThat(result.items().get(0).counts()).containsExactly(2, 2, 2);
    assertThat(result.voices())
        .extracting(Voices::prompt)
        .containsExactly(PROTECT.wording(), CHANGE.wording());
    assertThat(result.voices().get(0).quotes()).hasSize(6).allMatch(Quote::isUnsigned);
    assertThat(result.voices().get(1).quotes())
        .singleElement()
        .satisfies(quote -> assertThat(quote.signer()).isEqualTo(person(0).member()));
    assertThat(result.voices().get(1).someNotToBeQuoted()).isTrue();
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void a_name_under_one_answer_does_not_stand_under_the_other(Database database) {
    World world = new World(database, directory);
    Round round = world.open("one-signed", 12, ITEMS);
    for (int i = 0; i < 5; i++) {
      world.answers.answer(
          round.id(),
          person(i),
          sheet(
              2,
              Map.of(
                  "TO1", words("with my name " + i, Consent.SIGNED),
                  "TO2", words("without " + i, Consent.UNSIGNED))));
    }

    world.workUntil(round.closesAt());

    assertThat(world.published(round).voices().get(0).quotes()).noneMatch(Quote::isUnsigned);
    assertThat(world.published(round).voices().get(1).quotes())
        .hasSize(5)
        .allMatch(Quote::isUnsigned);
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void words_to_one_question_are_taken_back_without_those_to_the_other(Database database) {
    World world = new World(database, directory);
    Round round = world.open("taken-back", 12, ITEMS);
    Map<String, Words> both =
        Map.of("TO1", words("keep it", Consent.SIGNED), "TO2", words("change it", Consent.SIGNED));
    AnswerOutcome.Counted mine =
        (AnswerOutcome.Counted) world.answers.answer(round.id(), person(0), sheet(3, both));
    for (int i = 1; i < 6; i++) {
      world.answers.answer(round.id(), person(i), sheet(2, Map.of()));
    }
    world.workUntil(round.closesAt());
    ClaimCode code = Objects.requireNonNull(mine.codes().get("TO2"));

    Optional<RemovedQuote> removed =
        database.transact(tx -> world.record.removeQuote(tx, code, theirs -> true));

    assertThat(removed).isPresent();
    assertThat(world.published(round).voices().get(0).quotes())
        .extracting(Quote::text)
        .containsExactly("keep it");
    assertThat(world.published(round).voices().get(1).quotes()).allMatch(Quote::removed);
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void words_to_one_question_wait_as_a_draft_while_the_rest_counts(Database database) {
    World world = new World(database, directory);
    Round round = world.open("draft", 12, ITEMS);
    Map<String, Words> both =
        Map.of(
            "TO1", words("ready", Consent.UNSIGNED), "TO2", words("not yet", Consent.THEMES_ONLY));

    AnswerOutcome kept =
        world.answers.keepAsDraft(round.id(), person(0), sheet(3, both), Set.of("TO2"));

    assertThat(kept)
        .isInstanceOfSatisfying(
            AnswerOutcome.KeptAsDraft.class,
            draft -> assertThat(draft.rest()).isInstanceOf(AnswerOutcome.Counted.class));
    assertThat(world.draftsOf(person(0))).containsExactly("not yet");
    assertThat(world.answers.mine(round.id(), person(0)).orElseThrow().sheet().words())
        .containsOnlyKeys("TO1");
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void a_point_beyond_a_question_s_own_scale_is_no_answer(Database database) {
    World world = new World(database, directory);
    Round round = world.open("beyond", 12, ITEMS);

    assertThatThrownBy(() -> world.answers.answer(round.id(), person(0), sheet(4, Map.of())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                world.answers.answer(
                    round.id(), person(0), sheet(1, Map.of("XX", words("lost", Consent.UNSIGNED)))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
