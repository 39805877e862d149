package folkmoot.playground;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Supplier;

/** The events Slack sends this app, each in its envelope. */
final class EventPayloads {
  private final World world;

  EventPayloads(World world) {
    this.world = world;
  }

  JsonObject joined(Channel channel, String user, String inviter) {
    return in(
        channel,
        user,
        () -> {
          JsonObject event = membership("member_joined_channel", channel, user);
          event.addProperty("inviter", inviter);
          return envelope(event, team(user), true);
        });
  }

  /** Something about the channel as a whole; the installation whose bot was in it hears of it. */
  JsonObject about(Channel channel, JsonObject event) {
    return world
        .directory()
        .installs()
        .as(
            world.directory().installedIn(channel),
            () -> envelope(event, world.app().team(), false));
  }

  /** A bot's own coming and going is told to its installation; else that in the channel hears. */
  private JsonObject in(Channel channel, String user, Supplier<JsonObject> event) {
    boolean bot = world.directory().byId(user).isEmpty();
    String team =
        bot ? world.directory().installedBy(user) : world.directory().installedIn(channel);
    return world.directory().installs().as(team, event);
  }

  /** The app was taken out of a workspace: Slack names no authorization in these. */
  List<JsonObject> ended(String team) {
    AppIdentity app = Installs.identity(world.directory().first(), team);
    JsonObject tokens = Json.object("oauth", List.of(), "bot", List.of(app.botUser()));
    List<JsonObject> events =
        List.of(
            envelope(Json.object("type", "tokens_revoked", "tokens", tokens), team, false),
            envelope(Json.object("type", "app_uninstalled"), team, false));
    events.forEach(event -> event.remove("authorizations"));
    return events;
  }

  JsonObject left(Channel channel, String user) {
    return in(
        channel,
        user,
        () -> envelope(membership("member_left_channel", channel, user), team(user), true));
  }

  JsonObject homeOpened(Person person, Channel direct) {
    return world
        .directory()
        .installs()
        .as(world.directory().installedBy(person.id()), () -> opened(person, direct));
  }

  private JsonObject opened(Person person, Channel direct) {
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
