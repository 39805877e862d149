package folkmoot.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The methods of the Web API that write messages. */
final class ChatMethods {
  private final World world;

  ChatMethods(World world) {
    this.world = world;
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "chat.postMessage", this::post,
        "chat.postEphemeral", this::postEphemeral,
        "chat.update", this::update,
        "chat.delete", this::delete);
  }

  private JsonObject post(JsonObject args) {
    Channel channel = channel(args);
    MessageJson.check(args);
    FileMethods.check(world, Json.array(args, "blocks"));
    Message message = world.messages().put(written(channel, args, null));
    return Json.object(
        "channel", channel.id(),
        "ts", message.ts(),
        "message", MessageJson.of(message, world.app()));
  }

  private JsonObject postEphemeral(JsonObject args) {
    Channel channel = channel(args);
    String user = Json.text(args, "user", "");
    if (!channel.has(user)) {
      throw new Refused("user_not_in_channel");
    }
    MessageJson.check(args);
    FileMethods.check(world, Json.array(args, "blocks"));
    Message message = world.messages().put(written(channel, args, user));
    return Json.object("message_ts", message.ts());
  }

  private JsonObject update(JsonObject args) {
    Channel channel = channel(args);
    Message before = own(lasting(channel, args), "cant_update_message");
    MessageJson.check(args);
    FileMethods.check(world, Json.array(args, "blocks"));
    Message now = world.messages().put(before.changed(Json.text(args, "text", ""), blocks(args)));
    return Json.object(
        "channel", channel.id(),
        "ts", now.ts(),
        "text", now.text(),
        "message", MessageJson.of(now, world.app()));
  }

  private JsonObject delete(JsonObject args) {
    Channel channel = channel(args);
    Message message = own(lasting(channel, args), "cant_delete_message");
    world.messages().remove(message);
    return Json.object("channel", channel.id(), "ts", message.ts());
  }

  private Channel channel(JsonObject args) {
    String id = Json.text(args, "channel", "");
    Channel channel =
        world
            .directory()
            .byId(id)
            .map(person -> world.channels().direct(person))
            .or(() -> world.channels().byId(id))
            .orElseThrow(() -> new Refused("channel_not_found"));
    if (Channel.ARCHIVED.equals(channel.closed())) {
      throw new Refused("is_archived");
    }
    if (Channel.FROZEN.equals(channel.closed())) {
      throw new Refused("restricted_action_read_only_channel");
    }
    if (!channel.has(world.app().botUser())) {
      throw new Refused("not_in_channel");
    }
    return channel;
  }

  /** What a person wrote is theirs. */
  private static Message own(Message message, String otherwise) {
    if (message.author() != null) {
      throw new Refused(otherwise);
    }
    return message;
  }

  /** An ephemeral message has no lasting timestamp: Slack can neither change nor delete it so. */
  private Message lasting(Channel channel, JsonObject args) {
    return world
        .messages()
        .find(channel.id(), Json.text(args, "ts", ""))
        .filter(message -> !message.ephemeral())
        .orElseThrow(() -> new Refused("message_not_found"));
  }

  private Message written(Channel channel, JsonObject args, @Nullable String onlyFor) {
    String thread = Json.text(args, "thread_ts");
    if (thread != null && world.messages().find(channel.id(), thread).isEmpty()) {
      throw new Refused("thread_not_found");
    }
    String text = Json.text(args, "text", "");
    Message.Place place = new Message.Place(channel.id(), world.ts(), thread, onlyFor);
    return Message.ofApp(place, text, blocks(args));
  }

  private JsonArray blocks(JsonObject args) {
    return BlockIds.filled(Json.array(args, "blocks"), world.ids());
  }
}
