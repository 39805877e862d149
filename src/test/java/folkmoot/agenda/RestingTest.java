package folkmoot.agenda;

import static folkmoot.agenda.Year.window;
import static folkmoot.agenda.Year.words;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Snapshots;
import folkmoot.asking.House;
import folkmoot.rhythm.Rest;
import folkmoot.rhythm.Rests;
import folkmoot.rhythm.Why;
import folkmoot.round.Round;
import folkmoot.slack.Answer;
import folkmoot.store.Database;
import folkmoot.store.Databases;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rests while a partnership does. The year begins on Monday 30 November 2026 at 10:00. */
class RestingTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final Instant DECEMBER_7 = Instant.parse("2026-12-07T00:00:00Z");
  private static final Instant DECEMBER_12 = Instant.parse("2026-12-12T00:00:00Z");

  private final Path keys;
  private Year year;

  RestingTest(@TempDir Path keys) {
    this.keys = keys;
  }

  @BeforeEach
  void open() {
    year = new Year(Databases.h2(), keys);
  }

  /** What is tested here asks more of people than a partnership usually wants. */
  private void asksMuch() {
    year.house.database.run(tx -> year.house.tools.orders().budget(tx, House.HOMES, 60));
  }

  private void rests(Why why, Instant from, @Nullable Instant until) {
    year.house.database.run(
        tx -> Rests.begin(tx, new Rest("rest:" + why, House.HOMES, why, from, until)));
  }

  private void repeats(String line) {
    assertThat(words(year.sends(0, window(year.types(0, line)), Map.of()))).contains("It repeats");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_date_in_a_rest_is_left_out_and_the_ledger_says_why(Database database) {
    year = new Year(database, keys);
    repeats("pulse every mon 10:00 for 2d");
    asksMuch();
    repeats("ask every tue 10:00 for 2d");
    rests(Why.IMAGINATION, DECEMBER_7, DECEMBER_12);
    year.workUntil(Instant.parse("2026-12-16T00:00:00Z"));
    assertThat(year.ledger())
        .containsExactly(
            "SENT", "SENT", "SKIPPED imagination week", "SKIPPED imagination week", "SENT");
    assertThat(year.rounds()).hasSize(3);
  }

  @Test
  void a_date_that_came_in_a_rest_is_not_made_up_for_after_it() {
    repeats("pulse every mon 10:00 for 10d");
    rests(Why.QUIET, DECEMBER_7, DECEMBER_12);
    year.house.passWorking(Duration.between(year.house.now(), DECEMBER_12.plusSeconds(60)));
    year.jobs().run(year.house.now());
    assertThat(year.ledger()).containsExactly("SKIPPED quiet was asked for");
  }

  @Test
  void when_nothing_moved_pulses_wait_for_somebody_and_open_questions_go_on() {
    repeats("pulse every mon 10:00 for 2d");
    asksMuch();
    repeats("ask every tue 10:00 for 2d");
    rests(Why.NOTHING_MOVED, DECEMBER_7, null);
    year.workUntil(Instant.parse("2026-12-09T00:00:00Z"));
    assertThat(year.ledger())
        .containsExactly(
            "SENT", "SKIPPED three summaries in a row came without any action", "SENT");

    Answer form = year.types(0, "pulse now");
    assertThat(window(form).toString())
        .contains("nothing of this kind opens by itself at the moment. You can still post this");
    assertThat(words(year.sends(0, window(form), Map.of()))).contains("It is being posted");
    assertThat(window(year.types(0, "ask")).toString()).doesNotContain("by itself");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"pulse", "pulse now", "temperature", "full", "checkout", "checkin \"x?\""})
  void what_is_counted_is_not_opened_by_hand_in_imagination_week_nor_in_quiet(String line) {
    rests(Why.QUIET, House.MONDAY, DECEMBER_7);
    assertThat(words(year.types(0, line)))
        .contains("Quiet was asked for, until Monday 7 December 2026, 00:00")
        .contains("You can ask an open question");
    rests(Why.IMAGINATION, House.MONDAY, DECEMBER_12);
    assertThat(words(year.types(0, line)))
        .contains("Imagination week is from Monday 30 November 2026, 10:00 (Europe/London) until");
    assertThat(year.rounds()).isEmpty();
  }

  @Test
  void an_open_question_counts_answers_too_and_in_a_quiet_a_convener_may_still_ask_it() {
    String ask = "ask \"What do we need most?\" now";
    rests(Why.QUIET, House.MONDAY, DECEMBER_7);
    assertThat(window(year.types(0, ask)).toString()).contains("You can still post this one");
    rests(Why.IMAGINATION, House.MONDAY, DECEMBER_12);
    assertThat(words(year.types(0, ask))).contains("nothing is counted in it");
  }

  @ParameterizedTest
  @CsvSource({"pulse by fri 17:00, true", "pulse for 8d, false"})
  void what_would_still_be_open_in_imagination_week_is_not_opened_before_it(
      String line, boolean opens) {
    rests(Why.IMAGINATION, DECEMBER_7, DECEMBER_12);
    Answer answer = year.types(0, line);
    assertThat(answer instanceof Answer.Open).isEqualTo(opens);
    assertThat(words(answer).contains("choose a closing time before it")).isEqualTo(!opens);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_round_that_is_open_goes_on_and_closes_and_nobody_is_reminded(Database database) {
    year = new Year(database, keys);
    year.types(0, "pulse now");
    Round pulse = year.rounds().get(0);
    Instant tuesday = Instant.parse("2026-12-01T00:00:00Z");
    year.house.passWorking(Duration.between(year.house.now(), tuesday));
    assertThat(year.house.owed("remind_")).isEmpty();
    rests(Why.QUIET, tuesday, DECEMBER_12);
    year.house.passWorking(Duration.ofDays(3));
    assertThat(year.house.owed("remind_")).isEmpty();
    assertThat(year.house.find(pulse).state()).isEqualTo(Round.State.TOO_FEW);
  }

  @Test
  void the_dates_of_something_new_and_the_schedule_say_what_rests_until_when() {
    rests(Why.IMAGINATION, DECEMBER_7, DECEMBER_12);
    assertThat(window(year.types(0, "pulse every mon 10:00 for 2d")).toString())
        .contains("• Monday 7 December 2026 is left out: imagination week")
        .contains("• Monday 14 December 2026, 10:00");
    rests(Why.QUIET, House.MONDAY, DECEMBER_12);
    Snapshots.matches("agenda/schedule-resting", window(year.types(0, "schedule")));
    repeats("pulse every mon 10:00 for 2d");
    assertThat(window(year.types(0, "schedule")).toString())
        .contains("• Monday 7 December 2026 is left out: quiet was asked for")
        .contains("• Monday 14 December 2026, 10:00");
  }
}
