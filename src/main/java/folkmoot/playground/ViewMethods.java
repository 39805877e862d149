package folkmoot.playground;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/** The methods of the Web API that open and change modals and Home tabs. */
final class ViewMethods {
  private final World world;
  private final Triggers triggers;

  ViewMethods(World world, Triggers triggers) {
    this.world = world;
    this.triggers = triggers;
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "views.open", this::open,
        "views.push", this::push,
        "views.update", this::update,
        "views.publish", this::publish);
  }

  private JsonObject open(JsonObject args) {
    JsonObject content = content(args, "modal");
    Triggers.Trigger trigger = triggers.exchange(Json.text(args, "trigger_id", ""));
    return reply(world.views().open(trigger.user(), content, trigger.origin()));
  }

  private JsonObject push(JsonObject args) {
    JsonObject content = content(args, "modal");
    Triggers.Trigger trigger = triggers.exchange(Json.text(args, "trigger_id", ""));
    return reply(world.views().push(trigger.user(), content));
  }

  private JsonObject update(JsonObject args) {
    View view =
        world
            .views()
            .byId(Json.text(args, "view_id", ""))
            .or(() -> world.views().byExternalId(Json.text(args, "external_id", "")))
            .orElseThrow(() -> new Refused("not_found"));
    JsonObject content = content(args, view.home() ? "home" : "modal");
    return reply(world.views().update(view, content, Json.text(args, "hash")));
  }

  /** Slack has no Home tab of the app for people whose workspace did not install it. */
  private JsonObject publish(JsonObject args) {
    Person person =
        world
            .directory()
            .byId(Json.text(args, "user_id", ""))
            .filter(someone -> !world.directory().external(someone))
            .orElseThrow(() -> new Refused("user_not_found"));
    JsonObject content = content(args, "home");
    return reply(world.views().publish(person.id(), content, Json.text(args, "hash")));
  }

  private JsonObject content(JsonObject args, String type) {
    if (!args.has("view") || !args.get("view").isJsonObject()) {
      throw new Refused("invalid_arguments", List.of("/view: missing or not an object"));
    }
    JsonObject view = args.getAsJsonObject("view");
    if (!type.equals(Json.text(view, "type"))) {
      throw new Refused("invalid_arguments", List.of("/view/type: must be " + type));
    }
    return ViewJson.accepted(view, world.ids());
  }

  private JsonObject reply(View view) {
    Person owner = world.directory().byId(view.owner()).orElseThrow();
    JsonObject values = Form.of(view).values();
    return Json.object("view", ViewJson.of(view, world.app(), owner.team(), values));
  }
}
