package folkmoot.playground;

import com.google.gson.JsonObject;
import folkmoot.playground.wire.WireRules;
import java.util.List;

/** A message in the shape Slack sends it. */
final class MessageJson {
  private MessageJson() {}

  static JsonObject of(Message message, AppIdentity app) {
    return message.author() == null ? ofApp(message, app) : ofPerson(message, message.author());
  }

  private static JsonObject ofPerson(Message message, String author) {
    JsonObject json =
        Json.object("type", "message", "user", author, "ts", message.ts(), "text", message.text());
    if (message.threadTs() != null) {
      json.addProperty("thread_ts", message.threadTs());
    }
    return json;
  }

  private static JsonObject ofApp(Message message, AppIdentity app) {
    JsonObject json =
        Json.object(
            "type", "message",
            "user", app.botUser(),
            "ts", message.ts(),
            "bot_id", app.botId(),
            "app_id", app.appId(),
            "text", message.text(),
            "team", app.team(),
            "bot_profile", profile(app));
    if (!message.blocks().isEmpty()) {
      json.add("blocks", message.blocks().deepCopy());
    }
    if (message.threadTs() != null) {
      json.addProperty("thread_ts", message.threadTs());
    }
    return json;
  }

  private static JsonObject profile(AppIdentity app) {
    return Json.object(
        "id", app.botId(),
        "app_id", app.appId(),
        "name", app.name(),
        "deleted", false,
        "team_id", app.team(),
        "icons", new JsonObject());
  }

  /** Refuses what Slack would not post: neither words nor blocks, or blocks it cannot read. */
  static void check(JsonObject args) {
    // Blocks alone would leave a screen reader and a notification without words.
    if (Json.text(args, "text", "").isBlank()) {
      throw new Refused("no_text");
    }
    if (args.has("blocks") && !args.get("blocks").isJsonArray()) {
      throw new Refused("invalid_blocks_format");
    }
    List<String> faults = WireRules.message(args);
    if (!faults.isEmpty()) {
      throw new Refused(error(faults, "invalid_blocks"), faults);
    }
  }

  /** A rule that has a name of its own with Slack says that name in its sentence. */
  static String error(List<String> faults, String otherwise) {
    return List.of("msg_blocks_too_long", "msg_too_long", "view_too_large").stream()
        .filter(name -> faults.stream().anyMatch(fault -> fault.contains(name)))
        .findFirst()
        .orElse(otherwise);
  }
}
