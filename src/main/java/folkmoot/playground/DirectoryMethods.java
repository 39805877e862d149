package folkmoot.playground;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;

/** The methods of the Web API that tell who somebody is: the app itself, a person, a workspace. */
final class DirectoryMethods {
  private final World world;

  DirectoryMethods(World world) {
    this.world = world;
  }

  Map<String, ApiMethod> all() {
    return Map.of("auth.test", this::self, "users.info", this::user, "team.info", this::team);
  }

  private JsonObject self(JsonObject args) {
    AppIdentity app = world.app();
    Team home = world.directory().installing();
    return Json.object(
        "url", "https://" + home.domain() + ".slack.com/",
        "team", home.name(),
        "user", app.handle(),
        "team_id", app.team(),
        "user_id", app.botUser(),
        "bot_id", app.botId(),
        "is_enterprise_install", false);
  }

  private JsonObject user(JsonObject args) {
    String id = Json.text(args, "user", "");
    if (id.equals(world.app().botUser())) {
      return Json.object("user", bot());
    }
    return world
        .directory()
        .byId(id)
        .map(person -> Json.object("user", person(person)))
        .orElseThrow(() -> new Refused("user_not_found"));
  }

  private JsonObject person(Person person) {
    Instant now = world.clock().instant();
    JsonObject json = account(person.id(), person.team(), person.handle(), person.name());
    json.addProperty("tz", person.zone().getId());
    json.addProperty("tz_label", person.zone().getDisplayName(TextStyle.FULL, Locale.UK));
    json.addProperty("tz_offset", person.zone().getRules().getOffset(now).getTotalSeconds());
    json.addProperty("is_bot", false);
    json.addProperty("is_restricted", person.guest());
    if (world.directory().external(person)) {
      json.addProperty("is_stranger", !world.channels().reachable(person));
    }
    return json;
  }

  private JsonObject bot() {
    AppIdentity app = world.app();
    JsonObject json = account(app.botUser(), app.team(), app.handle(), app.name());
    json.addProperty("is_bot", true);
    json.addProperty("is_restricted", false);
    return json;
  }

  private static JsonObject account(String id, String team, String handle, String name) {
    return Json.object(
        "id",
        id,
        "team_id",
        team,
        "name",
        handle,
        "deleted",
        false,
        "real_name",
        name,
        "is_admin",
        false,
        "is_owner",
        false,
        "is_primary_owner",
        false,
        "is_ultra_restricted",
        false,
        "is_app_user",
        false,
        "updated",
        0,
        "profile",
        Json.object(
            "real_name", name,
            "real_name_normalized", name,
            "display_name", name,
            "display_name_normalized", name,
            "title", "",
            "status_text", "",
            "team", team));
  }

  private JsonObject team(JsonObject args) {
    String id = Json.text(args, "team", world.app().team());
    Team team = world.directory().team(id).orElseThrow(() -> new Refused("team_not_found"));
    return Json.object(
        "team",
        Json.object(
            "id", team.id(),
            "name", team.name(),
            "domain", team.domain(),
            "email_domain", "",
            "url", "https://" + team.domain() + ".slack.com/",
            "icon", Json.object("image_default", true)));
  }
}
