package folkmoot.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A modal or Home tab as one person has it before them.
 *
 * @param content what the app sent, with ids filled in where it gave none
 * @param typed what the person has put in so far: state by block id and action id
 * @param origin the message whose button led here; null when there was none
 */
record View(
    String id,
    String owner,
    JsonObject content,
    String hash,
    String root,
    @Nullable String previous,
    JsonObject typed,
    @Nullable Origin origin) {

  /** The message a person clicked in. */
  record Origin(String channel, String ts) {}

  JsonArray blocks() {
    return Json.array(content, "blocks");
  }

  @Nullable String externalId() {
    String id = Json.text(content, "external_id");
    return id == null || id.isEmpty() ? null : id;
  }

  boolean home() {
    return "home".equals(Json.text(content, "type"));
  }

  View updated(JsonObject newContent, String newHash) {
    return new View(id, owner, newContent, newHash, root, previous, typed, origin);
  }

  View withTyped(JsonObject nowTyped) {
    return new View(id, owner, content, hash, root, previous, nowTyped, origin);
  }
}
