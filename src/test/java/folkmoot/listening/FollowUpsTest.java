package folkmoot.listening;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.asking.Answering;
import folkmoot.asking.House;
import folkmoot.asking.Opened;
import folkmoot.asking.Question;
import folkmoot.asking.Refusal;
import folkmoot.asking.Started;
import folkmoot.asking.Starting;
import folkmoot.ids.RoundId;
import folkmoot.listening.FollowUps.Followed;
import folkmoot.listening.FollowUps.Objection;
import folkmoot.listening.FollowUps.Why;
import folkmoot.privacy.Auditor;
import folkmoot.record.PublicRecord;
import folkmoot.round.Round;
import folkmoot.slack.Answer;
import folkmoot.slack.FormValues;
import folkmoot.slack.Submission;
import folkmoot.statistics.CutPoints;
import folkmoot.store.Databases;
import folkmoot.time.WhenPhrase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever misses something in a result, or sees it differently, has everybody asked. */
class FollowUpsTest {
  private static final String QUESTION = "What would good look like?";

  private final Path keys;
  private House house;
  private OpenQuestion question;
  private Answering answering;
  private Good good;
  private FollowUps followUps;

  @SuppressWarnings("NullAway.Init")
  FollowUpsTest(@TempDir Path keys) {
    this.keys = keys;
  }

  @BeforeEach
  void open() {
    house =
        new House(
            Databases.h2(),
            keys,
            12,
            needs ->
                ListeningFeature.kinds(
                    needs, new PublicRecord(new Auditor(CutPoints.usual())), House.FINDER));
    question = new OpenQuestion(house.tools.prompts(), house.tools.texts());
    answering = new Answering(house.tools, round -> question.manner());
    good = new Good(house.tools, answering);
    followUps = new FollowUps(house.tools, question, answering);
  }

  private Round ask(String wording) {
    Started started =
        new Starting(house.tools)
            .begin(question, house.scene(0), House.arguments(wording, new WhenPhrase.Now()));
    return ((Started.Posted) started).round();
  }

  /** Nine answer, too few for themes, so that their words are published at once. */
  private Round closed(String wording) {
    Round round = ask(wording);
    for (int person = 0; person < 9; person++) {
      house.answers(
          answering,
          person,
          round.id() + " 0",
          Map.of("words.0", "Warm walls " + person, "consent", "UNSIGNED"));
    }
    house.passWorking(Duration.ofDays(4));
    return round;
  }

  private Followed presses(int person, Round round, Objection objection) {
    return followUps.press(house.click(person, round.id().value()), objection);
  }

  private static Round round(Followed followed) {
    return ((Opened.Form) ((Followed.Asked) followed).opened()).form().asked().round();
  }

  private static Why why(Followed followed) {
    return ((Followed.NotNow) followed).why();
  }

  @ParameterizedTest
  @EnumSource(Objection.class)
  void one_follow_up_opens_for_all_and_keeps_nobody_s_name(Objection objection) {
    Round result = closed(QUESTION);

    Round first = round(presses(7, result, objection));

    assertThat(round(presses(8, result, objection)).id()).isEqualTo(first.id());
    assertThat(first.openedBy()).isEqualTo(result.openedBy());
    assertThat(presses(99, result, objection)).isInstanceOf(Followed.Gone.class);
    assertThat(followUps.press(house.click(7, new RoundId("rnd_none").value()), objection))
        .isInstanceOf(Followed.Gone.class);
    assertThat(house.owed("opening:" + first.id()))
        .singleElement()
        .asString()
        .contains(first.title())
        .doesNotContain("Hal");
  }

  @Test
  void what_is_missing_and_what_is_seen_differently_are_two_questions() {
    Round result = closed(QUESTION);
    assertThat(round(presses(7, result, Objection.MISSES)).title())
        .isEqualTo("On “" + QUESTION + "”: what is missing in what we said?");
    assertThat(round(presses(7, result, Objection.DIFFERS)).title())
        .isEqualTo("What do you see differently in the result “" + QUESTION + "” of 3 December?");
  }

  @ParameterizedTest
  @EnumSource(Objection.class)
  void the_longest_question_can_be_objected_to(Objection objection) {
    String longest = "What ".repeat(30).strip().substring(0, Question.LONGEST - 1) + "?";
    Round followUp = round(presses(7, closed(longest), objection));
    assertThat(followUp.title()).contains("What What", "…”");
    assertThat(followUp.title().length()).isBetween(Question.LONGEST - 5, Question.LONGEST);
  }

  @Test
  void once_it_has_closed_it_is_said_when_it_can_be_asked_again_and_then_it_is() {
    Round result = closed(QUESTION);
    Round first = round(presses(7, result, Objection.MISSES));
    house.passWorking(Duration.ofDays(10));

    Followed early = presses(8, result, Objection.MISSES);
    assertThat(why(early))
        .isEqualTo(new Why.AskedLately(first.opensAt().plus(Duration.ofDays(14))));
    assertThat(drawn(early)).contains("can be asked again from Friday 18 December, 10:00 GMT");

    house.passWorking(Duration.ofDays(4));
    Round second = round(presses(8, result, Objection.MISSES));
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.title()).isEqualTo(first.title());
    assertThat(round(presses(9, result, Objection.MISSES)).id()).isEqualTo(second.id());
  }

  @Test
  void one_that_was_called_off_is_not_opened_again_at_once() {
    Round result = closed(QUESTION);
    Round first = round(presses(7, result, Objection.MISSES));
    assertThat(house.tools.rounds().cancel(first.id())).isTrue();
    assertThat(why(presses(8, result, Objection.MISSES))).isInstanceOf(Why.AskedLately.class);
  }

  @Test
  void
      a_fresh_result_can_be_objected_to_whatever_else_is_asked_and_an_older_one_within_the_budget() {
    Round result = closed(QUESTION);
    house.database.run(tx -> house.tools.orders().budget(tx, House.HOMES, 3));
    assertThat(round(presses(7, result, Objection.MISSES)).id()).isNotNull();

    house.passWorking(Duration.ofDays(16));
    assertThat(why(presses(7, result, Objection.MISSES)))
        .as("the second time")
        .isEqualTo(new Why.Refused(new Refusal.OverBudget(9, 3)));
    house.passWorking(Duration.ofDays(40));
    ask("What else would good look like?");
    Followed refused = presses(7, result, Objection.DIFFERS);
    assertThat(why(refused)).isInstanceOf(Why.Refused.class);
    assertThat(drawn(refused)).contains("about 6 minutes in a month", "at most 3");
  }

  @Test
  void what_she_wants_to_say_meanwhile_is_kept_with_what_she_kept_before() {
    Round result = closed(QUESTION);
    presses(7, result, Objection.MISSES);
    house.passWorking(Duration.ofDays(10));
    keep("The buses");

    Followed later = presses(7, result, Objection.MISSES);
    assertThat(drawn(later)).contains("Keep as a draft", "The buses");
    keep("The buses\nand the trams");

    Round next = ask("What else would good look like?");
    assertThat(
            ((Opened.Form) answering.open(next.id(), house.scene(7), ""))
                .form()
                .entry()
                .to("words")
                .text())
        .contains("and the trams");
  }

  private void keep(String words) {
    good.keep(
        new Submission(
            house.actor(7),
            "V1",
            House.HOMES.value(),
            new FormValues(Map.of(GoodViews.WORDS, List.of(words)))));
  }

  private String drawn(Followed followed) {
    return ((Answer.Open) FollowUpViews.said(followed, house.tools.texts())).view().toString();
  }
}
