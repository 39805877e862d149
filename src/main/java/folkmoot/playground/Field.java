package folkmoot.playground;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * An element of a view that holds a value.
 *
 * @param label what a person reads beside it
 * @param input whether it stands in an input block, which Slack checks when a form is sent
 */
record Field(
    String blockId,
    String label,
    InputKind kind,
    JsonObject element,
    boolean input,
    boolean optional) {

  static List<Field> in(JsonObject block) {
    return BlockIds.elements(block).stream()
        .flatMap(element -> InputKind.of(element).map(kind -> of(block, element, kind)).stream())
        .toList();
  }

  private static Field of(JsonObject block, JsonObject element, InputKind kind) {
    boolean input = "input".equals(Json.text(block, "type"));
    JsonObject words = Json.child(block, input ? "label" : "text");
    return new Field(
        Json.text(block, "block_id", ""),
        Json.text(words, "text", ""),
        kind,
        element,
        input,
        Json.flag(block, "optional"));
  }

  String actionId() {
    return Json.text(element, "action_id", "");
  }

  /** What no other field of the form is called: an input is alone in its block, others are not. */
  String key() {
    return input ? blockId : Control.key(blockId, element);
  }

  boolean called(String said) {
    return blockId.equals(said)
        || actionId().equals(said)
        || Control.key(blockId, element).equals(said)
        || (!label.isEmpty() && Directory.folded(label).equals(Directory.folded(said)));
  }

  /** The options on offer, those in groups included. */
  List<JsonObject> options() {
    List<JsonObject> groups = Json.objects(element, "option_groups");
    return groups.isEmpty()
        ? Json.objects(element, "options")
        : groups.stream().flatMap(group -> Json.objects(group, "options").stream()).toList();
  }

  /** The option of that value, or with that visible text. */
  Optional<JsonObject> option(String said) {
    return options().stream()
        .filter(option -> said.equals(Json.text(option, "value")))
        .findFirst()
        .or(
            () ->
                options().stream()
                    .filter(
                        option ->
                            Directory.folded(optionText(option)).equals(Directory.folded(said)))
                    .findFirst());
  }

  static String optionText(JsonObject option) {
    return Json.text(Json.child(option, "text"), "text", "");
  }

  JsonElement value(JsonObject state) {
    JsonElement value = state.get(kind.state());
    return value == null ? kind.nothing() : value;
  }

  boolean empty(JsonObject state) {
    JsonElement value = value(state);
    return value.isJsonNull()
        || (value.isJsonArray() && value.getAsJsonArray().isEmpty())
        || (value.isJsonPrimitive() && value.getAsString().isEmpty());
  }
}
