package folkmoot.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A message of the app or of a person, as it stands now.
 *
 * @param ts its timestamp, which is its id within the channel
 * @param threadTs the timestamp of the message it answers; null at the top level
 * @param onlyFor the one person who sees it; null when everybody in the channel does
 * @param author the person who wrote it; null when the app did
 */
record Message(
    String channel,
    String ts,
    String text,
    JsonArray blocks,
    @Nullable String threadTs,
    @Nullable String onlyFor,
    boolean edited,
    @Nullable String author) {

  /** What the app posts. */
  static Message ofApp(Place place, String text, JsonArray blocks) {
    return new Message(
        place.channel(), place.ts(), text, blocks, place.threadTs(), place.onlyFor(), false, null);
  }

  /** What a person writes, which has words and nothing else. */
  static Message ofPerson(Place place, String text, String author) {
    return new Message(
        place.channel(), place.ts(), text, new JsonArray(), place.threadTs(), null, false, author);
  }

  /** Where a new message stands, and before whom. */
  record Place(String channel, String ts, @Nullable String threadTs, @Nullable String onlyFor) {}

  boolean ephemeral() {
    return onlyFor != null;
  }

  boolean visibleTo(String user) {
    return onlyFor == null || onlyFor.equals(user);
  }

  Message changed(String newText, JsonArray newBlocks) {
    return new Message(channel, ts, newText, newBlocks, threadTs, onlyFor, true, author);
  }

  JsonObject toJson() {
    return Json.object(
        "channel", channel,
        "ts", ts,
        "thread_ts", threadTs,
        "text", text,
        "blocks", blocks.deepCopy(),
        "ephemeral", ephemeral(),
        "edited", edited,
        "user", author);
  }

  JsonObject toKeep() {
    JsonObject kept = toJson();
    kept.addProperty("only_for", onlyFor);
    return kept;
  }

  static Message read(JsonObject kept) {
    return new Message(
        Json.text(kept, "channel", ""),
        Json.text(kept, "ts", ""),
        Json.text(kept, "text", ""),
        Json.array(kept, "blocks"),
        Json.text(kept, "thread_ts"),
        Json.text(kept, "only_for"),
        Json.flag(kept, "edited"),
        Json.text(kept, "user"));
  }
}
