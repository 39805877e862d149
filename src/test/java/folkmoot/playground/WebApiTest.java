package folkmoot.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebApiTest {
  private final Town town = new Town();

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void an_unknown_method_is_refused() {
    assertThat(error("users.list")).isEqualTo("unknown_method");
  }

  @Test
  void a_missing_or_wrong_token_is_refused() {
    var without = town.send(town.request("api/auth.test").POST(BodyPublishers.noBody()));
    var wrong =
        town.send(
            town.request("api/auth.test")
                .header("Authorization", "Bearer xoxb-else")
                .POST(BodyPublishers.noBody()));

    assertThat(Json.text(without.json(), "error")).isEqualTo("not_authed");
    assertThat(Json.text(wrong.json(), "error")).isEqualTo("invalid_auth");
  }

  @Test
  void a_call_in_json_is_read_like_a_form() {
    var reply =
        town.send(
            town.request("api/chat.postMessage")
                .header("Authorization", "Bearer " + Town.TOKEN)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(
                    BodyPublishers.ofString(
                        Json.write(
                            Json.object(
                                "channel",
                                Town.HUB,
                                "text",
                                "Zoë",
                                "blocks",
                                Town.blocks(Town.button("Answer")))))));

    assertThat(Json.flag(reply.json(), "ok")).isTrue();
    assertThat(Json.text(town.messages("Ben").get(0).getAsJsonObject(), "text")).isEqualTo("Zoë");
  }

  @Test
  void a_message_needs_a_known_channel_the_bot_in_it_and_words() {
    town.post("leave", "who", "folkmoot", "channel", "green-streets");

    assertThat(error("chat.postMessage", "channel", "C0", "text", "hello"))
        .isEqualTo("channel_not_found");
    assertThat(error("chat.postMessage", "channel", "C07GREENST", "text", "hello"))
        .isEqualTo("not_in_channel");
    assertThat(error("chat.postMessage", "channel", Town.HUB)).isEqualTo("no_text");
    assertThat(
            error(
                "chat.postMessage",
                "channel",
                Town.HUB,
                "blocks",
                Town.blocks(Town.button("Answer"))))
        .isEqualTo("no_text");
    assertThat(error("chat.postMessage", "channel", Town.HUB, "text", "x", "blocks", "[not json"))
        .isEqualTo("invalid_blocks_format");
    assertThat(error("chat.postMessage", "channel", Town.HUB, "text", "x", "thread_ts", "1.000001"))
        .isEqualTo("thread_not_found");
  }

  @Test
  void a_message_can_be_changed_and_deleted_and_then_is_missing() {
    String ts = town.posted("Answer");

    town.api("chat.update", "channel", Town.HUB, "ts", ts, "text", "Closed");
    assertThat(town.messages("Ben").toString()).contains("Closed").doesNotContain("Answer");
    town.api("chat.delete", "channel", Town.HUB, "ts", ts);

    assertThat(town.messages("Ben")).isEmpty();
    assertThat(error("chat.update", "channel", Town.HUB, "ts", ts, "text", "x"))
        .isEqualTo("message_not_found");
    assertThat(error("chat.delete", "channel", Town.HUB, "ts", ts)).isEqualTo("message_not_found");
  }

  @Test
  void an_ephemeral_message_is_for_one_member_and_cannot_be_changed() {
    var reply =
        town.api(
            "chat.postEphemeral", "channel", Town.HUB, "user", "U07ROSADEL", "text", "Welcome");
    String ts = Json.text(reply.json(), "message_ts");

    assertThat(town.messages("Rosa").toString()).contains("Welcome");
    assertThat(town.messages("Sam")).isEmpty();
    assertThat(error("chat.update", "channel", Town.HUB, "ts", ts, "text", "x"))
        .isEqualTo("message_not_found");
    assertThat(
            error(
                "chat.postEphemeral",
                "channel",
                "C07GREENST",
                "user",
                "U07YUSUFDE",
                "text",
                "Welcome"))
        .isEqualTo("user_not_in_channel");
  }

  @Test
  void a_direct_message_reaches_people_of_other_workspaces() {
    var opened = town.api("conversations.open", "users", "U07ROSADEL").json();
    String channel = Json.text(Json.child(opened, "channel"), "id");
    town.api("chat.postMessage", "channel", channel, "text", "A reminder");

    assertThat(town.get("people/rosa/dms").json().toString()).contains("A reminder");
    assertThat(error("conversations.open", "users", "U0")).isEqualTo("user_not_found");
    assertThat(error("conversations.open", "users", "U07ROSADEL,U07BENOKAF"))
        .isEqualTo("missing_scope");
  }

  @Test
  void the_members_of_a_channel_come_in_pages() {
    List<String> members = new ArrayList<>();
    String cursor = "";
    do {
      JsonObject page =
          town.api("conversations.members", "channel", Town.HUB, "limit", 10, "cursor", cursor)
              .json();
      members.addAll(Json.texts(page, "members"));
      cursor = Json.text(Json.child(page, "response_metadata"), "next_cursor", "");
    } while (!cursor.isEmpty());

    assertThat(members).hasSize(29).doesNotHaveDuplicates().contains("U07FLKMOOT", "U07ROSADEL");
    assertThat(error("conversations.members", "channel", Town.HUB, "cursor", "x"))
        .isEqualTo("invalid_cursor");
  }

  @Test
  void the_channel_tells_which_workspaces_share_it() {
    JsonObject channel =
        Json.child(town.api("conversations.info", "channel", Town.HUB).json(), "channel");

    assertThat(Json.flag(channel, "is_ext_shared")).isTrue();
    assertThat(Json.texts(channel, "connected_team_ids"))
        .containsExactly("T07WRENVAL", "T07HEARTHH", "T07COLDHBR");
  }

  @Test
  void a_guest_belongs_to_the_installing_workspace_and_a_stranger_to_another() {
    JsonObject guest = Json.child(town.api("users.info", "user", "U07ABELFER").json(), "user");
    JsonObject external = Json.child(town.api("users.info", "user", "U07ROSADEL").json(), "user");

    assertThat(Json.flag(guest, "is_restricted")).isTrue();
    assertThat(Json.text(guest, "team_id")).isEqualTo("T07ALDERMR");
    assertThat(Json.flag(external, "is_restricted")).isFalse();
    assertThat(Json.text(external, "team_id")).isEqualTo("T07HEARTHH");
    assertThat(error("users.info", "user", "U0")).isEqualTo("user_not_found");
    assertThat(error("team.info", "team", "T0")).isEqualTo("team_not_found");
  }

  @Test
  void it_keeps_slacks_own_limits_when_told_to() {
    town.post("limits", "on", true);

    var first = town.api("chat.postMessage", "channel", Town.HUB, "text", "hello");
    var second = town.api("chat.postMessage", "channel", Town.HUB, "text", "hello");
    var elsewhere = town.api("chat.postMessage", "channel", "U07AMIRAKH", "text", "hello");
    for (int call = 0; call < 50; call++) {
      assertThat(Json.flag(opened().json(), "ok")).isTrue();
    }
    var tooMany = opened();
    town.clock.forwardTo(town.clock.instant().plusSeconds(60));

    assertThat(Json.flag(first.json(), "ok")).isTrue();
    assertThat(second.status()).isEqualTo(429);
    assertThat(second.response().headers().firstValue("Retry-After")).contains("1");
    assertThat(Json.flag(elsewhere.json(), "ok")).isTrue();
    assertThat(tooMany.status()).isEqualTo(429);
    assertThat(tooMany.response().headers().firstValue("Retry-After")).contains("60");
    assertThat(opened().status()).as("a minute later").isEqualTo(200);
  }

  private Town.Reply opened() {
    return town.api("conversations.open", "users", "U07AMIRAKH");
  }

  @Test
  void it_limits_the_rate_when_told_to_and_so_often() {
    town.post("faults", "method", "chat.postMessage", "status", 429, "retry_after", 2, "times", 1);

    var limited = town.api("chat.postMessage", "channel", Town.HUB, "text", "hello");
    var after = town.api("chat.postMessage", "channel", Town.HUB, "text", "hello");

    assertThat(limited.status()).isEqualTo(429);
    assertThat(limited.response().headers().firstValue("Retry-After")).contains("2");
    assertThat(Json.flag(after.json(), "ok")).isTrue();
    assertThat(town.messages("Ben")).hasSize(1);
    JsonObject call = Json.objects(town.get("traffic").json(), "calls").get(0);
    assertThat(Json.text(call, "error")).isEqualTo("ratelimited");
    assertThat(Json.flag(call, "refused")).isFalse();
  }

  @Test
  void it_does_what_is_asked_and_never_answers_when_told_to() {
    town.post("faults", "method", "chat.postMessage", "drop", true);

    assertThatThrownBy(() -> town.api("chat.postMessage", "channel", Town.HUB, "text", "hello"))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(town.messages("Ben")).hasSize(1);
  }

  @Test
  void it_answers_with_the_error_it_was_told() {
    town.post("faults", "method", "chat.postMessage", "error", "internal_error");

    assertThat(error("chat.postMessage", "channel", Town.HUB, "text", "hello"))
        .isEqualTo("internal_error");
    assertThat(town.messages("Ben")).isEmpty();
  }

  @Test
  void traffic_tells_what_was_refused_and_never_the_token() {
    error("chat.postMessage", "channel", "C0", "text", "hello", "token", "xoxb-secret");

    JsonObject call = Json.objects(town.get("traffic").json(), "calls").get(0);
    assertThat(Json.text(call, "method")).isEqualTo("chat.postMessage");
    assertThat(Json.text(Json.child(call, "args"), "text")).isEqualTo("hello");
    assertThat(Json.flag(call, "ok")).isFalse();
    assertThat(Json.flag(call, "refused")).isTrue();
    assertThat(town.get("traffic").json().toString()).doesNotContain("xoxb");
  }

  @Test
  void a_trigger_opens_one_view_once() {
    String trigger = trigger();

    assertThat(Json.flag(open(trigger), "ok")).isTrue();
    assertThat(Json.text(open(trigger), "error")).isEqualTo("exchanged_trigger_id");
    assertThat(Json.text(open("made.up"), "error")).isEqualTo("invalid_trigger_id");
  }

  @Test
  void a_trigger_lives_for_three_seconds_of_either_clock() {
    String waited = trigger();
    town.realTimePasses(Duration.ofMillis(3_001));
    assertThat(Json.text(open(waited), "error")).isEqualTo("expired_trigger_id");

    String justInTime = trigger();
    town.realTimePasses(Duration.ofSeconds(3));
    assertThat(Json.flag(open(justInTime), "ok")).isTrue();

    String jumped = trigger();
    town.post("clock", "advance", "PT1M");
    assertThat(Json.text(open(jumped), "error")).isEqualTo("expired_trigger_id");
  }

  @Test
  void three_modals_lie_on_each_other_and_no_fourth() {
    open(trigger());

    assertThat(Json.flag(push(), "ok")).isTrue();
    assertThat(Json.flag(push(), "ok")).isTrue();
    assertThat(Json.text(push(), "error")).isEqualTo("push_limit_reached");
  }

  @Test
  void a_view_is_not_changed_by_an_app_that_saw_an_older_one() {
    JsonObject view = Json.child(open(trigger()), "view");
    String id = Json.text(view, "id");
    String hash = Json.text(view, "hash");

    var first = town.api("views.update", "view_id", id, "hash", hash, "view", Town.modal());
    var second = town.api("views.update", "view_id", id, "hash", hash, "view", Town.modal());

    assertThat(Json.flag(first.json(), "ok")).isTrue();
    assertThat(Json.text(second.json(), "error")).isEqualTo("hash_conflict");
    assertThat(error("views.update", "view_id", "V0", "view", Town.modal())).isEqualTo("not_found");
  }

  @Test
  void the_home_tab_is_only_for_the_installing_workspace() {
    JsonObject home = Json.object("type", "home", "blocks", Town.blocks(Town.button("Answer")));

    assertThat(error("views.publish", "user_id", "U07ROSADEL", "view", home))
        .isEqualTo("user_not_found");
    assertThat(error("views.publish", "user_id", "U07ABELFER", "view", home)).isEmpty();
    assertThat(error("views.publish", "user_id", "U07BENOKAF", "view", Town.modal()))
        .isEqualTo("invalid_arguments");
  }

  private String trigger() {
    String ts = town.posted("Answer");
    town.post("click", "as", "Rosa", "channel", "warm-homes", "ts", ts, "action", "go");
    return Objects.requireNonNull(Json.text(town.app.lastAct().json(), "trigger_id"));
  }

  private JsonObject open(String trigger) {
    return town.api("views.open", "trigger_id", trigger, "view", Town.modal()).json();
  }

  private JsonObject push() {
    return town.api("views.push", "trigger_id", trigger(), "view", Town.modal()).json();
  }

  private String error(String method, @Nullable Object... args) {
    return Json.text(town.api(method, args).json(), "error", "");
  }
}
