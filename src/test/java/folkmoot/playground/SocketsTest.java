package folkmoot.playground;

import static folkmoot.playground.SocketApp.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Socket Mode as an app meets it on the wire. */
class SocketsTest {
  private static final Duration SHORT = Duration.ofMillis(300);

  private final Town town = Town.withSockets(Duration.ofSeconds(3));

  @AfterEach
  void close() {
    town.close();
  }

  private static JsonObject typed(Town town) {
    return town.post("slash", "as", "Amira", "channel", "warm-homes", "text", "/moot é").json();
  }

  @Test
  void slack_greets_a_connection_and_says_how_many_there_are() {
    try (SocketApp first = SocketApp.connect(town, f -> NOTHING)) {
      assertThat(Json.number(first.next(), "num_connections", 0)).isEqualTo(1);
      try (SocketApp second = SocketApp.connect(town, f -> NOTHING)) {
        JsonObject hello = second.next();
        assertThat(Json.text(hello, "type")).isEqualTo("hello");
        assertThat(Json.number(hello, "num_connections", 0)).isEqualTo(2);
      }
    }
  }

  @Test
  void a_command_comes_as_an_envelope_and_its_answer_goes_in_the_acknowledgement() {
    try (SocketApp app = SocketApp.connect(town, f -> Json.object("text", "Heard you"))) {
      app.next();
      JsonObject outcome = typed(town);

      JsonObject envelope = app.next();
      assertThat(Json.text(envelope, "type")).isEqualTo("slash_commands");
      assertThat(Json.flag(envelope, "accepts_response_payload")).isTrue();
      assertThat(Json.text(Json.child(envelope, "payload"), "command")).isEqualTo("/moot");
      assertThat(Json.text(Json.child(envelope, "payload"), "text")).isEqualTo("é");
      assertThat(Json.text(Json.child(outcome, "reply"), "text")).isEqualTo("Heard you");
      assertThat(town.app.acts()).as("over HTTP").isEmpty();
    }
  }

  @Test
  void a_click_takes_no_answer_and_a_form_does() {
    JsonObject form = Town.modal(Town.input("words", "Words", Town.textInput()));
    try (SocketApp app = SocketApp.connect(town, frame -> answer(frame, form))) {
      app.next();
      JsonObject clicked =
          town.post("click", "as", "Rosa", "action", "Go", "ts", town.posted("Go")).json();
      String view = Json.text(Json.child(clicked, "modal"), "id");
      JsonObject sent =
          town.post("submit", "as", "Rosa", "view_id", view, "values", Json.object("Words", "a"))
              .json();

      assertThat(Json.flag(app.next(), "accepts_response_payload")).isFalse();
      JsonObject submission = app.next();
      assertThat(Json.text(submission, "type")).isEqualTo("interactive");
      assertThat(Json.flag(submission, "accepts_response_payload")).isTrue();
      assertThat(Json.text(Json.child(sent, "errors"), "words")).isEqualTo("Too short");
    }
  }

  private JsonObject answer(JsonObject frame, JsonObject form) {
    JsonObject payload = Json.child(frame, "payload");
    if ("block_actions".equals(Json.text(payload, "type"))) {
      town.api("views.open", "trigger_id", Json.text(payload, "trigger_id"), "view", form);
      return NOTHING;
    }
    return Json.object("response_action", "errors", "errors", Json.object("words", "Too short"));
  }

  @Test
  void an_event_that_is_not_acknowledged_comes_again_and_says_why() {
    try (Town hurried = Town.withSockets(SHORT);
        SocketApp app = SocketApp.connect(hurried, f -> null)) {
      app.next();
      hurried.post("leave", "who", "Rosa", "channel", "warm-homes");

      JsonObject first = app.next();
      JsonObject second = app.next();
      assertThat(Json.text(first, "type")).isEqualTo("events_api");
      assertThat(Json.number(first, "retry_attempt", -1)).isZero();
      assertThat(Json.number(second, "retry_attempt", -1)).isEqualTo(1);
      assertThat(Json.text(second, "retry_reason")).isEqualTo("timeout");
      assertThat(second.get("payload")).isEqualTo(first.get("payload"));
      assertThat(second.get("envelope_id")).isNotEqualTo(first.get("envelope_id"));
    }
  }

  @Test
  void a_command_that_is_not_acknowledged_fails_and_is_not_sent_again() {
    try (Town hurried = Town.withSockets(SHORT);
        SocketApp app = SocketApp.connect(hurried, f -> null)) {
      app.next();
      assertThat(Json.text(typed(hurried), "error")).contains("longer than three seconds");
      hurried.post("clock", "advance", "PT1H");
      assertThat(Json.array(hurried.get("traffic").json(), "deliveries")).hasSize(1);
    }
  }

  @Test
  void before_an_old_connection_ends_the_new_one_is_used() {
    try (SocketApp old = SocketApp.connect(town, f -> Json.object("text", "old"))) {
      old.next();
      town.post("faults", "socket", "disconnect", "reason", "refresh_requested");
      assertThat(Json.text(old.next(), "reason")).isEqualTo("refresh_requested");
      assertThat(Json.text(Json.child(typed(town), "reply"), "text")).isEqualTo("old");
      try (SocketApp fresh = SocketApp.connect(town, f -> Json.object("text", "new"))) {
        fresh.next();
        assertThat(Json.text(Json.child(typed(town), "reply"), "text")).isEqualTo("new");
      }
    }
  }

  @Test
  void an_acknowledgement_can_be_lost_on_its_way() {
    try (SocketApp app = SocketApp.connect(town, f -> NOTHING)) {
      app.next();
      town.post("faults", "socket", "cut_before_ack", "kind", "command");
      assertThat(Json.text(typed(town), "error")).isEqualTo("The app could not be reached.");
      app.awaitEnd();
      assertThat(Json.text(typed(town), "error")).contains("not connected to Slack");
    }
  }

  @Test
  void when_socket_mode_is_switched_off_the_connections_end_at_once() {
    try (SocketApp app = SocketApp.connect(town, f -> NOTHING)) {
      app.next();
      town.post("faults", "socket", "disconnect", "reason", "link_disabled");
      assertThat(Json.text(app.next(), "reason")).isEqualTo("link_disabled");
      app.awaitEnd();
    }
  }

  @Test
  void a_fault_that_nobody_knows_gets_a_plain_sentence() {
    assertThat(Json.text(town.post("faults", "socket", "melt").json(), "error"))
        .contains("\"disconnect\", \"cut\" or \"cut_before_ack\"");
    assertThat(Json.text(town.post("faults", "socket", "disconnect").json(), "error"))
        .contains("Say why");
  }

  @Test
  void an_address_is_good_for_one_connection_and_only_the_apps_own_token_gets_one() {
    URI address = SocketApp.address(town);
    try (SocketApp app = new SocketApp(address, f -> NOTHING);
        SocketApp again = new SocketApp(address, f -> NOTHING)) {
      assertThat(Json.text(app.next(), "type")).isEqualTo("hello");
      again.awaitEnd();
    }
    assertThat(Json.text(town.api("apps.connections.open").json(), "error"))
        .isEqualTo("not_allowed_token_type");
    assertThat(Json.text(town.apiAs("xapp-other", "apps.connections.open").json(), "error"))
        .isEqualTo("invalid_auth");
    assertThat(Json.text(town.apiAs(Town.APP_TOKEN, "auth.test").json(), "error"))
        .isEqualTo("not_allowed_token_type");
  }

  @Test
  void an_eleventh_connection_is_refused() {
    List<SocketApp> ten = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      SocketApp app = SocketApp.connect(town, f -> NOTHING);
      assertThat(Json.text(app.next(), "type")).isEqualTo("hello");
      ten.add(app);
    }
    try (SocketApp eleventh = SocketApp.connect(town, f -> NOTHING)) {
      assertThat(Json.text(eleventh.next(), "reason")).isEqualTo("too_many_websockets");
      eleventh.awaitEnd();
    } finally {
      ten.forEach(SocketApp::close);
    }
  }

  @Test
  void a_page_elsewhere_cannot_open_a_socket() {
    URI address = SocketApp.address(town);
    WebSocket.Builder foreign =
        HttpClient.newHttpClient().newWebSocketBuilder().header("Origin", "http://evil.example");
    assertThatThrownBy(() -> foreign.buildAsync(address, new WebSocket.Listener() {}).join())
        .hasMessageContaining("WebSocketHandshakeException");
  }
}
