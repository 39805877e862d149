package folkmoot.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Shortcuts, as an app declares them in its manifest and Slack offers and sends them. */
class ShortcutsTest {
  private static final String MANIFEST =
      """
      features:
        shortcuts:
          - name: Ask about this
            type: message
            callback_id: ask_about
            description: Makes a question of a message
          - name: Start a pulse
            type: global
            callback_id: start_pulse
            description: Opens the form
      """;

  private final Town town = new Town();
  private final Visitor visitor = new Visitor(town);

  @BeforeEach
  void declare() {
    town.playground.introduce(new AppCard(MANIFEST, List.of(), List.of()));
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void they_are_offered_where_slack_offers_them_and_only_when_there_are_any() {
    town.posted("Answer");

    assertThat(visitor.look("U07BENOKAF", Town.HUB))
        .contains("More actions", "Ask about this", "Makes a question of a message")
        .contains("aria-label=\"Shortcuts\"", "Start a pulse");
    assertThat(visitor.look("U07ROSADEL", Town.HUB))
        .doesNotContain("More actions", "aria-label=\"Shortcuts\"");
    town.playground.introduce(AppCard.BLANK);
    assertThat(visitor.look("U07BENOKAF", Town.HUB))
        .doesNotContain("More actions", "aria-label=\"Shortcuts\"");
  }

  @Test
  void one_beside_a_message_carries_the_message() {
    town.post("say", "as", "Rosa", "channel", "warm-homes", "text", "We could ask everybody");
    String ts = Json.text(town.messages("Ben").get(0).getAsJsonObject(), "ts", "");
    visitor.acted(
        "shortcut", "as", "U07BENOKAF", "channel", Town.HUB, "ts", ts, "shortcut", "ask_about");

    JsonObject payload = town.app.lastAct().json();
    assertThat(Json.text(payload, "type")).isEqualTo("message_action");
    assertThat(Json.text(payload, "callback_id")).isEqualTo("ask_about");
    assertThat(Json.text(payload, "message_ts")).isEqualTo(ts);
    assertThat(Json.text(Json.child(payload, "message"), "text"))
        .isEqualTo("We could ask everybody");
    assertThat(Json.text(Json.child(payload, "message"), "user")).isEqualTo("U07ROSADEL");
    assertThat(Json.text(Json.child(payload, "message"), "team"))
        .as("she wrote it in a workspace of her own")
        .isNotEqualTo(Json.text(Json.child(payload, "team"), "id"));
    assertThat(Json.text(Json.child(payload, "user"), "id")).isEqualTo("U07BENOKAF");
    assertThat(Json.text(Json.child(payload, "channel"), "name")).isEqualTo("warm-homes");
    assertThat(payload.keySet()).contains("trigger_id", "response_url", "action_ts", "team");
  }

  @Test
  void one_that_is_offered_anywhere_can_open_a_window() {
    town.app.answers(
        request -> {
          if (request.body().startsWith("payload=")) {
            String trigger = Json.text(request.json(), "trigger_id");
            town.api("views.open", "trigger_id", trigger, "view", Town.modal());
          }
          return FakeApp.Answer.EMPTY;
        });

    JsonObject done = town.post("shortcut", "as", "Ben", "shortcut", "Start a pulse").json();

    JsonObject payload = town.app.lastAct().json();
    assertThat(Json.text(payload, "type")).isEqualTo("shortcut");
    assertThat(payload.keySet()).doesNotContain("channel", "message", "response_url");
    assertThat(Json.child(done, "modal").keySet()).contains("id");
  }

  @Test
  void what_slack_does_not_offer_is_refused() {
    town.api("chat.postEphemeral", "channel", Town.HUB, "user", "U07BENOKAF", "text", "Counted");
    String ts = Json.text(town.messages("Ben").get(0).getAsJsonObject(), "ts", "");

    assertThat(town.post("shortcut", "as", "Ben", "shortcut", "nothing").status()).isEqualTo(404);
    assertThat(error("as", "Rosa", "shortcut", "start_pulse")).contains("only to members of");
    assertThat(error("as", "Ben", "shortcut", "ask_about", "ts", ts))
        .contains("no shortcuts on what only one person sees");
    assertThat(town.app.acts()).isEmpty();
  }

  private String error(Object... namesAndValues) {
    return Json.text(town.post("shortcut", namesAndValues).json(), "error", "");
  }
}
