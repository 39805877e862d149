package folkmoot.playground;

import com.google.gson.JsonObject;
import java.util.List;

/** The events Slack sends this app, each in its envelope. */
final class EventPayloads {
  private final World world;

  EventPayloads(World world) {
    this.world = world;
  }

  JsonObject joined(Channel channel, String user, String inviter) {
    JsonObject event = membership("member_joined_channel", channel, user);
    event.addProperty("inviter", inviter);
    return envelope(event, team(user), true);
  }

  JsonObject left(Channel channel, String user) {
    return envelope(membership("member_left_channel", channel, user), team(user), true);
  }

  JsonObject homeOpened(Person person, Channel direct) {
    JsonObject event =
        Json.object(
            "type", "app_home_opened",
            "user", person.id(),
            "channel", direct.id(),
            "tab", "home",
            "event_ts", world.ts());
    world
        .views()
        .home(person.id())
        .ifPresent(
            home ->
                event.add(
                    "view", ViewJson.of(home, world.app(), person.team(), Form.of(home).values())));
    return envelope(event, world.app().team(), false);
  }

  private JsonObject membership(String type, Channel channel, String user) {
    return Json.object(
        "type",
        type,
        "user",
        user,
        "channel",
        channel.id(),
        "channel_type",
        "C",
        "team",
        team(user),
        "event_ts",
        world.ts());
  }

  private String team(String user) {
    return world.directory().byId(user).map(Person::team).orElse(world.app().team());
  }

  /** The team outside may be the sender's; the authorization names the installing one. */
  private JsonObject envelope(JsonObject event, String team, boolean shared) {
    AppIdentity app = world.app();
    JsonObject authorization =
        Json.object(
            "enterprise_id",
            null,
            "team_id",
            app.team(),
            "user_id",
            app.botUser(),
            "is_bot",
            true,
            "is_enterprise_install",
            false);
    JsonObject envelope =
        Json.object(
            "token",
            Payloads.TOKEN,
            "team_id",
            team,
            "api_app_id",
            app.appId(),
            "event",
            event,
            "type",
            "event_callback",
            "event_id",
            world.ids().next("Ev"),
            "event_time",
            world.clock().instant().getEpochSecond(),
            "authorizations",
            List.of(authorization),
            "is_ext_shared_channel",
            shared,
            "event_context",
            world.ids().next("4-"));
    if (shared) {
      envelope.addProperty("context_team_id", app.team());
    }
    return envelope;
  }
}
