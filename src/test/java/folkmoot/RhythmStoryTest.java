package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** What repeats by itself, over Easter and the change of clocks in 2027. */
@BothTransports
class RhythmStoryTest {
  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
  private static final String PULSE = "pulse.answer";
  private static final String EVERY = "/moot pulse every 2 weeks mon 10:00 for 2d";

  @Parameter
  @SuppressWarnings("NullAway.Init")
  Transport transport;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private Duration away = Duration.ZERO;

  @BeforeEach
  void beginInMarch() {
    Instant sunday = Instant.parse("2027-02-28T12:00:00Z");
    away = Duration.between(Instant.now(), sunday);
  }

  @Test
  void a_fortnightly_pulse_keeps_its_hour_over_the_change_of_clocks_and_leaves_easter_monday() {
    try (PlayedWeek week = PlayedWeek.in(folder, away, transport)) {
      assertThat(week.monday()).isEqualTo(MONDAY);
      closed(week, "England and Wales");
      JsonObject plan = PlayedWeek.window(week.types("Amira", EVERY));
      assertThat(plan.toString())
          .contains(
              "every 2 weeks on Monday, 10:00 (Europe/London)",
              "• Monday 1 March 2027, 10:00, closes Wednesday 3 March, 10:00 GMT",
              "• Monday 15 March 2027, 10:00, closes Wednesday 17 March, 10:00 GMT",
              "• Tuesday 30 March 2027, 10:00, since Monday 29 March 2027 is a"
                  + " closed day (Easter Monday), closes Thursday 1 April, 10:00 BST");
      assertThat(week.saying(PULSE)).isEmpty();
      assertThat(week.sends("Amira", plan, Map.of()).toString()).contains("The first opens");

      JsonObject ask = PlayedWeek.window(week.types("Amira", "/moot ask every 4 weeks mon 11:00"));
      assertThat(ask.toString()).contains("Each one brings a fresh question");
      week.sends("Amira", ask, Map.of("closed", "SKIP"));

      week.clockTo(MONDAY, 0, "09:59");
      assertThat(week.saying(PULSE)).isEmpty();
      week.clockTo(MONDAY, 0, "11:00");
      assertThat(week.saying(PULSE)).hasSize(1);
      assertThat(week.saying("listening.answer")).hasSize(1);
      week.client().others();
      week.clockTo(MONDAY, 14, "10:00");
      assertThat(week.saying(PULSE)).hasSize(1);
      assertThat(openedSoFar(week)).isEqualTo(2);
      week.client().others();
      week.clockTo(MONDAY, 28, "10:00");
      assertThat(week.saying("We have asked three times and nothing moved")).isNotEmpty();
      JsonObject convene =
          PlayedWeek.window(week.presses("Amira", week.newest("home.answer"), "Convene"));
      assertThat(week.pressesIn("Amira", convene, "Let pulses go on").toString())
          .contains("Pulses go on");
      week.clockTo(MONDAY, 29, "09:59");
      assertThat(openedSoFar(week)).isEqualTo(2);
      week.clockTo(MONDAY, 29, "10:00");
      assertThat(openedSoFar(week)).isEqualTo(3);
      assertThat(status(week))
          .contains(
              "Pulse, due",
              "moved from a closed day to the next working day",
              "Open question, due",
              "not sent (a closed day)");
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void after_a_stop_over_two_dates_one_pulse_opens_late_and_never_two() {
    OffsetDateTime stopped;
    try (PlayedWeek week = PlayedWeek.in(folder, away, transport)) {
      week.sends("Amira", PlayedWeek.window(week.types("Amira", EVERY)), Map.of());
      week.clockTo(MONDAY, 0, "10:00");
      assertThat(openedSoFar(week)).isEqualTo(1);
      week.client().others();
      week.clockTo(MONDAY, 3, "16:00");
      stopped = week.now();
    }
    // The fifteenth passes altogether; on the 29th nothing runs until the evening.
    OffsetDateTime evening = OffsetDateTime.parse("2027-03-29T19:00:00+01:00");
    Duration gone = away.plus(Duration.between(stopped, evening));
    try (PlayedWeek week = PlayedWeek.in(folder, gone, transport)) {
      week.client().clockOn("PT2M");
      assertThat(openedSoFar(week)).isEqualTo(2);
      assertThat(week.newest(PULSE).toString()).contains("Wednesday 31 March, 10:00 BST");
      assertThat(status(week))
          .contains(
              "sent late (Folkmoot was not running at its hour)",
              "not sent (Folkmoot was not running, and too little time was left)");
      week.client().clockOn("PT2H");
      assertThat(openedSoFar(week)).isEqualTo(2);
    }
  }

  @Test
  void conveners_leave_one_out_pause_go_on_and_stop_from_the_hub() {
    try (PlayedWeek week = PlayedWeek.in(folder, away, transport)) {
      JsonObject start = PlayedWeek.window(week.types("Amira", "/moot pulse"));
      JsonObject rhythm = PlayedWeek.window(week.sends("Amira", start, Map.of("repeat", "1")));
      JsonObject plan =
          PlayedWeek.window(
              week.sends("Amira", rhythm, Map.of("day", "TUESDAY", "time", "09:30", "open", "2")));
      assertThat(plan.toString()).contains("every week on Tuesday, 09:30 (Europe/London)");
      week.sends("Amira", plan, Map.of());

      JsonObject schedule = schedule(week, "Amira");
      assertThat(schedule.toString())
          .contains(
              "*Pulse*, every week on Tuesday, 09:30 (Europe/London)",
              "• Tuesday 2 March 2027, 09:30",
              "*Weekly summary*, every week on Thursday, 14:00 (Europe/London)",
              "• Thursday 18 March 2027, 14:00");
      JsonObject skipped = PlayedWeek.window(week.pressesIn("Amira", schedule, "agenda.skip"));
      assertThat(skipped.toString()).contains("Tuesday 2 March 2027 is left out");
      week.clockTo(MONDAY, 2, "10:00");
      assertThat(openedSoFar(week)).isZero();

      JsonObject again = PlayedWeek.window(week.types("Amira", "/moot schedule"));
      JsonObject paused = PlayedWeek.window(week.pressesIn("Amira", again, "agenda.pause"));
      assertThat(paused.toString()).contains("Paused. Nothing happens until it goes on.");
      week.clockTo(MONDAY, 9, "10:00");
      assertThat(openedSoFar(week)).isZero();

      // Joel's workspace has not installed the app: he has the buttons and no command.
      week.pressesIn("Joel", schedule(week, "Joel"), "agenda.resume");
      week.clockTo(MONDAY, 15, "09:30");
      assertThat(openedSoFar(week)).isEqualTo(1);
      week.client().others();

      JsonObject stopped =
          PlayedWeek.window(week.pressesIn("Joel", schedule(week, "Joel"), "agenda.stop"));
      assertThat(stopped.toString()).doesNotContain("every week on Tuesday");
      week.clockTo(MONDAY, 24, "10:00");
      assertThat(openedSoFar(week)).isEqualTo(1);
      assertThat(status(week))
          .contains("not sent (a convener left this one out)", "not sent (it was paused)");
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void a_summary_is_left_out_on_a_closed_day_and_the_next_one_covers_both_weeks() {
    try (PlayedWeek week = PlayedWeek.in(folder, away, transport)) {
      JsonObject form =
          PlayedWeek.window(week.pressesIn("Amira", schedule(week, "Amira"), "agenda.closed"));
      week.sends("Amira", form, Map.of("first", "2027-03-04", "last", "2027-03-05"));
      week.types("Amira", "/moot pulse now");
      week.client().others();
      week.clockTo(MONDAY, 5, "12:00");
      assertThat(week.saying(" · week ")).isEmpty();
      assertThat(status(week)).contains("not sent (a closed day; the next one covers it)");

      week.clockTo(MONDAY, 10, "14:00");
      assertThat(week.newest(" · week ").toString())
          .contains("What we heard", "|Monday 1 March, 09:00 GMT", "|Thursday 18 March, 14:00 GMT");

      JsonObject schedule = schedule(week, "Amira");
      String summary = week.pressesIn("Amira", schedule, "agenda.pause").toString();
      assertThat(summary).contains("Paused. Nothing happens until it goes on.");
      week.types("Amira", "/moot ask \"What would good look like here?\" now");
      week.client().others();
      week.clockTo(MONDAY, 18, "12:00");
      assertThat(week.saying(" · week ")).hasSize(1);
      assertThat(status(week)).contains("not sent (it was paused)", "Weekly summary, paused");
    }
  }

  @Test
  void a_pulse_kept_open_longer_says_so_in_its_post_and_tells_nobody() {
    try (PlayedWeek week = PlayedWeek.in(folder, away, transport)) {
      week.types("Amira", "/moot pulse now");
      week.clockTo(MONDAY, 2, "12:00");
      int before = week.calls("chat.postMessage").size();
      JsonObject form = PlayedWeek.window(week.types("Amira", "/moot extend 1d"));
      assertThat(week.sends("Amira", form, Map.of()).toString())
          .contains("It stays open until Thursday 4 March 2027, 17:00");
      week.client().clockOn("PT1M");
      assertThat(week.newest("This week’s pulse").toString())
          .contains("Thursday 4 March, 17:00")
          .doesNotContain("Wednesday 3 March");
      week.clockTo(MONDAY, 3, "13:00");
      assertThat(week.calls("chat.postMessage")).hasSize(before);
      week.client().others();
      week.clockTo(MONDAY, 3, "17:00");
      assertThat(week.newest("asking.talk").toString()).contains("what we heard");
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  /** The schedule as it is reached from the hub message. */
  private static JsonObject schedule(PlayedWeek week, String who) {
    JsonObject convene =
        PlayedWeek.window(week.presses(who, week.newest("home.answer"), "Convene"));
    return PlayedWeek.window(week.pressesIn(who, convene, "Schedule"));
  }

  /** Chooses bank holidays in the form behind the schedule. */
  private static void closed(PlayedWeek week, String set) {
    JsonObject schedule = PlayedWeek.window(week.types("Amira", "/moot schedule"));
    JsonObject form = PlayedWeek.window(week.pressesIn("Amira", schedule, "agenda.closed"));
    JsonObject saved =
        week.sends("Amira", form, Map.of("sets", List.of(set + " (known up to 2028)")));
    assertThat(PlayedWeek.window(saved).toString()).contains("*Saved.*");
    week.closes("Amira", PlayedWeek.window(saved));
  }

  /** Posts that opened a pulse, whatever has become of them. */
  private static int openedSoFar(PlayedWeek week) {
    return (int)
        week.channel("Amira").stream()
            .filter(message -> message.toString().contains("This week’s pulse"))
            .filter(
                message -> !message.toString().toLowerCase(Locale.ROOT).contains("what we heard"))
            .count();
  }

  private static String status(PlayedWeek week) {
    return week.types("Amira", "/moot status").get("reply").toString();
  }
}
