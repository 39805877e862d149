package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Four weeks that begin with what works; the clock begins on Monday 1 March 2027. */
@BothTransports
class AppreciativeStoryTest {
  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 8);

  @Parameter
  @SuppressWarnings("NullAway.Init")
  Transport transport;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private Duration away = Duration.ZERO;

  @BeforeEach
  void beginInMarch() {
    away = Duration.between(Instant.now(), Instant.parse("2027-02-28T12:00:00Z"));
  }

  private static void planned(PlayedWeek week) {
    JsonObject convene =
        PlayedWeek.window(week.presses("Joel", week.newest("home.convene"), "Convene"));
    JsonObject plan = PlayedWeek.window(week.pressesIn("Joel", convene, "Appreciative series"));
    assertThat(plan.toString())
        .contains("• Monday 8 March 2027, 10:00 · Discovery")
        .contains("Easter Monday", "· Destiny");
    assertThat(week.sends("Joel", plan, Map.of()).toString()).contains("The first question opens");
  }

  @Test
  void each_week_asks_its_phase_and_pairs_talk_across_organisations() {
    try (PlayedWeek week = PlayedWeek.in(folder, away, transport)) {
      JsonObject closed =
          PlayedWeek.window(
              week.pressesIn(
                  "Amira",
                  PlayedWeek.window(week.types("Amira", "/moot schedule")),
                  "agenda.closed"));
      week.sends("Amira", closed, Map.of("sets", List.of("england-and-wales")));
      planned(week);
      assertThat(week.types("Amira", "/moot imagine 15 mar").toString())
          .contains("A question of the appreciative series opens on Monday 15 March 2027");
      week.clockTo(MONDAY, 0, "10:30");
      assertThat(week.saying("listening.answer")).hasSize(1);
      JsonObject post = week.newest("*Discovery, week 1 of 4.*");
      for (String who : List.of("Amira", "Ben", "Joel", "Rosa")) {
        assertThat(week.presses(who, post, "I’d like to be paired").toString())
            .contains("You are on the list");
      }
      week.clockTo(MONDAY, 1, "12:30");
      for (String who : List.of("Amira", "Ben", "Joel", "Rosa")) {
        assertThat(week.privately(who, "you are paired with")).hasSize(1);
      }
      JsonObject made = week.newest("*Discovery, week 1 of 4.*");
      assertThat(week.presses("Rosa", made, "Who is my partner?").toString())
          .contains("You are paired with", "Two questions to ask each other");
      assertThat(week.types("Amira", "/moot schedule").toString())
          .contains("*Appreciative series*, every week on Monday, 10:00");
      week.client().others();

      week.clockTo(MONDAY, 7, "10:30");
      assertThat(week.saying("*Dream, week 2 of 4.*")).hasSize(1);
      assertThat(week.presses("Rosa", made, "Who is my partner?").toString())
          .contains("who was with whom is deleted");
      week.clockTo(MONDAY, 40, "10:30");
      assertThat(week.saying("*Design, week 3 of 4.*")).hasSize(1);
      assertThat(week.saying("*Destiny, week 4 of 4.*")).hasSize(1);
      assertThat(week.types("Amira", "/moot schedule").toString())
          .doesNotContain("Appreciative series");
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void stopped_in_between_and_started_again_each_post_is_there_once() {
    try (PlayedWeek week = PlayedWeek.in(folder, away, transport)) {
      week.sends("Amira", PlayedWeek.window(week.types("Amira", "/moot appreciative")), Map.of());
      week.clockTo(MONDAY, 0, "10:30");
      week.presses("Ben", week.newest("*Discovery"), "I’d like to be paired");
      week.presses("Joel", week.newest("*Discovery"), "I’d like to be paired");
      week.clockTo(MONDAY, 1, "11:00");
    }
    Duration gone = away.plus(Duration.ofDays(6)).plus(Duration.ofHours(1));
    try (PlayedWeek week = PlayedWeek.in(folder, gone, transport)) {
      week.client().clockOn("PT2H");
      assertThat(week.saying("*Discovery, week 1 of 4.*")).hasSize(1);
      assertThat(week.saying("listening.answer").size()).isLessThanOrEqualTo(2);
      week.clockTo(MONDAY, 8, "12:00");
      assertThat(week.saying("*Dream, week 2 of 4.*")).hasSize(1);
    }
  }
}
