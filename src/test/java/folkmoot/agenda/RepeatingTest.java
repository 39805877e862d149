package folkmoot.agenda;

import static folkmoot.agenda.Year.window;
import static folkmoot.agenda.Year.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import folkmoot.Snapshots;
import folkmoot.asking.House;
import folkmoot.rhythm.Order;
import folkmoot.round.Round;
import folkmoot.slack.Answer;
import folkmoot.store.Database;
import folkmoot.store.Databases;
import folkmoot.time.ClosedDays.Range;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatingTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final String WEEKLY = "pulse every mon 10:00 for 2d";

  private final Path keys;
  private Year year;

  RepeatingTest(@TempDir Path keys) {
    this.keys = keys;
  }

  @BeforeEach
  void open() {
    open(Databases.h2());
  }

  private void open(Database database) {
    year = new Year(database, keys);
  }

  private void repeats(String line) {
    View plan = window(year.types(0, line));
    assertThat(words(year.sends(0, plan, Map.of()))).contains("It repeats from now on");
  }

  private void budget(int minutes) {
    year.house.database.run(tx -> year.house.tools.orders().budget(tx, House.HOMES, minutes));
  }

  private void closed(String first, String last) {
    year.house.database.run(
        tx ->
            year.house
                .tools
                .calendars()
                .close(tx, House.HOMES, new Range(LocalDate.parse(first), LocalDate.parse(last))));
  }

  @Test
  void nothing_takes_effect_before_the_next_three_dates_are_confirmed() {
    View plan = window(year.types(0, WEEKLY));
    Snapshots.matches("asking/repeat-plan", plan);
    assertThat(year.orders()).isEmpty();
    assertThat(year.jobs().next()).isEmpty();

    View told = window(year.sends(0, plan, Map.of("closed", "SKIP")));
    Snapshots.matches("asking/repeat-told", told);
    assertThat(year.orders()).hasSize(1);
    assertThat(year.jobs().next()).contains(Instant.parse("2026-12-07T10:00:00Z"));
  }

  @Test
  void a_closed_day_among_the_dates_is_said_with_what_happens() {
    year.house.database.run(
        tx -> year.house.tools.calendars().choose(tx, House.HOMES, Set.of("england-and-wales")));
    closed("2026-12-14", "2026-12-18");
    View plan = window(year.types(0, "ask every mon 10:00"));
    Snapshots.matches("asking/repeat-plan-closed", plan);
  }

  @Test
  void a_question_that_repeats_has_its_hint_beside_the_dates() {
    View plan = window(year.types(0, "ask \"Do we listen?\" every 4 weeks mon 10:00"));
    assertThat(plan.toString()).contains("This can be answered with yes or no");
    assertThat(words(year.sends(0, plan, Map.of("closed", "SKIP")))).contains("It repeats");

    View scaled = window(year.types(0, "checkin \"Do we listen?\" every 4 weeks mon 10:00"));
    assertThat(scaled.toString()).doesNotContain("yes or no");
    View fresh = window(year.types(0, "ask every 4 weeks tue 10:00"));
    assertThat(fresh.toString()).doesNotContain("yes or no");
  }

  @Test
  void who_does_not_type_chooses_how_often_in_the_form() {
    View start = window(year.types(0, "ask"));
    View rhythm =
        window(
            year.sends(
                0,
                start,
                Map.of(
                    "repeat",
                    "2",
                    "question",
                    "Picture this going really well in a year. What"
                        + " would a person we serve notice first?")));
    Snapshots.matches("asking/repeat-rhythm", rhythm);
    Map<String, String> values =
        Map.of("weeks", "2", "day", "TUESDAY", "time", "09:30", "open", "3");
    View plan = window(year.sends(0, rhythm, values));
    assertThat(plan.toString())
        .contains("every 2 weeks on Tuesday, 09:30 (Europe/London)", "a fresh question")
        .contains("Tuesday 1 December 2026, 09:30", "closes Friday 4 December, 09:30 GMT");
    year.sends(0, plan, Map.of());
    assertThat(year.orders()).extracting(Order::question).containsExactly("");

    Map<String, String> own = Map.of("weeks", "2", "day", "TUESDAY", "time", "09:30", "open", "0");
    Answer refused = year.sends(0, rhythm, with(own, "question", "What do we need?"));
    assertThat(((Answer.Errors) refused).byBlock().get("weeks")).contains("at least 3 weeks");
    Answer named = year.sends(0, rhythm, with(own, "question", "What does Ana Silva need?"));
    assertThat(((Answer.Errors) named).byBlock().get("question")).contains("Ana Silva");
  }

  private static Map<String, String> with(Map<String, String> values, String key, String value) {
    Map<String, String> all = new HashMap<>(values);
    all.put(key, value);
    return all;
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void each_date_opens_a_round_and_a_fresh_question_comes_each_time(Database database) {
    open(database);
    repeats("ask every mon 10:00 for 2d");
    year.workUntil(Instant.parse("2026-12-22T00:00:00Z"));

    List<Round> rounds = year.rounds();
    assertThat(rounds)
        .extracting(Round::opensAt)
        .containsExactly(
            Instant.parse("2026-12-07T10:00:00Z"),
            Instant.parse("2026-12-14T10:00:00Z"),
            Instant.parse("2026-12-21T10:00:00Z"));
    assertThat(rounds).extracting(Round::title).doesNotHaveDuplicates();
    assertThat(rounds.get(0).closesAt()).isEqualTo(Instant.parse("2026-12-09T10:00:00Z"));
    assertThat(year.ledger()).containsExactly("SENT", "SENT", "SENT");
    assertThat(year.house.owed("opening:")).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void of_processes_that_wake_at_the_same_moment_one_opens_it(Database database)
      throws InterruptedException {
    open(database);
    repeats(WEEKLY);
    year.house.pass(Duration.ofDays(7));
    CountDownLatch begin = new CountDownLatch(1);
    List<Thread> processes =
        IntStream.range(0, 4).mapToObj(i -> new Thread(() -> run(begin))).toList();
    processes.forEach(Thread::start);
    begin.countDown();
    for (Thread process : processes) {
      process.join();
    }
    assertThat(year.rounds()).hasSize(1);
    assertThat(year.ledger()).containsExactly("SENT");
  }

  private void run(CountDownLatch begin) {
    try {
      begin.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    year.jobs().run(year.house.now());
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void two_instruments_never_meet_in_a_week_whoever_opens_them(Database database) {
    open(database);
    repeats("pulse every tue 10:00 for 1d");
    year.workUntil(Instant.parse("2026-12-03T09:00:00Z"));
    assertThat(year.rounds()).hasSize(1);
    assertThat(words(year.types(0, "pulse now"))).contains("one a week is the most");

    year.workUntil(Instant.parse("2026-12-07T09:00:00Z"));
    String soon = "" + year.house.now().plus(Duration.ofHours(2)).getEpochSecond();
    View form = window(year.types(0, "pulse"));
    assertThat(words(year.sends(0, form, Map.of("closes", soon)))).contains("being posted");
    year.workUntil(Instant.parse("2026-12-08T12:00:00Z"));
    assertThat(year.rounds()).hasSize(2);
    assertThat(year.ledger()).containsExactly("SKIPPED there was one that week already", "SENT");
  }

  @ParameterizedTest
  @CsvSource({
    "pulse every mon 10:00, false",
    "pulse every 2 weeks mon 10:00, true",
    "pulse every 3 weeks mon 10:00, false",
    "pulse every 4 weeks fri 10:00, true",
    "checkin \"Do we have time?\" every 4 weeks mon 10:00, true",
  })
  void two_orders_of_instruments_never_share_a_week(String line, boolean fits) {
    // On 4 December, 18 December and so on; what is planned on the 5th begins in the week between.
    repeats("pulse every 2 weeks fri 12:00");
    year.house.pass(Duration.ofDays(5));
    Answer answer = year.types(0, line);
    assertThat(answer instanceof Answer.Open).isEqualTo(fits);
    if (!fits) {
      assertThat(words(answer)).contains("every 2 weeks on Friday, 12:00");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pulse every mon by 24 dec",
        "pulse every mon 10:00 by today 10:05",
        "pulse every mon for 5 min",
        "pulse every mon for 61 days",
        "checkin every 4 weeks mon",
        "checkin \"Do we have time?\" every 2 weeks mon",
        "checkin \"Does Ana Silva have time?\" every 4 weeks mon",
      })
  void what_cannot_be_meant_of_every_date_is_refused_with_the_reason(String line) {
    assertThat(year.types(0, line)).isInstanceOf(Answer.Whisper.class);
    assertThat(year.orders()).isEmpty();
  }

  @Test
  void a_plan_confirmed_twice_gives_one_order_and_a_member_gives_none() {
    View plan = window(year.types(0, WEEKLY));
    assertThat(words(year.sends(5, plan, "V1", Map.of()))).contains("Only conveners");
    year.sends(0, plan, "V2", Map.of());
    Answer twice = year.sends(0, plan, "V2", Map.of());
    assertThat(year.orders()).hasSize(1);
    assertThat(words(twice)).contains("It repeats from now on");
  }

  @Test
  void a_question_that_can_no_longer_be_asked_is_left_out() {
    repeats("checkin \"Is Mo Late here?\" every 3 weeks mon 10:00");
    year.house.joins(12);
    year.workUntil(Instant.parse("2026-12-08T00:00:00Z"));
    assertThat(year.rounds()).isEmpty();
    assertThat(year.ledger()).containsExactly("SKIPPED the question could not be asked then");
  }

  @Test
  void the_same_question_comes_back_over_the_change_of_clocks_and_a_moved_date() {
    closed("2026-12-28", "2026-12-30");
    repeats("checkin \"Do we have time?\" every 3 weeks mon 10:00");
    year.workUntil(Instant.parse("2027-04-30T00:00:00Z"));
    assertThat(year.rounds())
        .extracting(Round::opensAt)
        .containsExactly(
            Instant.parse("2026-12-07T10:00:00Z"),
            Instant.parse("2026-12-31T10:00:00Z"),
            Instant.parse("2027-01-18T10:00:00Z"),
            Instant.parse("2027-02-08T10:00:00Z"),
            Instant.parse("2027-03-01T10:00:00Z"),
            Instant.parse("2027-03-22T10:00:00Z"),
            Instant.parse("2027-04-12T09:00:00Z"));
  }

  @Test
  void over_the_budget_a_second_question_comes_before_anything_is_posted() {
    budget(2);
    View start = window(year.types(0, "ask \"What do we need?\""));
    assertThat(start.toString()).contains("about *3 minutes*", "at most 2");
    String closes = "" + year.house.now().plus(Duration.ofDays(2)).getEpochSecond();
    View sure =
        window(year.sends(0, start, Map.of("question", "What do we need?", "closes", closes)));
    Snapshots.matches("asking/over-budget", sure);
    assertThat(year.rounds()).isEmpty();

    assertThat(words(year.sends(5, sure, "V8", Map.of()))).contains("Only conveners");
    Answer posted = year.sends(0, sure, "V9", Map.of());
    assertThat(words(posted)).contains("It is being posted");
    assertThat(words(year.sends(0, sure, "V9", Map.of()))).contains("It is being posted");
    assertThat(year.rounds()).extracting(Round::title).containsExactly("What do we need?");
    assertThat(year.rounds().get(0).closesAt().getEpochSecond()).hasToString(closes);

    assertThat(window(year.types(0, "checkin \"Do we have time?\" now")).getCallbackId())
        .isEqualTo("pulse.checkin.sure");
    assertThat(year.rounds()).hasSize(1);
  }

  @Test
  void over_the_budget_a_plan_asks_once_more_too() {
    budget(4);
    View plan = window(year.types(0, WEEKLY));
    assertThat(plan.toString()).contains("about *5 minutes*", "at most 4");
    View sure = window(year.sends(0, plan, Map.of("closed", "SKIP")));
    Snapshots.matches("asking/repeat-over", sure);
    assertThat(year.orders()).isEmpty();
    assertThat(words(year.sends(0, sure, Map.of()))).contains("It repeats from now on");
    assertThat(year.orders().get(0).onClosed()).hasToString("SKIP");
  }

  @Test
  void what_is_planned_counts_before_it_is_held_and_what_is_paused_does_not() {
    repeats(WEEKLY);
    assertThat(window(year.types(0, "ask \"Why?\"")).toString()).contains("about *7 minutes*");
    String order = year.orders().get(0).id();
    year.house.database.run(tx -> year.house.tools.orders().pause(tx, order, true));
    assertThat(window(year.types(0, "ask \"Why?\"")).toString()).contains("about *3 minutes*");
  }
}
