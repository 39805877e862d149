package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Two organisations ask for quiet, and the partnership is left alone until it ends. */
@BothTransports
class QuietStoryTest {
  @Parameter
  @SuppressWarnings("NullAway.Init")
  Transport transport;

  @Test
  void quiet_holds_once_another_organisation_agrees_and_ends_when_a_convener_says_so() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      week.sends(
          "Amira",
          PlayedWeek.window(week.types("Amira", "/moot pulse every mon 10:00 for 2d")),
          Map.of());
      JsonObject form = PlayedWeek.window(week.types("Amira", "/moot quiet 2w"));
      assertThat(form.toString()).contains("It holds as soon as anybody from *another");
      assertThat(week.sends("Amira", form, Map.of()).toString()).contains("This is being posted");
      assertThat(week.saying("asks for *quiet*")).hasSize(1);
      JsonObject post = week.newest("asks for *quiet*");
      assertThat(week.presses("Amira", post, "I agree").toString()).contains("from *another*");
      assertThat(week.types("Amira", "/moot quiet").toString()).contains("It waits for another");

      assertThat(week.presses("Joel", post, "I agree").toString()).contains("It is *quiet* until");
      week.client().clockOn("PT1M");
      assertThat(week.saying("as two organisations asked for. If something")).hasSize(1);
      assertThat(week.newest("asks for *quiet*").toString())
          .contains("*It is quiet until")
          .doesNotContain("Joel", "quiet.agree");
      assertThat(week.types("Amira", "/moot pulse now").toString())
          .contains("Quiet was asked for, until");

      week.clockTo(week.monday(), 8, "12:00");
      assertThat(week.saying("This week’s pulse")).isEmpty();
      assertThat(week.types("Amira", "/moot status").toString())
          .contains("*Quiet for everybody* was asked for")
          .contains("not sent (quiet was asked for)");

      assertThat(week.types("Amira", "/moot quiet off").toString()).contains("It is not quiet");
      assertThat(week.types("Amira", "/moot quiet off").toString()).contains("Nothing has changed");
      week.clockTo(week.monday(), 14, "12:00");
      assertThat(week.saying("Amira Khan ended it")).hasSize(1);
      assertThat(week.saying("pulse.answer")).hasSize(1);
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void a_convener_without_commands_asks_by_button_and_takes_the_request_back() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      JsonObject convene =
          PlayedWeek.window(week.presses("Joel", week.newest("home.convene"), "Convene"));
      JsonObject form = PlayedWeek.window(week.pressesIn("Joel", convene, "Quiet for everybody"));
      assertThat(week.sends("Joel", form, Map.of("until", "2026-11-01T10:00:00Z")).toString())
          .contains("at least 15 minutes away");
      assertThat(week.sends("Joel", form, Map.of("until", "2026-12-20T10:00:00Z")).toString())
          .contains("Once another organisation agrees");
      JsonObject again =
          PlayedWeek.window(
              week.pressesIn(
                  "Joel",
                  PlayedWeek.window(week.presses("Joel", week.newest("home.convene"), "Convene")),
                  "Quiet for everybody"));
      assertThat(again.toString()).contains("It waits for another organisation");
      assertThat(week.pressesIn("Joel", again, "Take the request back").toString())
          .contains("It is not quiet");
      week.client().clockOn("PT1M");
      assertThat(week.newest("asks for *quiet*").toString()).contains("This is over");
      assertThat(week.refusedCalls()).isEmpty();
    }
  }
}
