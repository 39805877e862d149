package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Wherever somebody is in Slack, she can answer what is open without looking for its post. */
@BothTransports
class ShortcutStoryTest {
  private static final String SHORTCUT = "Answer what is open";

  @Parameter
  @SuppressWarnings("NullAway.Init")
  Transport transport;

  private static JsonObject takes(PlayedWeek week, String who) {
    return week.client().post("shortcut", Map.of("as", who, "shortcut", SHORTCUT));
  }

  @Test
  void it_opens_the_shortest_thing_first_and_says_in_the_end_what_comes_next() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      JsonObject nothing = PlayedWeek.window(takes(week, "Ben"));
      assertThat(nothing.toString()).contains("Nothing is open for you", "What comes next");
      week.closes("Ben", nothing);

      week.types("Amira", "/moot ask \"What would a good Tuesday look like?\" now");
      week.types("Amira", "/moot checkin \"Do we have the time we need?\" now");
      JsonObject first = PlayedWeek.window(takes(week, "Ben"));
      assertThat(first.toString()).contains("Do we have the time we need?");
      JsonObject counted = week.sends("Ben", first, new Form(4, null, null));
      assertThat(counted.toString()).contains("Counted");
      week.closes("Ben", PlayedWeek.window(counted));

      JsonObject second = PlayedWeek.window(takes(week, "Ben"));
      assertThat(second.toString()).contains("What would a good Tuesday look like?");
      JsonObject told = week.sends("Ben", second, new Form(0, "Doors open at nine", "UNSIGNED"));
      assertThat(told.toString()).contains("Counted");
      week.closes("Ben", PlayedWeek.window(told));

      assertThat(PlayedWeek.window(takes(week, "Ben")).toString())
          .contains("You have answered all that is open", "closes, and all of us see the result");
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void whose_workspace_has_not_installed_folkmoot_finds_the_button_instead() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      assertThat(takes(week, "Rosa").toString())
          .as("Slack offers it only where the app is installed")
          .contains("can use the buttons");
    }
  }
}
