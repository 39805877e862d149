package folkmoot.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Whether what the playground sends has only fields that Slack knows, of the types Slack gives
 * them.
 */
class ShapesTest {
  private static final List<Path> BESIDE = List.of(Path.of(".."), Path.of("..", ".."));

  /** Blocks and state differ from view to view; Slack's samples leave the state of a form out. */
  private static final Set<String> OPEN = Set.of("blocks", "values", "icons");

  private static final String MANIFEST =
      """
      features:
        shortcuts:
          - name: Ask about this
            type: message
            callback_id: ask_about
      """;

  private final Town town = new Town();

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void a_command_has_the_fields_of_slack() throws IOException {
    town.post("slash", "as", "Amira", "channel", "warm-homes", "text", "pulse");

    JsonObject form = town.app.lastAct().form();
    assertThat(sample("interactive/SlashCommandPayload.json").keySet()).containsAll(form.keySet());
  }

  @Test
  void clicks_and_forms_have_the_fields_of_slack() throws IOException {
    JsonObject modal = Town.modal(Town.input("b1", "Anything?", Town.textInput()));
    modal.addProperty("notify_on_close", true);
    String ts = town.posted("Answer");
    town.opens(modal);
    clickAndSend(ts);
    JsonObject click = town.app.acts().get(0).json();
    JsonObject submission = town.app.acts().get(1).json();
    String again = clickAndSend(null);
    town.post("dismiss", "as", "Rosa", "view_id", again);
    JsonObject closed = town.app.lastAct().json();

    assertKnown(click, "interactive/BlockActionPayload.json");
    assertKnown(submission, "interactive/ViewSubmissionPayload.json");
    assertKnown(closed, "interactive/ViewClosedPayload.json");
  }

  @Test
  void a_shortcut_beside_a_message_has_the_fields_of_slack() throws IOException {
    town.playground.introduce(new AppCard(MANIFEST, List.of(), List.of()));
    town.post("say", "as", "Rosa", "channel", "warm-homes", "text", "Could we ask everybody?");
    String ts = Json.text(town.messages("Ben").get(0).getAsJsonObject(), "ts", "");

    town.post("shortcut", "as", "Ben", "channel", "warm-homes", "ts", ts, "shortcut", "ask_about");

    assertKnown(town.app.lastAct().json(), "interactive/MessageShortcutPayload.json");
  }

  @Test
  void events_have_the_fields_of_slack() throws IOException {
    town.post("leave", "who", "Rosa", "channel", "warm-homes");
    town.post("join", "who", "Rosa", "channel", "warm-homes");
    town.get("people/ben/home");

    assertKnown(town.app.events().get(0).json(), "events/MemberLeftChannelPayload.json");
    assertKnown(town.app.events().get(1).json(), "events/MemberJoinedChannelPayload.json");
    assertKnown(town.app.events().get(2).json(), "events/AppHomeOpenedPayload.json");
  }

  @Test
  void events_about_a_channel_have_the_fields_of_slack() throws IOException {
    Map<String, String> samples = new LinkedHashMap<>();
    samples.put("archive", "ChannelArchive");
    samples.put("unarchive", "ChannelUnarchive");
    samples.put("share", "ChannelShared");
    samples.put("unshare", "ChannelUnshared");
    samples.put("rename", "ChannelRename");
    samples.put("delete", "ChannelDeleted");
    for (String does : samples.keySet()) {
      town.post(
          "channel",
          "as",
          "Rosa",
          "channel",
          Town.HUB,
          "does",
          does,
          "name",
          "warmer",
          "team",
          "T07HEARTHH");
    }
    int heard = 0;
    for (String sample : samples.values()) {
      assertKnown(town.app.events().get(heard++).json(), "events/" + sample + "Payload.json");
    }
    assertThat(town.app.events()).hasSize(samples.size());
  }

  @Test
  void replies_of_the_web_api_have_the_fields_of_slack() throws IOException {
    String ts = town.posted("Answer");

    assertKnown(town.api("auth.test").json(), "api/auth.test.json");
    assertKnown(town.api("team.info", "team", "T07HEARTHH").json(), "api/team.info.json");
    assertKnown(town.api("users.info", "user", "U07ROSADEL").json(), "api/users.info.json");
    assertKnown(
        town.api("conversations.info", "channel", Town.HUB, "include_num_members", true).json(),
        "api/conversations.info.json");
    assertKnown(
        town.api("conversations.members", "channel", Town.HUB).json(),
        "api/conversations.members.json");
    assertKnown(
        town.api("chat.postEphemeral", "channel", Town.HUB, "user", "U07ROSADEL", "text", "x")
            .json(),
        "api/chat.postEphemeral.json");
    assertKnown(
        town.api("chat.delete", "channel", Town.HUB, "ts", ts).json(), "api/chat.delete.json");
  }

  private String clickAndSend(@Nullable String message) {
    String ts = message == null ? town.posted("Answer") : message;
    JsonObject clicked =
        town.post("click", "as", "Rosa", "channel", "warm-homes", "ts", ts, "action", "go").json();
    String view = Json.text(Json.child(clicked, "modal"), "id", "");
    if (message != null) {
      town.post("submit", "as", "Rosa", "view_id", view, "values", Json.object("b1", "words"));
    }
    return view;
  }

  private static JsonObject sample(String name) throws IOException {
    Optional<Path> file =
        BESIDE.stream()
            .map(folder -> folder.resolve("shared/data/slack/samples").resolve(name))
            .filter(Files::exists)
            .findFirst();
    Assumptions.assumeTrue(file.isPresent(), "Slack's samples are not on this machine");
    return Json.parse(Files.readString(file.orElseThrow())).getAsJsonObject();
  }

  private static void assertKnown(JsonObject sent, String sampleName) throws IOException {
    List<String> strangers = new ArrayList<>();
    compare("", sent, sample(sampleName), strangers);
    assertThat(strangers).as(sampleName).isEmpty();
  }

  private static void compare(
      String path, JsonElement sent, JsonElement sample, List<String> strangers) {
    if (sent.isJsonNull()) {
      return;
    }
    if (!kind(sent).equals(kind(sample))) {
      strangers.add(path + ": " + kind(sent) + " instead of " + kind(sample));
    } else if (sent.isJsonObject()) {
      sent.getAsJsonObject()
          .entrySet()
          .forEach(part -> comparePart(path, part.getKey(), part.getValue(), sample, strangers));
    } else if (sent.isJsonArray() && !sample.getAsJsonArray().isEmpty()) {
      sent.getAsJsonArray()
          .forEach(each -> compare(path + "/0", each, sample.getAsJsonArray().get(0), strangers));
    }
  }

  private static void comparePart(
      String path, String name, JsonElement sent, JsonElement sample, List<String> strangers) {
    if (OPEN.contains(name)) {
      return;
    }
    JsonElement known = sample.getAsJsonObject().get(name);
    if (known == null) {
      strangers.add(path + "/" + name + ": unknown");
    } else {
      compare(path + "/" + name, sent, known, strangers);
    }
  }

  private static String kind(JsonElement json) {
    if (json.isJsonPrimitive()) {
      var primitive = json.getAsJsonPrimitive();
      return primitive.isBoolean() ? "boolean" : primitive.isNumber() ? "number" : "text";
    }
    return json.isJsonArray() ? "list" : json.isJsonNull() ? "null" : "object";
  }
}
