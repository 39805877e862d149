package folkmoot.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import folkmoot.playground.Deliveries.Delivery;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What Slack sends when a person types a command, clicks, sends a form or closes one. */
final class Payloads {
  /** The old verification token; apps check the signature instead. */
  static final String TOKEN = "folkmoot-playground";

  private final World world;

  Payloads(World world) {
    this.world = world;
  }

  /** What lets the app answer later: a trigger for a view, an address for a message. */
  record Handles(String trigger, String responseUrl) {}

  private <T> T as(String team, Supplier<T> act) {
    return world.directory().installs().as(team, act);
  }

  private String home(Person person) {
    return world.directory().installedBy(person.id());
  }

  /** A view belongs to the installation by which its message stands there; else to her own. */
  private String installed(View view, Person person) {
    return view.origin() == null
        ? home(person)
        : world
            .channels()
            .byId(view.origin().channel())
            .map(world.directory()::installedIn)
            .orElse(home(person));
  }

  Delivery command(Person person, Channel channel, String text, Handles handles) {
    Team team = world.directory().teamOf(person);
    Map<String, String> form = new LinkedHashMap<>();
    form.put("token", TOKEN);
    form.put("team_id", team.id());
    form.put("team_domain", team.domain());
    form.put("channel_id", channel.id());
    form.put("channel_name", channel.name());
    form.put("user_id", person.id());
    form.put("user_name", person.handle());
    form.put("command", Gestures.COMMAND);
    form.put("text", text);
    form.put("api_app_id", world.app().appId());
    form.put("is_enterprise_install", "false");
    form.put("response_url", handles.responseUrl());
    form.put("trigger_id", handles.trigger());
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return new Delivery("command", person.id(), Delivery.FORM, body, Map.of());
  }

  /**
   * A click in a message: the workspace named is the installing one, the person's own stays theirs.
   */
  Delivery clicked(Person person, Message message, JsonObject action, Handles handles) {
    Channel channel = world.channels().byId(message.channel()).orElseThrow();
    return as(
        world.directory().installedIn(channel),
        () -> clicked(person, channel, new Clicked(message, action), handles));
  }

  private record Clicked(Message message, JsonObject action) {}

  private Delivery clicked(Person person, Channel channel, Clicked clicked, Handles handles) {
    Message message = clicked.message();
    JsonObject container =
        Json.object(
            "type", "message",
            "message_ts", message.ts(),
            "channel_id", channel.id(),
            "is_ephemeral", message.ephemeral());
    JsonObject payload = actions(person, container, clicked.action());
    if (message.threadTs() != null) {
      container.addProperty("thread_ts", message.threadTs());
    }
    payload.addProperty("trigger_id", handles.trigger());
    payload.add("channel", Json.object("id", channel.id(), "name", channel.name()));
    if (!message.ephemeral()) {
      payload.add("message", MessageJson.of(message, world.app()));
    }
    JsonObject values = Form.of(message.blocks()).values();
    payload.add("state", Json.object("values", values));
    payload.addProperty("response_url", handles.responseUrl());
    return interaction(person, payload);
  }

  Delivery clicked(Person person, View view, JsonObject action, String trigger) {
    return as(installed(view, person), () -> clickedIn(person, view, action, trigger));
  }

  private Delivery clickedIn(Person person, View view, JsonObject action, String trigger) {
    JsonObject payload = actions(person, Json.object("type", "view", "view_id", view.id()), action);
    payload.addProperty("trigger_id", trigger);
    JsonObject values = Form.of(view).values();
    payload.add("view", ViewJson.of(view, world.app(), person.team(), values));
    payload.add("state", Json.object("values", values.deepCopy()));
    return interaction(person, payload);
  }

  Delivery submitted(Person person, View view, JsonObject values, String trigger) {
    JsonObject payload = aboutView("view_submission", person, view, values);
    payload.addProperty("trigger_id", trigger);
    return interaction(person, payload);
  }

  Delivery closed(Person person, View view) {
    JsonObject payload = aboutView("view_closed", person, view, new JsonObject());
    payload.addProperty("is_cleared", false);
    return interaction(person, payload);
  }

  /** A shortcut that is offered anywhere: Slack says who, and nothing of where. */
  Delivery shortcut(Person person, Shortcut shortcut, String trigger) {
    JsonObject payload = shortcut("shortcut", person, shortcut, trigger);
    payload.add(
        "user",
        Json.object("id", person.id(), "username", person.handle(), "team_id", person.team()));
    return interaction(person, payload);
  }

  Delivery shortcut(Person person, Message message, Shortcut shortcut, Handles handles) {
    Channel channel = world.channels().byId(message.channel()).orElseThrow();
    JsonObject payload = shortcut("message_action", person, shortcut, handles.trigger());
    payload.add(
        "user", Json.object("id", person.id(), "name", person.handle(), "team_id", person.team()));
    payload.add("channel", Json.object("id", channel.id(), "name", channel.name()));
    payload.addProperty("message_ts", message.ts());
    payload.add("message", inChannel(message));
    payload.addProperty("response_url", handles.responseUrl());
    return interaction(person, payload);
  }

  /** In a shared channel Slack says of a person's message which workspace she wrote it in. */
  private JsonObject inChannel(Message message) {
    JsonObject json = MessageJson.of(message, world.app());
    if (message.author() != null) {
      world
          .directory()
          .byId(message.author())
          .ifPresent(author -> json.addProperty("team", author.team()));
    }
    return json;
  }

  private JsonObject shortcut(String type, Person person, Shortcut shortcut, String trigger) {
    Team team = world.directory().teamOf(person);
    return Json.object(
        "type",
        type,
        "token",
        TOKEN,
        "action_ts",
        world.ts(),
        "team",
        Json.object("id", team.id(), "domain", team.domain()),
        "callback_id",
        shortcut.callbackId(),
        "trigger_id",
        trigger,
        "is_enterprise_install",
        false,
        "enterprise",
        JsonNull.INSTANCE);
  }

  private JsonObject actions(Person person, JsonObject container, JsonObject action) {
    JsonObject payload = about("block_actions", person, world.directory().installing());
    payload.add("container", container);
    JsonArray actions = new JsonArray();
    actions.add(action);
    payload.add("actions", actions);
    return payload;
  }

  private JsonObject aboutView(String type, Person person, View view, JsonObject values) {
    return as(installed(view, person), () -> aboutInstalled(type, person, view, values));
  }

  private JsonObject aboutInstalled(String type, Person person, View view, JsonObject values) {
    JsonObject payload = about(type, person, world.directory().teamOf(person));
    payload.add("view", ViewJson.of(view, world.app(), person.team(), values));
    return payload;
  }

  private JsonObject about(String type, Person person, Team team) {
    return Json.object(
        "type",
        type,
        "team",
        Json.object("id", team.id(), "domain", team.domain()),
        "user",
        Json.object(
            "id", person.id(),
            "username", person.handle(),
            "name", person.handle(),
            "team_id", person.team()),
        "api_app_id",
        world.app().appId(),
        "token",
        TOKEN,
        "enterprise",
        JsonNull.INSTANCE,
        "is_enterprise_install",
        false);
  }

  private static Delivery interaction(Person person, JsonObject payload) {
    String body = "payload=" + URLEncoder.encode(Json.write(payload), UTF_8);
    String kind = Json.text(payload, "type", "");
    return new Delivery(kind, person.id(), Delivery.FORM, body, Map.of());
  }
}
