package folkmoot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.model.view.View;
import com.slack.api.model.view.Views;
import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.outbox.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Shortcuts as Slack sends them, through Bolt to a listener and back as a window. */
class BoltAppTest {
  private static final String WRITTEN =
      """
      {"type": "message", "user": "U0RAVI", "ts": "1764579600.000100", "team": "T0TRUST",
       "text": "Let us ask &lt;everybody&gt; &amp; <@U0BEN>",
       "blocks": [{"type": "rich_text", "block_id": "b", "elements": []}]}
      """;

  private static final String BY_AN_APP =
      """
      {"type": "message", "subtype": "bot_message", "bot_id": "B1", "ts": "1764579600.000100",
       "blocks": [{"type": "data_visualization", "chart": {"type": "pie"}}]}
      """;

  private final FakeSlack slack = FakeSlack.start();
  private final Interactions on = new Interactions();
  private final List<Object> taken = new ArrayList<>();
  private final List<Actor> acted = new ArrayList<>();

  @BeforeEach
  void tell() {
    slack.tell("auth.test", Map.of("user_id", "UB", "team_id", "T1", "bot_id", "B0"));
    slack.tell("views.open", Map.of());
    on.acted(acted::add);
  }

  @AfterEach
  void close() {
    slack.close();
  }

  private void listen(Answer answer) {
    on.shortcut(
        "home.answer",
        shortcut -> {
          taken.add(shortcut);
          return answer;
        });
    on.messageShortcut(
        "action.of",
        shortcut -> {
          taken.add(shortcut);
          return answer;
        });
  }

  private static View window() {
    return Views.view(v -> v.type("modal"));
  }

  private @Nullable String sent(JsonObject payload) {
    SlackConnection quick = SlackConnection.quick(slack.apiUrl(), "xoxb-test");
    BoltApp bolt = BoltApp.ofOne("xoxb-test", new BoltApp.Wiring(on, quick, new NoNotices()));
    return bolt.envelopes()
        .answer(new Envelope("interactive", "e1", payload.toString(), false, 0, ""));
  }

  private static JsonObject payload(String type, String callback) {
    JsonObject payload =
        JsonParser.parseString(
                """
                {"token": "x", "action_ts": "1764579601.000200", "trigger_id": "13.37.abc",
                 "team": {"id": "T1", "domain": "council"}, "enterprise": null,
                 "is_enterprise_install": false,
                 "user": {"id": "U0AMIRA", "username": "amira", "name": "amira", "team_id": "T1"}}
                """)
            .getAsJsonObject();
    payload.addProperty("type", type);
    payload.addProperty("callback_id", callback);
    return payload;
  }

  private static JsonObject onMessage(String message) {
    JsonObject payload = payload("message_action", "action.of");
    payload.addProperty("message_ts", "1764579600.000100");
    payload.addProperty("response_url", "https://hooks.example/1");
    payload.add("channel", JsonParser.parseString("{\"id\": \"C1\", \"name\": \"warm-homes\"}"));
    payload.add("message", JsonParser.parseString(message));
    return payload;
  }

  private static Actor amira(String installation, String team) {
    return new Actor(new TeamId(installation), new TeamId(team), new UserId("U0AMIRA"));
  }

  @Test
  void one_that_is_offered_everywhere_opens_a_window_and_counts_as_an_act() {
    listen(new Answer.Open(window()));
    assertThat(sent(payload("shortcut", "home.answer"))).isEqualTo("{\"envelope_id\":\"e1\"}");
    assertThat(taken).containsExactly(new Shortcut(amira("T1", "T1")));
    assertThat(acted).containsExactly(amira("T1", "T1"));
    assertThat(slack.calls()).endsWith("views.open");
  }

  @Test
  void one_beside_a_message_brings_its_words_as_slack_keeps_them_and_who_wrote_them() {
    listen(new Answer.Whisper(new Message("Noted", List.of())));
    assertThat(sent(onMessage(WRITTEN))).isNotNull();
    assertThat(taken)
        .containsExactly(
            new MessageShortcut(
                amira("T1", "T1"),
                new ChannelId("C1"),
                "1764579600.000100",
                "Let us ask &lt;everybody&gt; &amp; <@U0BEN>",
                new UserId("U0RAVI")));
    assertThat(acted).containsExactly(amira("T1", "T1"));
    assertThat(slack.calls()).endsWith("views.open");
    assertThat(taken.toString()).doesNotContain("everybody");
  }

  @Test
  void a_message_of_an_app_may_have_neither_words_nor_author() {
    listen(new Answer.Done());
    assertThat(sent(onMessage(BY_AN_APP))).isNotNull();
    assertThat(taken)
        .containsExactly(
            new MessageShortcut(
                amira("T1", "T1"), new ChannelId("C1"), "1764579600.000100", "", null));
    assertThat(slack.calls()).doesNotContain("views.open");
  }

  @Test
  void an_app_that_an_enterprise_installed_is_told_no_workspace() {
    listen(new Answer.Done());
    JsonObject payload = payload("shortcut", "home.answer");
    payload.add("team", null);
    payload.addProperty("is_enterprise_install", true);
    payload.add("enterprise", JsonParser.parseString("{\"id\": \"E1\", \"name\": \"County\"}"));
    JsonObject onMessage = onMessage(WRITTEN);
    payload.entrySet().stream()
        .filter(part -> onMessage.has(part.getKey()) && !part.getKey().matches("type|callback_id"))
        .forEach(part -> onMessage.add(part.getKey(), part.getValue()));

    assertThat(sent(payload)).isNotNull();
    assertThat(sent(onMessage)).isNotNull();

    assertThat(acted).containsExactly(amira("E1", "T1"), amira("E1", "T1"));
  }

  @Test
  void where_slack_opens_no_more_windows_she_is_told_and_otherwise_slack_tells_her() {
    slack.tellNow("views.open", Map.of("ok", false, "retry_after", 30));
    slack.tell("asides", Map.of());
    listen(new Answer.Open(window()));
    JsonObject onMessage = onMessage(WRITTEN);
    onMessage.addProperty("response_url", slack.apiUrl() + "asides");
    assertThat(sent(onMessage)).isEqualTo("{\"envelope_id\":\"e1\"}");
    assertThat(slack.calls()).endsWith("views.open", "asides");

    assertThat(sent(payload("shortcut", "home.answer")))
        .as("no address to say it at, so Slack says it")
        .isNull();
    slack.tellNow("asides", Map.of("ok", false, "retry_after", 30));
    assertThat(sent(onMessage)).as("nor is it taken there").isNull();
  }

  @Test
  void a_mistake_of_ours_is_said_in_a_window() {
    on.shortcut(
        "home.answer",
        shortcut -> {
          throw new IllegalStateException("a mistake, for a test");
        });
    assertThat(sent(payload("shortcut", "home.answer"))).isNotNull();
    assertThat(slack.calls()).endsWith("views.open");
  }
}
