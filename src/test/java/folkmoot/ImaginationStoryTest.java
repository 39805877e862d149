package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Five days without figures; the clock begins on Monday 1 March 2027. */
@BothTransports
class ImaginationStoryTest {
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
    JsonObject plan = PlayedWeek.window(week.pressesIn("Joel", convene, "Imagination week"));
    assertThat(plan.toString())
        .contains("The 5 what-ifs (Europe/London):", "• Monday 8 March 2027, 09:30")
        .contains("• Friday 12 March 2027, 09:30");
    assertThat(week.sends("Joel", plan, Map.of()).toString()).contains("*Planned.* It begins");
  }

  @Test
  void for_five_days_nothing_is_counted_and_each_day_has_its_what_if() {
    try (PlayedWeek week = PlayedWeek.in(folder, away, transport)) {
      JsonObject pulse =
          PlayedWeek.window(week.types("Amira", "/moot pulse every mon 10:00 for 2d"));
      week.sends("Amira", pulse, Map.of());
      planned(week);
      week.clockTo(MONDAY, 0, "12:00");
      assertThat(week.saying("*Imagination week begins.*")).hasSize(1);
      assertThat(week.saying("What if? Day 1 of 5")).hasSize(1);
      assertThat(week.saying("pulse.answer")).isEmpty();
      assertThat(week.types("Amira", "/moot checkin \"Do we have time?\" now").toString())
          .contains("nothing is counted in it");
      String schedule = week.types("Amira", "/moot schedule").toString();
      assertThat(schedule).contains("one what-if each working day, 09:30", "imagination week");
      week.clockTo(MONDAY, 4, "17:30");
      assertThat(week.saying("*What if? Day")).hasSize(5);
      assertThat(week.saying(" · week ")).isEmpty();
      JsonObject over = week.newest("Imagination week is over");
      assertThat(week.presses("Ben", over, "Ask what to look at again").toString())
          .contains("A convener can put this question");
      JsonObject ask = PlayedWeek.window(week.presses("Joel", over, "Ask what to look at again"));
      assertThat(ask.toString()).contains("Which thought from imagination week should we look");
      week.sends("Joel", ask, Map.of());
      week.clockTo(MONDAY, 7, "10:00");
      week.client().others();
      week.clockTo(MONDAY, 10, "15:00");
      assertThat(week.newest(" · week ").toString())
          .contains("*Imagination week* took place from 8 March to 12 March");
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void stopped_for_a_day_and_started_again_each_post_is_there_once() {
    try (PlayedWeek week = PlayedWeek.in(folder, away, transport)) {
      planned(week);
      week.clockTo(MONDAY, 1, "08:00");
    }
    Duration gone = away.plus(Duration.ofDays(2)).plus(Duration.ofHours(2));
    try (PlayedWeek week = PlayedWeek.in(folder, gone, transport)) {
      week.client().clockOn("PT2M");
      assertThat(week.saying("*Imagination week begins.*")).hasSize(1);
      assertThat(week.saying("What if? Day 1 of 5")).hasSize(1);
      week.clockTo(MONDAY, 5, "12:00");
      assertThat(week.saying("*What if? Day")).as("of the first, fourth and fifth day").hasSize(3);
      assertThat(week.types("Amira", "/moot status").toString())
          .contains("not sent (Folkmoot was not running, and too little time was left)");
      assertThat(week.saying("Imagination week is over")).hasSize(1);
    }
  }
}
