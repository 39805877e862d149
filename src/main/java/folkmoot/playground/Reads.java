package folkmoot.playground;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Up to which message each person has read each channel. */
final class Reads {
  private record Place(String user, String channel) {}

  private final Map<Place, String> upTo = new HashMap<>();

  /**
   * Notes that a person has seen all these messages.
   *
   * @return whether one of them was new to them
   */
  synchronized boolean looked(Person person, String channel, List<Message> seen) {
    Place place = new Place(person.id(), channel);
    String before = upTo.getOrDefault(place, "");
    String latest = seen.stream().map(Message::ts).max(String::compareTo).orElse("");
    if (latest.compareTo(before) <= 0) {
      return false;
    }
    upTo.put(place, latest);
    return true;
  }

  /** How many of these messages, all of one channel, somebody else wrote since they last looked. */
  synchronized int unread(Person person, String channel, List<Message> messages) {
    String before = upTo.getOrDefault(new Place(person.id(), channel), "");
    return (int)
        messages.stream()
            .filter(message -> message.threadTs() == null)
            .filter(message -> !Objects.equals(message.author(), person.id()))
            .filter(message -> message.ts().compareTo(before) > 0)
            .count();
  }

  synchronized JsonObject toJson() {
    JsonObject kept = new JsonObject();
    upTo.forEach(
        (place, ts) -> {
          JsonObject ofUser = Json.child(kept, place.user());
          ofUser.addProperty(place.channel(), ts);
          kept.add(place.user(), ofUser);
        });
    return kept;
  }

  synchronized void load(JsonObject kept) {
    for (Map.Entry<String, JsonElement> ofUser : kept.entrySet()) {
      JsonObject channels = Json.child(kept, ofUser.getKey());
      channels
          .keySet()
          .forEach(
              channel ->
                  upTo.put(new Place(ofUser.getKey(), channel), Json.text(channels, channel, "")));
    }
  }
}
