package folkmoot.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A message of the app, as it stands now.
 *
 * @param ts its timestamp, which is its id within the channel
 * @param threadTs the timestamp of the message it answers; null at the top level
 * @param onlyFor the one person who sees it; null when everybody in the channel does
 */
record Message(
    String channel,
    String ts,
    String text,
    JsonArray blocks,
    @Nullable String threadTs,
    @Nullable String onlyFor,
    boolean edited) {

  boolean ephemeral() {
    return onlyFor != null;
  }

  boolean visibleTo(String user) {
    return onlyFor == null || onlyFor.equals(user);
  }

  Message changed(String newText, JsonArray newBlocks) {
    return new Message(channel, ts, newText, newBlocks, threadTs, onlyFor, true);
  }

  JsonObject toJson() {
    return Json.object(
        "channel", channel,
        "ts", ts,
        "thread_ts", threadTs,
        "text", text,
        "blocks", blocks.deepCopy(),
        "ephemeral", ephemeral(),
        "edited", edited);
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
        Json.flag(kept, "edited"));
  }
}
