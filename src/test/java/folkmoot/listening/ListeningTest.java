package folkmoot.listening;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import folkmoot.Feature;
import folkmoot.asking.AnswerForm;
import folkmoot.asking.AnswerForm.Check;
import folkmoot.asking.AnswerViews;
import folkmoot.asking.Answering;
import folkmoot.asking.Cleaned;
import folkmoot.asking.DigestLines;
import folkmoot.asking.Fault;
import folkmoot.asking.Forgetting;
import folkmoot.asking.Hint;
import folkmoot.asking.House;
import folkmoot.asking.Opened;
import folkmoot.asking.Question;
import folkmoot.asking.Refusal;
import folkmoot.asking.Sample;
import folkmoot.asking.Sent;
import folkmoot.asking.StartForm;
import folkmoot.asking.Started;
import folkmoot.asking.Starting;
import folkmoot.asking.Telling;
import folkmoot.command.Arguments;
import folkmoot.command.CommandLine;
import folkmoot.draft.Draft;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.partnership.Partnership;
import folkmoot.privacy.Auditor;
import folkmoot.record.PublicRecord;
import folkmoot.round.Round;
import folkmoot.slack.Actor;
import folkmoot.slack.Answer;
import folkmoot.statistics.CutPoints;
import folkmoot.store.Database;
import folkmoot.store.Databases;
import folkmoot.time.WhenPhrase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ListeningTest {
  private static final String QUESTION = "What would good look like on an ordinary Tuesday?";

  private final Path keys;
  private House house;
  private OpenQuestion question;
  private Starting starting;
  private Answering answering;
  private Good good;

  ListeningTest(@TempDir Path keys) {
    this.keys = keys;
  }

  @BeforeEach
  void open() {
    open(Databases.h2());
  }

  private void open(Database database) {
    house =
        new House(
            database,
            keys,
            12,
            needs ->
                ListeningFeature.kinds(
                    needs, new PublicRecord(new Auditor(CutPoints.usual())), House.FINDER));
    question = new OpenQuestion(house.tools.prompts(), house.tools.texts());
    starting = new Starting(house.tools);
    answering = new Answering(house.tools, round -> question.manner());
    good = new Good(house.tools, answering);
  }

  private Round ask(String wording) {
    Started started =
        starting.begin(question, house.scene(0), House.arguments(wording, new WhenPhrase.Now()));
    assertThat(started).isInstanceOf(Started.Posted.class);
    return ((Started.Posted) started).round();
  }

  private Sent send(int person, Round round, String words, String consent) {
    return house.answers(
        answering, person, round.id() + " 0", Map.of("words.0", words, "consent", consent));
  }

  private List<LayoutBlock> lookedUp(Round round) {
    return house.database.transact(
        tx ->
            new ListeningFeature(house.tools)
                .result(tx, house.tools.record().find(tx, round.id()).orElseThrow()));
  }

  private static String code(Sent sent) {
    assertThat(sent).isInstanceOf(Sent.Counted.class);
    return String.valueOf(((Sent.Counted) sent).codes()).replaceAll(".*=|]", "");
  }

  @ParameterizedTest
  @MethodSource("folkmoot.store.Databases#each")
  void words_are_published_as_their_authors_agreed_and_can_be_taken_back(Database database) {
    open(database);
    Round round = ask(QUESTION);
    assertThat(round.closesAt()).isEqualTo(Instant.parse("2026-12-03T12:00:00Z"));
    for (int person = 0; person < 5; person++) {
      send(person, round, "Warm hands " + person, "UNSIGNED");
    }
    send(5, round, "For themes alone", "THEMES_ONLY");
    String code = code(send(6, round, "We know each other", "SIGNED"));
    house.passWorking(Duration.ofDays(4));

    assertThat(house.owed("result:"))
        .singleElement()
        .asString()
        .contains("> " + QUESTION, "> Warm hands 0", "> Warm hands 4")
        .contains("> We know each other\n> — _Gia Conti_")
        .contains("Some more answers are not to be quoted.")
        .doesNotContain("For themes alone");
    assertThat(lookedUp(round).toString()).contains("> Warm hands 0", "> Warm hands 4");

    Forgetting forgetting = new Forgetting(house.tools);
    assertThat(forgetting.forget(house.actor(20), "7K3M-0Q9X-PB2T-W5DA")).isFalse();
    assertThat(forgetting.forget(house.actor(20), "nonsense")).isFalse();
    Actor elsewhere =
        new Actor(new TeamId("TELSEWHERE"), new TeamId("TELSEWHERE"), new UserId("U6"));
    assertThat(forgetting.forget(elsewhere, code)).as("in another workspace").isFalse();
    assertThat(forgetting.forget(house.actor(20), code.toLowerCase(Locale.ROOT))).isTrue();
    assertThat(house.owed("result:"))
        .singleElement()
        .asString()
        .contains("> Warm hands 0", "taken back by their author")
        .doesNotContain("We know each other", "Gia Conti");
    assertThat(house.blocks("result:" + round.id())).doesNotContain("We know each other");
    assertThat(forgetting.forget(house.actor(20), code)).as("a second time").isFalse();
  }

  @Test
  void what_points_at_somebody_is_taken_out_with_the_author_looking() {
    Round round = ask(QUESTION);
    assertThat(page(2, round, 0, "Mail ana@x.example.org, as the only nurse", "UNSIGNED"))
        .isInstanceOfSatisfying(
            Sent.ToCheck.class,
            check -> {
              assertThat(check.form().entry().to("words").text())
                  .isEqualTo("Mail […], as the only nurse");
              assertThat(check.form().check())
                  .isEqualTo(
                      new Check(
                          1,
                          Set.of(Cleaned.Kind.EMAIL),
                          Set.of(Telling.ONLY_ONE),
                          house.scene(2).member().name()));
            });
    assertThat(page(2, round, 1, "Mail […], as the only nurse", "UNSIGNED"))
        .isInstanceOf(Sent.Counted.class);
  }

  @Test
  void nothing_is_taken_out_of_signed_words_which_are_shown_with_the_name() {
    Round round = ask(QUESTION);
    String words = "Ask me: cleo@x.example.org";
    assertThat(page(2, round, 0, words, "SIGNED"))
        .isInstanceOfSatisfying(
            Sent.ToCheck.class,
            check -> {
              assertThat(check.form().entry().to("words").text()).isEqualTo(words);
              assertThat(lines(check))
                  .contains("> " + words + "\n> — _" + house.scene(2).member().name());
            });
    assertThat(page(2, round, 1, words, "SIGNED")).isInstanceOf(Sent.Counted.class);
  }

  @Test
  void words_are_shown_again_as_often_as_they_change_and_never_when_they_do_not() {
    Round round = ask(QUESTION);
    assertThat(page(2, round, 0, "Warm <rooms>", "UNSIGNED"))
        .isInstanceOfSatisfying(
            Sent.ToCheck.class,
            check -> assertThat(lines(check)).contains("> Warm &lt;rooms&gt;").doesNotContain("—"));
    assertThat(page(2, round, 1, "Warm, dry rooms", "UNSIGNED"))
        .isInstanceOfSatisfying(
            Sent.ToCheck.class, check -> assertThat(lines(check)).contains("> Warm, dry rooms"));
    assertThat(page(2, round, 2, "Warm, dry rooms", "SIGNED")).isInstanceOf(Sent.ToCheck.class);
    assertThat(page(2, round, 3, "Warm, dry rooms", "SIGNED")).isInstanceOf(Sent.Counted.class);
    assertThat(page(2, round, 0, "Warm, dry rooms", "SIGNED"))
        .as("what she saw and sent before")
        .isInstanceOf(Sent.Counted.class);
    assertThat(page(2, round, 0, "For themes alone", "THEMES_ONLY"))
        .as("what nobody reads")
        .isInstanceOf(Sent.Counted.class);
  }

  @Test
  void words_she_looks_at_again_wait_for_her_and_go_with_the_round() {
    Round round = ask(QUESTION);
    page(2, round, 0, "Warm rooms", "SIGNED");
    assertThat(house.tools.answers().hasAnswered(round.id(), house.person(2))).isFalse();
    assertThat(opened(2, round)).isEqualTo("Warm rooms");
    assertThat(drafts(2)).as("what outlives the round").isEmpty();
    answering.withdraw(house.click(2, round.id().value()));
    assertThat(opened(2, round)).isEmpty();

    page(3, round, 0, "Dry rooms", "SIGNED");
    page(3, round, 1, "Dry rooms", "DRAFT");
    page(3, round, 0, "Dry rooms, later", "DRAFT");
    assertThat(opened(3, round)).as("the newer of both").isEqualTo("Dry rooms, later");

    page(4, round, 0, "Never sent", "UNSIGNED");
    house.passWorking(Duration.ofDays(4));
    Optional<String> held =
        house.database.transact(
            tx -> house.tools.drafts().sheet(tx, house.scene(4).member().id(), round.id()));
    assertThat(held).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'What did we expect, and what happened?', true",
    "'  what did we expect - and what HAPPENED', true",
    "'What should we stop?', true",
    "'What should we stop doing?', false",
    "'What would good look like?', false",
  })
  void who_answers_what_was_learned_is_told_that_it_can_stay(String asked, boolean learning) {
    assertThat(house.tools.prompts().isLearning("Warm Homes", asked)).isEqualTo(learning);
    Round round = ask(asked);
    Answer told = AnswerViews.answer(send(2, round, "Ask earlier", "THEMES_ONLY"), Sample.TEXTS);
    assertThat(((Answer.Update) told).view().toString().contains("/moot learned"))
        .isEqualTo(learning);
  }

  private Sent page(int person, Round round, int looked, String words, String consent) {
    return answering.send(
        house.submission(
            person,
            round.id() + " " + looked,
            Map.of("words." + looked, words, "consent", consent)));
  }

  private static String lines(Sent.ToCheck check) {
    return ((Answer.Update) AnswerViews.answer(check, Sample.TEXTS))
        .view().getBlocks().stream()
            .filter(SectionBlock.class::isInstance)
            .map(block -> ((SectionBlock) block).getText().getText())
            .collect(Collectors.joining("\n"));
  }

  @Test
  void themes_only_words_get_no_code_since_they_are_never_shown() {
    Round round = ask(QUESTION);
    assertThat(send(2, round, "Just so", "THEMES_ONLY"))
        .isInstanceOfSatisfying(Sent.Counted.class, c -> assertThat(c.codes()).isEmpty());
  }

  @Test
  void a_draft_leaves_the_round_and_stands_in_the_form_again() {
    Round round = ask(QUESTION);
    send(2, round, "First thought", "UNSIGNED");
    assertThat(send(2, round, "Not ready", "DRAFT")).isInstanceOf(Sent.Kept.class);
    assertThat(opened(2, round)).isEqualTo("Not ready");
    assertThat(house.tools.answers().hasAnswered(round.id(), house.person(2))).isFalse();
    send(2, round, "Ready now", "UNSIGNED");
    assertThat(drafts(2)).isEmpty();
    assertThat(opened(2, round)).isEqualTo("Ready now");
  }

  private String opened(int person, Round round) {
    Opened opened = answering.open(house.click(person, round.id().value()));
    assertThat(opened).isInstanceOf(Opened.Form.class);
    return ((Opened.Form) opened).form().entry().to("words").text();
  }

  private List<Draft> drafts(int person) {
    return house.database.transact(tx -> house.tools.drafts().of(tx, house.member(person)));
  }

  @Test
  void words_of_somebody_else_go_in_only_when_she_agreed() {
    Round round = ask("What did someone we serve say this week,  in their words?");
    String block = "words.0";
    Map<String, String> unasked = Map.of(block, "“It is dry.”", "consent", "UNSIGNED");

    assertThat(relay(2, round, unasked))
        .isEqualTo(new Sent.Faulty("agreed", new Fault.NotAgreed()));
    assertThat(relay(2, round, Map.of(block, "“It is dry.”", "consent", "THEMES_ONLY")))
        .isEqualTo(new Sent.Faulty("agreed", new Fault.NotAgreed()));
    assertThat(relay(3, round, Map.of(block, "“It is dry.”", "consent", "DRAFT")))
        .as("kept until she was asked")
        .isInstanceOf(Sent.Kept.class);

    Map<String, String> agreed = new HashMap<>(unasked);
    agreed.put("agreed", "agreed");
    assertThat(relay(2, round, agreed)).isInstanceOf(Sent.Counted.class);
    assertThat(form(2, round).entry().to("words").agreed()).as("when it is changed").isTrue();
    assertThat(form(3, round).entry().to("words").agreed()).as("with a draft").isFalse();
    assertThat(form(3, round).asked().relayed()).containsExactly("words");
    assertThat(form(3, ask(QUESTION)).asked().relayed()).isEmpty();
  }

  private Sent relay(int person, Round round, Map<String, String> values) {
    return house.answers(answering, person, round.id() + " 0", values);
  }

  private AnswerForm form(int person, Round round) {
    Opened opened = answering.open(round.id(), house.scene(person), "");
    assertThat(opened).isInstanceOf(Opened.Form.class);
    return ((Opened.Form) opened).form();
  }

  @Test
  void good_answers_the_open_question_with_the_words_that_were_typed() {
    ask(QUESTION);
    assertThat(good.begin(house.scene(3), House.arguments("Warm rooms", null)))
        .isInstanceOfSatisfying(
            Good.Said.Asked.class,
            asked ->
                assertThat(asked.opened())
                    .isInstanceOfSatisfying(
                        Opened.Form.class,
                        form ->
                            assertThat(form.form().entry().to("words").text())
                                .isEqualTo("Warm rooms")));
  }

  @Test
  void with_nothing_asked_good_offers_a_draft_that_waits_for_the_next_question() {
    assertThat(good.begin(house.scene(3), House.arguments("Warm rooms", null)))
        .isInstanceOfSatisfying(
            Good.Said.NothingAsked.class, none -> assertThat(none.text()).isEqualTo("Warm rooms"));
    assertThat(good.keep(house.submission(3, "par_homes", Map.of("words", "  "))))
        .isInstanceOf(Good.Said.NoWords.class);
    assertThat(good.keep(house.submission(3, "par_homes", Map.of("words", "Warm rooms"))))
        .isInstanceOf(Good.Said.Kept.class);
    assertThat(opened(3, ask(QUESTION))).isEqualTo("Warm rooms");
  }

  @Test
  void a_question_is_offered_that_was_not_asked_for_twelve_weeks() {
    Map<String, Instant> asked = new HashMap<>();
    for (int week = 0; week < 30; week++) {
      String wording = offered();
      Instant before = asked.put(wording, house.now());
      assertThat(before == null || !house.now().isBefore(before.plus(84, ChronoUnit.DAYS)))
          .as(wording + " in week " + week)
          .isTrue();
      ask(wording);
      house.passWorking(Duration.ofDays(7));
    }
    assertThat(asked).as("all there are").hasSize(18);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ask                                 | 2026-12-03T12:00:00Z",
        "ask for 5d                          | 2026-12-05T10:00:00Z",
        "ask by thu 17:00                    | 2026-12-03T17:00:00Z",
        "ask \"What is warm?\"                | 2026-12-03T12:00:00Z",
        "ask \"What is warm?\" for 5d         | 2026-12-05T10:00:00Z",
        "ask for 5d “What is warm?”          | 2026-12-05T10:00:00Z",
        "ask \"What is warm?\" by thu 17:00   | 2026-12-03T17:00:00Z",
        "ask What is warm? by thu 17:00      | 2026-12-03T17:00:00Z",
      })
  void with_words_or_without_and_for_as_long_as_she_says(String line, Instant closes) {
    String expected = line.contains("warm") ? "What is warm?" : offered();
    Started started =
        starting.begin(question, house.scene(0), CommandLine.read(line).line().arguments());
    assertThat(started).isInstanceOf(Started.Form.class);
    StartForm form = ((Started.Form) started).form();
    assertThat(form.question()).isEqualTo(expected);
    assertThat(form.closes()).isEqualTo(closes);

    Started posted =
        starting.send(
            question,
            house.submission(
                0,
                "par_homes",
                Map.of("question", expected, "closes", "" + closes.getEpochSecond())));
    assertThat(posted)
        .isInstanceOfSatisfying(
            Started.Posted.class,
            one -> {
              assertThat(one.round().title()).isEqualTo(expected);
              assertThat(one.round().closesAt()).isEqualTo(closes);
            });
  }

  private StartForm form(Started started) {
    assertThat(started).isInstanceOf(Started.Form.class);
    return ((Started.Form) started).form();
  }

  private Map<String, String> filled(String wording, Duration open) {
    return Map.of(
        "question", wording, "closes", "" + house.now().plus(open).getEpochSecond(), "repeat", "0");
  }

  @Test
  void a_question_that_can_be_answered_with_yes_is_put_back_once_and_then_posted() {
    Map<String, String> values = filled("Do we listen?", Duration.ofDays(3));
    StartForm back = form(starting.send(question, house.submission(0, "V1", "par_homes", values)));
    assertThat(back.hint()).isEqualTo(Hint.CLOSED);
    assertThat(back.question()).isEqualTo("Do we listen?");
    assertThat(back.closes()).isEqualTo(house.now().plus(Duration.ofDays(3)));
    assertThat(back.preview().asked().round().title()).isEqualTo("Do we listen?");
    assertThat(house.owed("opening:")).isEmpty();

    Started posted = starting.sendHinted(question, house.submission(0, "V1", "par_homes", values));
    assertThat(posted).isInstanceOf(Started.Posted.class);
    assertThat(starting.sendHinted(question, house.submission(0, "V1", "par_homes", values)))
        .as("sent twice")
        .isEqualTo(posted);
    assertThat(starting.send(question, house.submission(0, "V1", "par_homes", values)))
        .as("the first delivery comes again, late")
        .isEqualTo(posted);
    assertThat(house.owed("opening:")).hasSize(1);
  }

  @Test
  void what_was_typed_gets_its_hint_before_anything_is_posted_also_with_now() {
    Arguments now = House.arguments("Isn't it time to change?", new WhenPhrase.Now());
    assertThat(form(starting.begin(question, house.scene(0), now)).hint()).isEqualTo(Hint.LEADING);
    Arguments line = CommandLine.read("ask \"Should we stop?\" for 5d").line().arguments();
    StartForm form = form(starting.begin(question, house.scene(0), line));
    assertThat(form.hint()).isEqualTo(Hint.CLOSED);
    assertThat(form.closes()).isEqualTo(house.now().plus(Duration.ofDays(5)));
    assertThat(house.owed("opening:")).isEmpty();
  }

  @Test
  void an_open_question_gets_no_hint_and_a_name_is_refused_before_any() {
    assertThat(form(starting.begin(question, house.scene(0), Arguments.none())).hint()).isNull();
    assertThat(
            starting.send(
                question,
                house.submission(0, "par_homes", filled("Is Cleo in time?", Duration.ofDays(3)))))
        .isEqualTo(
            new Started.Refused(new Refusal.BadQuestion(new Question.Fault.NamesSomebody("Cleo"))));
    assertThat(
            starting.sendHinted(
                question,
                house.submission(0, "par_homes", filled("Is Cleo in time?", Duration.ofDays(3)))))
        .as("nor by way of a hint")
        .isInstanceOf(Started.Refused.class);
  }

  @Test
  void a_question_offered_and_then_called_off_is_offered_again() {
    String offered = offered();
    Round round = ask("  " + offered.toUpperCase(Locale.ROOT));
    assertThat(offered()).as("it was typed, and counts").isNotEqualTo(offered);
    house.tools.rounds().cancel(round.id());
    assertThat(offered()).isEqualTo(offered);
  }

  private String offered() {
    return house.database.transact(
        tx -> question.suggestion(tx, house.scene(0).partnership(), house.now()));
  }

  @Test
  void a_question_that_names_a_member_is_refused() {
    assertThat(
            starting.begin(
                question,
                house.scene(0),
                House.arguments("What would Cleo call good?", new WhenPhrase.Now())))
        .isEqualTo(
            new Started.Refused(new Refusal.BadQuestion(new Question.Fault.NamesSomebody("Cleo"))));
  }

  @Test
  void long_words_are_never_cut_and_go_on_in_the_thread() {
    Round round = ask(QUESTION);
    for (int person = 0; person < 6; person++) {
      send(person, round, ("Word" + person + " & more ").repeat(200).strip(), "SIGNED");
    }
    house.passWorking(Duration.ofDays(4));
    List<String> all = new ArrayList<>(house.owed("result:"));
    all.addAll(house.owed("words:"));
    assertThat(house.owed("words:")).hasSizeGreaterThan(3);
    assertThat(all).allMatch(text -> text.length() <= 4_000);
    String joined = String.join("\n", all);
    for (int person = 0; person < 6; person++) {
      assertThat(joined.split("Word" + person, -1)).hasSize(201);
    }
  }

  @Test
  void the_digest_gets_short_quotes_and_what_is_open() {
    Round round = ask(QUESTION);
    for (int person = 0; person < 6; person++) {
      send(person, round, "Short " + person, "SIGNED");
    }
    send(6, round, "x".repeat(201), "SIGNED");
    house.passWorking(Duration.ofDays(4));
    ask("What should we stop?");
    DigestQuotes digest =
        new DigestQuotes(
            house.tools,
            new DigestLines(house.tools, r -> question.manner()),
            ReviewsTest.reviews(house));
    Feature.Period week =
        new Feature.Period(
            house.scene(0).partnership(), house.now().minus(7, ChronoUnit.DAYS), house.now());
    var parts = house.database.transact(tx -> digest.parts(tx, week));
    assertThat(parts)
        .extracting(part -> part.section().name())
        .containsExactly("WORDS", "WORDS", "OPEN_NOW");
    assertThat(parts)
        .filteredOn(part -> part.text().contains("> Short"))
        .hasSize(DigestQuotes.MOST);
    assertThat(parts.get(0).text()).doesNotContain("xxx");
  }

  @Test
  void an_answer_to_a_round_that_was_called_off_is_refused_and_can_be_read_for_a_day() {
    Round round = ask(QUESTION);
    send(2, round, "My words", "UNSIGNED");
    house.tools.rounds().cancel(round.id());
    assertThat(send(3, round, "Late", "SIGNED"))
        .isEqualTo(new Sent.Faulty("words.0", new Fault.CalledOff()));
    assertThat(mine(2, round)).isEqualTo("My words");
    house.passWorking(Duration.ofHours(25));
    assertThat(mine(2, round)).isEmpty();
  }

  private String mine(int person, Round round) {
    Opened opened = answering.mine(house.click(person, round.id().value()));
    assertThat(opened).isInstanceOf(Opened.Mine.class);
    return String.join("\n", ((Opened.Mine) opened).texts());
  }

  @Test
  void what_was_kept_before_stands_in_front_of_what_is_typed_now() {
    good.keep(house.submission(3, "par_homes", Map.of("words", "Warm rooms")));
    assertThat(good.begin(house.scene(3), House.arguments("and dry walls", null)))
        .isInstanceOfSatisfying(
            Good.Said.NothingAsked.class,
            none -> assertThat(none.text()).isEqualTo("Warm rooms\nand dry walls"));
  }

  @Test
  void of_more_words_than_a_form_takes_the_beginning_stands_in_it() {
    String words = "warm ".repeat(601);
    Good.Said early = good.begin(house.scene(3), House.arguments(words, null));
    assertThat(early)
        .isInstanceOfSatisfying(
            Good.Said.NothingAsked.class,
            none ->
                assertThat(none.text()).hasSize(3_000).endsWith("warm warm…").startsWith("warm "));
    assertThat(GoodViews.answer(early, house.tools.texts()).toString())
        .contains("Only its beginning stands here");
    ask(QUESTION);
    Good.Said asked = good.begin(house.scene(3), House.arguments(words, null));
    assertThat(GoodViews.answer(asked, house.tools.texts()).toString())
        .contains("Only its beginning stands here", "warm warm…");
    Good.Said fits = good.begin(house.scene(3), House.arguments("w".repeat(3_000), null));
    assertThat(GoodViews.answer(fits, house.tools.texts()).toString())
        .doesNotContain("Only its beginning");
  }

  @Test
  void of_two_open_questions_good_takes_the_one_not_answered_yet() {
    Round first = ask(QUESTION);
    Round second = ask("What should we stop?");
    send(3, first, "Warm rooms", "SIGNED");
    assertThat(good.begin(house.scene(3), House.arguments("Paper", null)))
        .isInstanceOfSatisfying(
            Good.Said.Asked.class,
            asked ->
                assertThat(((Opened.Form) asked.opened()).form().asked().round().id())
                    .isEqualTo(second.id()));
  }

  @Test
  void a_draft_outlives_a_form_that_came_too_late() {
    Round round = ask(QUESTION);
    send(4, round, "Half a thought", "DRAFT");
    house.pass(Duration.ofDays(4));
    assertThat(send(4, round, "A whole thought", "UNSIGNED")).isInstanceOf(Sent.Faulty.class);
    assertThat(drafts(4)).hasSize(1);
  }

  @Test
  void the_digest_says_how_many_answered_and_when_too_few_did() {
    ask("What should we start?");
    Round round = ask(QUESTION);
    for (int person = 0; person < 6; person++) {
      send(person, round, "x".repeat(201), "SIGNED");
    }
    house.passWorking(Duration.ofDays(4));
    DigestQuotes digest =
        new DigestQuotes(
            house.tools,
            new DigestLines(house.tools, r -> question.manner()),
            ReviewsTest.reviews(house));
    Feature.Period week =
        new Feature.Period(house.scene(0).partnership(), round.opensAt(), house.now());
    var parts = house.database.transact(tx -> digest.parts(tx, week));
    assertThat(parts).extracting(part -> part.section().name()).containsExactly("HEARD", "HEARD");
    assertThat(parts.get(0).text()).contains("Fewer than 5", "What should we start?");
    assertThat(parts.get(1).text()).contains("6 of 12").doesNotContain("xxx");
  }

  @Test
  void a_question_stands_on_one_line() {
    assertThat(ask("What would\n good  look like?").title())
        .isEqualTo("What would good look like?");
  }

  @Test
  void a_question_closes_before_the_first_summary_that_is_two_days_away() {
    Instant thisWeek = Instant.parse("2026-12-03T12:00:00Z");
    Instant nextWeek = Instant.parse("2026-12-10T12:00:00Z");
    assertThat(closesWhenAskedAt("2026-11-30T09:00:00Z")).isEqualTo(thisWeek);
    assertThat(closesWhenAskedAt("2026-12-01T14:00:00Z")).isEqualTo(thisWeek);
    assertThat(closesWhenAskedAt("2026-12-01T14:00:01Z")).isEqualTo(nextWeek);
    assertThat(closesWhenAskedAt("2026-12-03T13:00:00Z")).isEqualTo(nextWeek);
    assertThat(closesWhenAskedAt("2027-03-26T09:00:00Z"))
        .as("the clocks go forward in between")
        .isEqualTo(Instant.parse("2027-04-01T11:00:00Z"));
  }

  private Instant closesWhenAskedAt(String moment) {
    Partnership homes = house.scene(0).partnership();
    return question.usualClose(homes, Instant.parse(moment).atZone(homes.zone()));
  }
}
