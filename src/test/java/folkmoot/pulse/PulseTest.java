package folkmoot.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Feature;
import folkmoot.asking.Answering;
import folkmoot.asking.Fault;
import folkmoot.asking.House;
import folkmoot.asking.Opened;
import folkmoot.asking.Question;
import folkmoot.asking.Refusal;
import folkmoot.asking.Sent;
import folkmoot.asking.Started;
import folkmoot.asking.Starting;
import folkmoot.asking.Talk;
import folkmoot.command.Arguments;
import folkmoot.instrument.InstrumentFiles;
import folkmoot.instrument.Instruments;
import folkmoot.instrument.Stages;
import folkmoot.round.Item;
import folkmoot.round.Round;
import folkmoot.store.Database;
import folkmoot.store.Databases;
import folkmoot.time.WhenPhrase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PulseTest {
  private static final Instruments INSTRUMENTS = InstrumentFiles.ours();

  private final Path keys;
  private List<Feature> others = List.of();
  private House house;
  private PulseRecipe pulse;
  private CheckinRecipe checkin;
  private Starting starting;
  private Answering answering;

  PulseTest(@TempDir Path keys) {
    this.keys = keys;
  }

  @BeforeEach
  void open() {
    open(Databases.h2());
  }

  private void open(Database database) {
    house = new House(database, keys, 12, needs -> PulseFeature.kinds(needs, INSTRUMENTS));
    pulse =
        new PulseRecipe(house.tools, INSTRUMENTS, new Stages(house.tools.record()), () -> others);
    checkin = new CheckinRecipe(INSTRUMENTS, house.tools.texts());
    starting = new Starting(house.tools);
    answering =
        new Answering(
            house.tools,
            round -> round.kind().equals(Manners.PULSE) ? pulse.manner() : checkin.manner());
  }

  private Round now() {
    Started started =
        starting.begin(pulse, house.scene(0), House.arguments(null, new WhenPhrase.Now()));
    assertThat(started).isInstanceOf(Started.Posted.class);
    return ((Started.Posted) started).round();
  }

  @ParameterizedTest
  @MethodSource("folkmoot.store.Databases#each")
  void of_conveners_who_start_at_the_same_moment_one_opens_a_pulse(Database database)
      throws InterruptedException {
    open(database);
    Arguments line = House.arguments(null, new WhenPhrase.Now());
    Queue<Started> started = new ConcurrentLinkedQueue<>();
    CountDownLatch begin = new CountDownLatch(1);
    List<Thread> conveners =
        IntStream.range(0, 4)
            .mapToObj(i -> new Thread(() -> started.add(startedAt(begin, i % 2, line))))
            .toList();
    conveners.forEach(Thread::start);
    begin.countDown();
    for (Thread convener : conveners) {
      convener.join();
    }

    assertThat(started).hasSize(4).filteredOn(Started.Posted.class::isInstance).hasSize(1);
  }

  private Started startedAt(CountDownLatch begin, int convener, Arguments line) {
    try {
      begin.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return starting.begin(pulse, house.scene(convener), line);
  }

  private Sent send(int person, Round round, Map<String, String> values) {
    return house.answers(answering, person, round.id() + " 0", values);
  }

  private void everybodyAnswers(Round round, int people) {
    for (int person = 0; person < people; person++) {
      String value = String.valueOf(1 + person % 5);
      assertThat(send(person, round, Map.of("CV1", value, "OF1", "4", "AA2", "0")))
          .isInstanceOf(Sent.Counted.class);
    }
  }

  @ParameterizedTest
  @MethodSource("folkmoot.store.Databases#each")
  void a_pulse_is_posted_answered_closed_and_mirrored(Database database) {
    open(database);
    Round round = now();
    assertThat(round.items()).extracting(Item::id).containsExactly("CV1", "OF1", "AA2", "prompt");
    assertThat(round.closesAt()).isEqualTo(Instant.parse("2026-12-02T17:00:00Z"));
    assertThat(house.owed("opening:")).singleElement().asString().contains("Fewer than 5");

    everybodyAnswers(round, 12);
    house.passWorking(Duration.ofDays(3));

    assertThat(house.find(round).state()).isEqualTo(Round.State.CLOSED);
    assertThat(house.owed("update:opening:")).singleElement().asString().contains("Closed");
    assertThat(house.owed("result:"))
        .singleElement()
        .asString()
        .contains("12 of 12 people answered.")
        .contains(
            "4 of 12 chose “Mostly” or “Completely”. The middle answer is between “A little” and “Partly”.")
        .contains("Nearly all gave the same answer: “Mostly”.")
        .contains("Fewer than 5 people answered this one")
        .contains("Not at all 3, A little 3, Partly 2, Mostly 2, Completely 2");
  }

  @Test
  void the_next_pulse_asks_the_next_questions_and_a_cancelled_one_does_not_count() {
    Round first = now();
    assertThat(house.tools.rounds().cancel(first.id())).isTrue();
    Round again = now();
    assertThat(again.items()).extracting(Item::id).startsWith("CV1", "OF1", "AA2");
    everybodyAnswers(again, 12);
    house.passWorking(Duration.ofDays(7));
    assertThat(now().items()).extracting(Item::id).startsWith("ML1", "PW1", "SB2");
  }

  @Test
  void after_half_a_year_a_pulse_asks_of_the_summary_whether_it_helps_and_what_to_leave_out() {
    for (int week = 1; week < 26; week++) {
      Round usual = now();
      assertThat(usual.items()).as("week %s", week).extracting(Item::id).doesNotContain("WS");
      oneQuestionIsAnswered(usual);
    }
    Round asking = now();
    assertThat(asking.items())
        .extracting(Item::wording)
        .hasSize(5)
        .endsWith(
            "The weekly summary helps us work together.",
            "What could the weekly summary leave out?");
    oneQuestionIsAnswered(asking);
    assertThat(now().items()).extracting(Item::id).doesNotContain("WS");
  }

  @Test
  void of_a_summary_that_is_paused_a_pulse_does_not_ask() {
    others = List.of(new PausedSummary());
    for (int week = 1; week < 26; week++) {
      oneQuestionIsAnswered(now());
    }
    Round usual = now();
    assertThat(usual.items()).extracting(Item::id).doesNotContain("WS");
  }

  private void oneQuestionIsAnswered(Round round) {
    String first = round.items().get(0).id();
    for (int person = 0; person < 5; person++) {
      assertThat(send(person, round, Map.of(first, "3"))).isInstanceOf(Sent.Counted.class);
    }
    house.passWorking(Duration.ofDays(7));
  }

  @Test
  void a_form_sent_twice_posts_once() {
    Map<String, String> values = Map.of("closes", closes(Duration.ofDays(2)));
    Started once = starting.send(pulse, house.submission(0, "V9", "par_homes", values));
    Started twice = starting.send(pulse, house.submission(0, "V9", "par_homes", values));
    assertThat(once).isInstanceOf(Started.Posted.class).isEqualTo(twice);
    assertThat(house.owed("opening:")).hasSize(1);
  }

  private String closes(Duration after) {
    return String.valueOf(house.now().plus(after).getEpochSecond());
  }

  @Test
  void one_pulse_a_week_is_the_most() {
    now();
    house.pass(Duration.ofMinutes(1));
    assertThat(begin(House.arguments(null, null)))
        .isInstanceOf(Refusal.AlreadyOpen.class)
        .asString()
        .contains("Wednesday 2 December 2026, 17:00");
    house.passWorking(Duration.ofDays(3));
    assertThat(begin(House.arguments(null, null)))
        .isEqualTo(new Refusal.OneAWeek("Monday 7 December 2026"));
    house.pass(Duration.ofDays(4));
    now();
  }

  private Refusal begin(Arguments said) {
    Started started = starting.begin(pulse, house.scene(0), said);
    assertThat(started).isInstanceOf(Started.Refused.class);
    return ((Started.Refused) started).refusal();
  }

  @Test
  void a_closing_time_that_does_not_help_anybody_is_refused() {
    assertThat(sendClosing(Duration.ofMinutes(-5))).isEqualTo(new Refusal.Past());
    assertThat(sendClosing(Duration.ofMinutes(5))).isEqualTo(new Refusal.TooSoon());
    assertThat(sendClosing(Duration.ofDays(61))).isEqualTo(new Refusal.TooFar());
    assertThat(house.owed("opening:")).isEmpty();
  }

  private Refusal sendClosing(Duration after) {
    Started started =
        starting.send(pulse, house.submission(0, "par_homes", Map.of("closes", closes(after))));
    assertThat(started).isInstanceOf(Started.Refused.class);
    return ((Started.Refused) started).refusal();
  }

  @Test
  void who_does_not_convene_cannot_post_by_sending_the_form() {
    assertThat(
            starting.send(
                pulse,
                house.submission(5, "par_homes", Map.of("closes", closes(Duration.ofDays(2))))))
        .isEqualTo(new Started.Refused(new Refusal.NotConvening()));
  }

  @Test
  void too_few_people_to_answer_are_told_so_before_anything_is_posted() {
    house = new House(Databases.h2(), keys, 4, needs -> PulseFeature.kinds(needs, INSTRUMENTS));
    starting = new Starting(house.tools);
    pulse =
        new PulseRecipe(house.tools, INSTRUMENTS, new Stages(house.tools.record()), () -> others);
    assertThat(begin(House.arguments(null, new WhenPhrase.Now())))
        .isEqualTo(new Refusal.TooFewPeople(5, 4));
  }

  @Test
  void the_usual_close_is_a_wednesday_that_leaves_a_day_also_over_a_change_of_clocks() {
    assertThat(usualClose("2026-12-01T16:59:00Z")).isEqualTo(Instant.parse("2026-12-02T17:00:00Z"));
    assertThat(usualClose("2026-12-01T17:01:00Z")).isEqualTo(Instant.parse("2026-12-09T17:00:00Z"));
    assertThat(usualClose("2026-03-26T12:00:00Z")).isEqualTo(Instant.parse("2026-04-01T16:00:00Z"));
  }

  private Instant usualClose(String now) {
    return pulse.usualClose(
        house.scene(0).partnership(), Instant.parse(now).atZone(ZoneId.of("Europe/London")));
  }

  @Test
  void an_answer_opened_again_shows_what_was_chosen_and_can_be_taken_back() {
    Round round = now();
    Sent.Counted sent =
        (Sent.Counted)
            send(3, round, Map.of("CV1", "4", "words.0", "More time", "consent", "SIGNED"));
    assertThat(answering.open(house.click(3, round.id().value())))
        .isInstanceOfSatisfying(
            Opened.Form.class,
            form -> {
              assertThat(form.given()).isEqualTo(new Opened.Given(sent.codes()));
              assertThat(form.form().entry().scale()).isEqualTo(Map.of("CV1", 4));
              assertThat(form.form().entry().to("prompt").text()).isEqualTo("More time");
            });
    assertThat(answering.withdraw(house.click(3, round.id().value())))
        .isInstanceOf(Opened.Withdrawn.class);
    assertThat(answering.open(house.click(3, round.id().value())))
        .isInstanceOfSatisfying(
            Opened.Form.class,
            form -> {
              assertThat(form.form().entry().scale()).isEmpty();
              assertThat(form.given()).isNull();
            });
  }

  @Test
  void who_asked_for_quiet_is_not_reminded_until_the_quiet_is_over() {
    quiet("mem_2", "2026-12-14 09:00:00+00");
    quiet("mem_3", "2026-11-30 09:00:00+00");
    now();
    house.passWorking(Duration.ofDays(2));
    assertThat(house.owed("")).filteredOn(words -> words.contains("still open")).hasSize(22);
  }

  private void quiet(String member, String until) {
    house.database.run(
        tx ->
            tx.handle()
                .execute(
                    "update member set quiet_until = cast(? as timestamp with time zone)"
                        + " where id = ?",
                    until,
                    member));
  }

  @Test
  void nothing_filled_in_and_words_without_a_choice_are_field_errors() {
    Round round = now();
    assertThat(send(3, round, Map.of())).isEqualTo(new Sent.Faulty("CV1", new Fault.Nothing()));
    assertThat(send(3, round, Map.of("words.0", "x")))
        .isEqualTo(new Sent.Faulty("consent", new Fault.NoChoice()));
    assertThat(send(3, round, Map.of("consent", "SIGNED")))
        .isEqualTo(new Sent.Faulty("CV1", new Fault.Nothing()));
  }

  @Test
  void after_the_close_or_for_a_late_joiner_there_is_a_reason_and_no_answer() {
    Round round = now();
    house.joins(12);
    assertThat(answering.open(house.click(12, round.id().value())))
        .isEqualTo(new Opened.Not(new Fault.CameLater()));
    assertThat(answering.open(house.click(99, round.id().value())))
        .isEqualTo(new Opened.Not(new Fault.Stranger()));
    house.passWorking(Duration.ofDays(3));
    assertThat(send(3, round, Map.of("CV1", "4")))
        .isInstanceOfSatisfying(
            Sent.Faulty.class,
            faulty ->
                assertThat(faulty.fault())
                    .isEqualTo(
                        new Fault.Closed("Wednesday 2 December 2026, 17:00 (Europe/London)")));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4})
  void too_few_answers_are_told_kindly_and_nothing_is_shown(int people) {
    Round round = now();
    everybodyAnswers(round, people);
    house.passWorking(Duration.ofDays(3));
    assertThat(house.find(round).state()).isEqualTo(Round.State.TOO_FEW);
    assertThat(house.owed("result:"))
        .singleElement()
        .asString()
        .contains("Fewer than 5 people answered, so nothing is shown");
  }

  @Test
  void a_checkin_asks_one_question_of_the_conveners_own() {
    Started started =
        starting.begin(
            checkin,
            house.scene(0),
            House.arguments("Do we have what we need?", new WhenPhrase.Now()));
    assertThat(started)
        .isInstanceOfSatisfying(
            Started.Posted.class,
            posted -> {
              assertThat(posted.round().kind()).isEqualTo("checkin");
              assertThat(posted.round().closesAt())
                  .isEqualTo(Instant.parse("2026-12-02T17:00:00Z"));
            });
    assertThat(house.owed("opening:"))
        .singleElement()
        .asString()
        .contains("> Do we have what we need?");
    assertThat(beginCheckin("Do we have  what we need?"))
        .isEqualTo(new Refusal.BadQuestion(new Question.Fault.AskedLately()));
    assertThat(beginCheckin("Does Ben have what he needs?"))
        .isEqualTo(new Refusal.BadQuestion(new Question.Fault.NamesSomebody("Ben")));
  }

  private Refusal beginCheckin(String question) {
    Started started =
        starting.begin(checkin, house.scene(0), House.arguments(question, new WhenPhrase.Now()));
    assertThat(started).isInstanceOf(Started.Refused.class);
    return ((Started.Refused) started).refusal();
  }

  @Test
  void shared_words_stand_in_the_thread_and_unsigned_ones_only_among_enough() {
    Round round = now();
    for (int person = 0; person < 5; person++) {
      send(
          person,
          round,
          Map.of("CV1", "3", "words.0", "Unsigned " + person, "consent", "UNSIGNED"));
    }
    send(6, round, Map.of("words.0", "Mine", "consent", "SIGNED"));
    house.passWorking(Duration.ofDays(3));
    assertThat(house.owed("words:")).hasSize(3);
    assertThat(house.owed("words:").get(1))
        .contains("> Unsigned 0", "> Unsigned 4", "> Mine\n> — _Gia Conti_");
    assertThat(house.owed("words:").get(2)).startsWith("*How we know*");
  }

  /** One pulse a week; everybody gives the same answer to what it asks, plus 0 to 3 by person. */
  private String mirrorOf(int base) {
    Round round = now();
    for (int person = 0; person < 12; person++) {
      Map<String, String> values = new HashMap<>();
      for (Item item : round.scaleItems()) {
        values.put(item.id(), String.valueOf(Math.min(5, base + person % 4)));
      }
      assertThat(send(person, round, values)).isInstanceOf(Sent.Counted.class);
    }
    house.passWorking(Duration.ofDays(7));
    return house.owed("result:" + round.id()).get(0);
  }

  @ParameterizedTest
  @MethodSource("folkmoot.store.Databases#each")
  void an_anchor_asked_again_says_whether_it_changed_and_the_thread_says_how_we_know(
      Database database) {
    open(database);
    assertThat(mirrorOf(1)).doesNotContain("hange since");
    assertThat(mirrorOf(1)).doesNotContain("hange since");
    assertThat(mirrorOf(2)).doesNotContain("hange since");
    String fourth = mirrorOf(2);

    assertThat(fourth)
        .as("CV1 again after the first pulse; SB1 and PW2 for the first time")
        .containsOnlyOnce("hange since")
        .contains("*To what extent do the partners want the same thing from this work?*")
        .contains("A possible change since 2 December: the answers moved up. Worth watching.");
    assertThat(fourth).contains("6 found it easier and 3 harder. Such a split could well be luck.");
    assertThat(house.owed("words:"))
        .last()
        .asString()
        .contains("“Same aim”: agreement", "since 2 December a difference of 1.00, p = 0.0");
  }

  @Test
  void talking_about_it_opens_the_thread_once_for_members_only() {
    Round round = now();
    everybodyAnswers(round, 12);
    house.passWorking(Duration.ofDays(3));
    Talk talk = new Talk(house.tools);
    assertThat(talk.wish(house.click(4, round.id().value()))).isTrue();
    assertThat(talk.wish(house.click(5, round.id().value()))).isTrue();
    assertThat(house.owed("talk:")).hasSize(1).allMatch(words -> !words.contains("Eve"));
    assertThat(talk.wish(house.click(99, round.id().value()))).isFalse();
  }

  @Test
  void a_round_is_ended_by_its_own_conveners_only() {
    Round round = now();
    Ending ending = new Ending(house.tools, house.early);
    Map<String, String> chosen = Map.of("round", round.id().value());
    assertThat(ending.send(house.submission(5, "CANCEL par_homes", chosen)))
        .isEqualTo(new Ending.Ended.NotConvening());
    assertThat(ending.send(house.submission(0, "CLOSE par_homes", chosen)))
        .isInstanceOf(Ending.Ended.TooEarly.class);
    assertThat(ending.send(house.submission(0, "CANCEL par_homes", Map.of())))
        .isEqualTo(new Ending.Ended.NoneChosen());
    assertThat(ending.send(house.submission(0, "CANCEL par_homes", chosen)))
        .isEqualTo(new Ending.Ended.CalledOff());
    assertThat(ending.send(house.submission(0, "CANCEL par_homes", chosen)))
        .isEqualTo(new Ending.Ended.OverAlready());
    assertThat(house.owed("update:opening:")).singleElement().asString().contains("called off");
    assertThat(List.of(house.owed("result:"))).containsExactly(List.of());
  }
}
