package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A channel is archived while things are open in it, and the partnership goes on in another. */
@BothTransports
class GoingOnStoryTest {
  private static final String ANOTHER = "C07GREENST";

  @Parameter
  @SuppressWarnings("NullAway.Init")
  Transport transport;

  @Test
  void what_waits_for_people_is_posted_once_where_they_go_on() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      week.types("Amira", "/moot pulse now");
      week.types("Amira", "/moot ask \"What would a good Tuesday look like?\" now");
      opera(week);
      step(week);
      week.types("Amira", "/moot stage working");
      week.client().clockOn("PT5M");
      Set<String> before =
          waiting(PlayedWeek.objects(week.client().messages(PlayedWeek.CHANNEL, "Amira")));
      assertThat(before).contains("pulse.answer", "listening.answer", "opera.join", "action.open");
      week.presses("Ben", week.newest("opera.join"), "Join");

      JsonObject window = archived(week);
      String id = window.get("id").getAsString();
      week.client().clickInside("Amira", id, "partnership.go-on");
      week.client().clickInside("Amira", id, "partnership.go-on");
      week.client().clockOn("PT5M");

      List<JsonObject> there = there(week);
      assertThat(waiting(there)).containsAll(before);
      for (String button : before) {
        assertThat(there)
            .filteredOn(message -> message.toString().contains("\"" + button + "\""))
            .filteredOn(message -> !message.toString().contains("Is all well?"))
            .as(button)
            .hasSize(1);
      }
      JsonObject pulse = newest(there, "This week’s pulse");
      assertThat(week.presses("Ben", pulse, "Answer").toString()).contains("confidential");
      int answered = week.client().others().get("answered").getAsInt();
      assertThat(answered).isPositive();
      week.client().clockOn("P4D");
      assertThat(there(week))
          .filteredOn(m -> m.toString().contains("pulse: what we heard"))
          .hasSize(1);
    }
  }

  private static void opera(PlayedWeek week) {
    JsonObject form = PlayedWeek.window(week.types("Amira", "/moot opera \"How might we begin?\""));
    week.closes("Amira", PlayedWeek.window(week.sends("Amira", form, Map.of())));
  }

  private static void step(PlayedWeek week) {
    JsonObject form = PlayedWeek.window(week.types("Ben", "/moot action"));
    String due = week.now().toLocalDate().plusDays(9).toString();
    week.sends("Ben", form, Map.of("words", "Mend the rota", "due", due));
  }

  /** Slack says that it is archived, and Amira types in the channel in which they go on. */
  private static JsonObject archived(PlayedWeek week) {
    week.fault(Map.of("method", "chat.postMessage", "error", "is_archived"));
    week.types("Amira", "/moot checkin \"Is all well?\" now");
    week.client().clockOn("PT1M");
    week.client().post("join", Map.of("who", "Folkmoot", "as", "Amira", "channel", ANOTHER));
    week.client().clockOn("PT5M");
    return PlayedWeek.window(week.client().slash("Amira", ANOTHER, "/moot setup"));
  }

  private static JsonObject newest(List<JsonObject> messages, String words) {
    return messages.stream()
        .filter(message -> message.toString().contains(words))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private static List<JsonObject> there(PlayedWeek week) {
    return PlayedWeek.objects(week.client().messages(ANOTHER, "Amira"));
  }

  /** The buttons by which people do what waits for them. */
  private static Set<String> waiting(List<JsonObject> messages) {
    Set<String> buttons = new TreeSet<>();
    for (String button :
        List.of("pulse.answer", "listening.answer", "opera.join", "action.open", "stage.object")) {
      if (messages.stream().anyMatch(m -> m.toString().contains("\"" + button + "\""))) {
        buttons.add(button);
      }
    }
    return buttons;
  }
}
