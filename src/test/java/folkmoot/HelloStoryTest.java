package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import folkmoot.slack.FeatureSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** With the feature set on, the two of a pair are told of each other where only they are. */
@BothTransports
class HelloStoryTest {
  private static final String TOPIC = "How might we make it easy to ask for help?";
  private static final String HELLO = "you are together for this question";

  @Parameter
  @SuppressWarnings("NullAway.Init")
  Transport transport;

  /** Everybody joins and writes, and pairs are made. */
  private static void pair(PlayedWeek week) {
    JsonObject form = PlayedWeek.window(week.types("Amira", "/moot opera \"" + TOPIC + "\""));
    week.sends("Amira", form, Map.of());
    week.client().others();
    week.client().clockOn("PT24H");
    week.client().others();
    week.client().clockOn("PT24H");
    assertThat(week.newest("*OPERA*").toString()).contains("Step 2 of 5");
  }

  private static List<JsonObject> hellos(PlayedWeek week, String who) {
    List<JsonObject> hellos = new ArrayList<>();
    for (JsonElement group : week.client().state().getAsJsonArray("groups")) {
      JsonObject one = group.getAsJsonObject();
      if (one.get("members").toString().contains(who)) {
        week.client()
            .messages(one.get("id").getAsString(), who)
            .forEach(message -> hellos.add(message.getAsJsonObject()));
      }
    }
    return hellos;
  }

  @Test
  void those_of_a_pair_are_told_once_by_name_and_open_their_page_there() {
    try (PlayedWeek week = PlayedWeek.with(Set.of(FeatureSet.PAIRS), transport)) {
      pair(week);
      List<JsonObject> hers = hellos(week, "U07ROSADEL");
      assertThat(hers).hasSize(1);
      assertThat(hers.get(0).toString()).contains(HELLO, TOPIC, "Rosa Delgado", "Our page");
      assertThat(week.privately("Rosa", "You are with")).as("as before").hasSize(1);
      JsonObject page = PlayedWeek.window(week.presses("Rosa", hers.get(0), "Our page"));
      assertThat(page.toString()).contains("Rosa Delgado", "forward.0");
      week.client().clockOn("PT1H");
      assertThat(hellos(week, "U07ROSADEL")).hasSize(1);
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void without_it_no_such_conversation_is_opened() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      pair(week);
      assertThat(hellos(week, "U07ROSADEL")).isEmpty();
      assertThat(week.privately("Rosa", "You are with")).hasSize(1);
      assertThat(week.refusedCalls()).isEmpty();
    }
  }
}
