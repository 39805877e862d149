package folkmoot.playground;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import folkmoot.playground.wire.WireRules;
import java.util.List;

/** A view in the shape Slack sends it. */
final class ViewJson {
  private static final List<String> TEXTS = List.of("private_metadata", "callback_id");
  private static final List<String> FLAGS =
      List.of("clear_on_close", "notify_on_close", "submit_disabled");
  private static final List<String> PARTS = List.of("title", "submit", "close");

  private ViewJson() {}

  /**
   * @param team the workspace of the person who looks at it
   * @param values the state of its inputs: block id, then action id
   */
  static JsonObject of(View view, AppIdentity app, String team, JsonObject values) {
    JsonObject content = view.content();
    JsonObject json =
        Json.object(
            "id", view.id(),
            "team_id", team,
            "type", Json.text(content, "type"),
            "blocks", view.blocks().deepCopy());
    TEXTS.forEach(name -> json.addProperty(name, Json.text(content, name, "")));
    FLAGS.forEach(name -> json.addProperty(name, Json.flag(content, name)));
    PARTS.forEach(
        name ->
            json.add(name, content.has(name) ? content.get(name).deepCopy() : JsonNull.INSTANCE));
    json.add("state", Json.object("values", values));
    json.addProperty("hash", view.hash());
    json.addProperty("root_view_id", view.root());
    json.addProperty("previous_view_id", view.previous());
    json.addProperty("app_id", app.appId());
    json.addProperty("external_id", Json.text(content, "external_id", ""));
    json.addProperty("app_installed_team_id", app.team());
    json.addProperty("bot_id", app.botId());
    return json;
  }

  /**
   * The content of a view as it will be kept: refused when Slack would refuse it, ids filled in.
   */
  static JsonObject accepted(JsonObject view, SlackIds ids) {
    List<String> faults = WireRules.view(view);
    if (!faults.isEmpty()) {
      throw new Refused(MessageJson.error(faults, "invalid_arguments"), faults);
    }
    JsonObject content = view.deepCopy();
    content.add("blocks", BlockIds.filled(Json.array(view, "blocks"), ids));
    return content;
  }
}
