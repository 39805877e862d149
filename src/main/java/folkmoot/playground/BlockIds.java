package folkmoot.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Fills in the block and action ids an app left out, as Slack does before it shows a block. */
final class BlockIds {
  private static final Set<String> WITHOUT_ID = Set.of("markdown");
  private static final Set<String> WITHOUT_ACTION = Set.of("image", "mrkdwn", "plain_text");

  private BlockIds() {}

  /** A copy of the blocks in which every block and every interactive element has an id. */
  static JsonArray filled(JsonArray blocks, SlackIds ids) {
    JsonArray copy = blocks.deepCopy();
    for (JsonObject block : all(copy)) {
      if (!block.has("block_id") && !WITHOUT_ID.contains(Json.text(block, "type", ""))) {
        block.addProperty("block_id", ids.next("b").substring(5));
      }
      elements(block).stream()
          .filter(element -> !element.has("action_id"))
          .filter(element -> !WITHOUT_ACTION.contains(Json.text(element, "type", "")))
          .forEach(element -> element.addProperty("action_id", ids.next("a").substring(5)));
    }
    return copy;
  }

  /** The blocks, each followed by those inside it. */
  static List<JsonObject> all(JsonArray blocks) {
    return Json.objects(blocks).stream()
        .flatMap(block -> Stream.concat(Stream.of(block), all(inside(block)).stream()))
        .toList();
  }

  private static JsonArray inside(JsonObject block) {
    return switch (Json.text(block, "type", "")) {
      case "container" -> Json.array(block, "child_blocks");
      case "carousel" -> Json.array(block, "elements");
      default -> new JsonArray();
    };
  }

  /** The elements of a block that a person could use: of actions, a section's side, an input. */
  static List<JsonObject> elements(JsonObject block) {
    return switch (Json.text(block, "type", "")) {
      case "actions", "context_actions" -> Json.objects(block, "elements");
      case "card" -> Json.objects(block, "actions");
      case "section" -> single(block.get("accessory"));
      case "input" -> single(block.get("element"));
      default -> List.of();
    };
  }

  private static List<JsonObject> single(JsonElement element) {
    return element != null && element.isJsonObject()
        ? List.of(element.getAsJsonObject())
        : List.of();
  }
}
