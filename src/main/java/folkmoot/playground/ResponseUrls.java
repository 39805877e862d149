package folkmoot.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Addresses at which the app may answer a command or a click later, five times in half an hour. */
final class ResponseUrls {
  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final int USES = 5;

  /**
   * @param original the message clicked in; null after a command
   */
  private record Address(
      String user, String channel, @Nullable String original, Instant issued, int uses) {}

  private final Map<String, Address> issued = new HashMap<>();
  private final World world;

  ResponseUrls(World world) {
    this.world = world;
  }

  synchronized String issue(Person person, String channel, @Nullable String original) {
    Instant now = world.clock().instant();
    issued.values().removeIf(old -> old.issued().plus(LIFE).isBefore(now));
    String id = world.ids().next("R") + world.ids().next("R");
    issued.put(id, new Address(person.id(), channel, original, now, 0));
    return id;
  }

  /** Does what the app answers there. */
  synchronized void answer(String id, JsonObject said) {
    Address address = issued.get(id);
    if (address == null || address.issued().plus(LIFE).isBefore(world.clock().instant())) {
      throw new Refused("expired_url");
    }
    if (address.uses() >= USES) {
      throw new Refused("used_url");
    }
    Address used =
        new Address(
            address.user(),
            address.channel(),
            address.original(),
            address.issued(),
            address.uses() + 1);
    issued.put(id, used);
    reply(used, said);
  }

  /** Shows an answer given in the acknowledgement itself, which follows the same rules. */
  synchronized void immediate(Person person, String channel, JsonObject said) {
    reply(new Address(person.id(), channel, null, world.clock().instant(), 0), said);
  }

  private void reply(Address address, JsonObject said) {
    Optional<Message> original =
        Optional.ofNullable(address.original())
            .flatMap(ts -> world.messages().find(address.channel(), ts));
    if (Json.flag(said, "delete_original")) {
      original.ifPresent(world.messages()::remove);
      return;
    }
    MessageJson.check(said);
    JsonArray blocks = BlockIds.filled(Json.array(said, "blocks"), world.ids());
    String text = Json.text(said, "text", "");
    if (Json.flag(said, "replace_original") && original.isPresent()) {
      world.messages().put(original.get().changed(text, blocks));
      return;
    }
    boolean toAll = "in_channel".equals(Json.text(said, "response_type"));
    Message.Place place =
        new Message.Place(
            address.channel(),
            world.ts(),
            Json.text(said, "thread_ts"),
            toAll ? null : address.user());
    world.messages().put(Message.ofApp(place, text, blocks));
  }
}
