package folkmoot.playground;

import com.google.gson.JsonObject;
import java.util.Map;

/** What people do to a channel as a whole, and the events by which the app hears of it. */
final class ChannelActs {
  private final World world;
  private final Requests requests;
  private final Drive drive;
  private final EventPayloads payloads;

  ChannelActs(World world, Drive drive) {
    this.world = world;
    this.requests = new Requests(world);
    this.drive = drive;
    this.payloads = new EventPayloads(world);
  }

  private interface Act {
    JsonObject on(Channel channel, JsonObject body);
  }

  /**
   * Does what {@code does} says; the app hears of it at once, with {@code late} after five minutes,
   * with {@code twice} two times, with {@code silent} never.
   */
  JsonObject act(JsonObject body) {
    Channel channel = requests.channel(body);
    Map<String, Act> acts =
        Map.of(
            "archive", this::archive,
            "unarchive", this::unarchive,
            "rename", this::rename,
            "share", this::share,
            "unshare", this::unshare,
            "freeze", this::freeze,
            "delete", this::delete);
    Act act = acts.get(Requests.required(body, "does"));
    if (act == null) {
      throw Complaint.bad("A channel can " + String.join(", ", acts.keySet()) + ".");
    }
    return drive.alone(
        () -> {
          tell(payloads.about(channel, act.on(channel, body)), body);
          drive.settle();
          return Json.object("ok", true);
        });
  }

  private void tell(JsonObject event, JsonObject body) {
    if (Json.flag(body, "silent")) {
      return;
    }
    if (Json.flag(body, "late")) {
      drive.sendLate(event);
    } else {
      drive.send(event);
    }
    if (Json.flag(body, "twice")) {
      drive.send(event);
    }
  }

  /** Slack takes apps out of a channel that is archived. */
  private JsonObject archive(Channel channel, JsonObject body) {
    Channel without = channel;
    for (String user : channel.members()) {
      without = world.directory().byId(user).isEmpty() ? without.left(user) : without;
    }
    world.channels().change(without.stands(Channel.ARCHIVED));
    JsonObject event = event("channel_archive", channel, body);
    event.addProperty("is_moved", 0);
    return event;
  }

  private JsonObject unarchive(Channel channel, JsonObject body) {
    world.channels().change(channel.stands(null));
    return event("channel_unarchive", channel, body);
  }

  private JsonObject rename(Channel channel, JsonObject body) {
    String name = Requests.required(body, "name");
    world.channels().change(channel.named(name));
    JsonObject now =
        Json.object(
            "id",
            channel.id(),
            "is_channel",
            true,
            "is_mpim",
            false,
            "name",
            name,
            "name_normalized",
            name,
            "created",
            0);
    return Json.object("type", "channel_rename", "channel", now, "event_ts", world.ts());
  }

  /** People of the other workspace join by themselves. */
  private JsonObject share(Channel channel, JsonObject body) {
    return Json.object(
        "type", "channel_shared",
        "connected_team_id", Requests.required(body, "team"),
        "channel", channel.id(),
        "event_ts", world.ts());
  }

  private JsonObject unshare(Channel channel, JsonObject body) {
    String team = Requests.required(body, "team");
    Channel without = channel;
    for (Person person : world.directory().people()) {
      without = person.team().equals(team) ? without.left(person.id()) : without;
    }
    world.channels().change(without);
    return unshared(channel, team);
  }

  /** The connection is cut, and the channel can only be read. */
  private JsonObject freeze(Channel channel, JsonObject body) {
    world.channels().change(channel.stands(Channel.FROZEN));
    return unshared(channel, Requests.required(body, "team"));
  }

  private JsonObject unshared(Channel channel, String team) {
    return Json.object(
        "type",
        "channel_unshared",
        "previously_connected_team_id",
        team,
        "channel",
        channel.id(),
        "is_ext_shared",
        true,
        "event_ts",
        world.ts());
  }

  private JsonObject delete(Channel channel, JsonObject body) {
    world.channels().remove(channel.id());
    return Json.object(
        "type", "channel_deleted",
        "channel", channel.id(),
        "actor_id", requests.actor(body).id(),
        "event_ts", world.ts());
  }

  private JsonObject event(String type, Channel channel, JsonObject body) {
    return Json.object(
        "type", type,
        "channel", channel.id(),
        "user", requests.actor(body).id(),
        "event_ts", world.ts());
  }
}
