package folkmoot.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An element of a message or view that acts at once when a person uses it. */
record Control(String blockId, JsonObject element) {
  private static final Set<String> BUTTONS = Set.of("button", "icon_button", "feedback_buttons");
  private static final List<String> HALVES = List.of("positive_button", "negative_button");

  /**
   * What a person says they use.
   *
   * @param action an action id or the visible label
   * @param value which option is chosen, or which of several buttons of the same name is meant
   */
  record Wish(String action, @Nullable JsonElement value) {}

  /** What no other element of the message or view is called, even if another shares its id. */
  String key() {
    return key(blockId, element);
  }

  static String key(String blockId, JsonObject element) {
    return blockId + "/" + Json.text(element, "action_id", "");
  }

  /** Finds the wished element: by action id, else by label, else by the label of its block. */
  static Optional<Control> find(JsonArray blocks, Wish wish) {
    List<Control> all = all(blocks);
    String label = Directory.folded(wish.action());
    List<Control> byId =
        all.stream()
            .filter(c -> c.actionId().equals(wish.action()) || c.key().equals(wish.action()))
            .toList();
    List<Control> found =
        byId.isEmpty()
            ? all.stream().filter(c -> Directory.folded(c.label()).equals(label)).toList()
            : byId;
    return chosen(found.isEmpty() ? named(all, wish.action()) : found, wish);
  }

  /** Whoever looks at a message that was changed meanwhile presses what still stands in it. */
  private static List<Control> named(List<Control> all, String key) {
    String action = key.substring(key.indexOf('/') + 1);
    return all.stream().filter(control -> control.actionId().equals(action)).toList();
  }

  private static Optional<Control> chosen(List<Control> found, Wish wish) {
    return found.stream()
        .filter(control -> control.means(wish.value()))
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  static List<Control> all(JsonArray blocks) {
    return BlockIds.all(blocks).stream().flatMap(block -> in(block).stream()).toList();
  }

  /** Those of one block, without the blocks inside it. */
  static List<Control> in(JsonObject block) {
    return BlockIds.elements(block).stream()
        .filter(element -> acts(block, element))
        .map(element -> new Control(Json.text(block, "block_id", ""), element))
        .toList();
  }

  private static boolean acts(JsonObject block, JsonObject element) {
    boolean input = "input".equals(Json.text(block, "type"));
    return element.has("action_id") && (!input || Json.flag(block, "dispatch_action"));
  }

  String actionId() {
    return Json.text(element, "action_id", "");
  }

  String type() {
    return Json.text(element, "type", "");
  }

  /** Whether pressing it is all there is to do: nothing is chosen. */
  boolean button() {
    return BUTTONS.contains(type());
  }

  /** The words on a button, or the hint inside a menu. */
  String label() {
    JsonObject words = Json.child(element, element.has("text") ? "text" : "placeholder");
    return Json.text(words, "text", "");
  }

  private boolean means(@Nullable JsonElement value) {
    return value != null
        && value.isJsonPrimitive()
        && (value.getAsString().equals(Json.text(element, "value"))
            || half(value).isPresent()
            || Json.objects(element, "options").stream()
                .anyMatch(option -> value.getAsString().equals(Json.text(option, "value"))));
  }

  /** The one of a pair of feedback buttons that has this value. */
  private Optional<JsonObject> half(JsonElement value) {
    return HALVES.stream()
        .map(name -> Json.child(element, name))
        .filter(half -> value.getAsString().equals(Json.text(half, "value")))
        .findFirst();
  }

  /**
   * The entry of a {@code block_actions} payload.
   *
   * @throws Complaint when the element wants a value and got none it offers
   */
  JsonObject action(@Nullable JsonElement value, Choices choices, String ts) {
    JsonObject action = Json.object("action_id", actionId(), "block_id", blockId, "type", type());
    if (button()) {
      JsonObject pressed =
          type().equals("feedback_buttons") && value != null
              ? half(value).orElse(element)
              : element;
      List.of("text", "value", "style").stream()
          .filter(pressed::has)
          .forEach(name -> action.add(name, pressed.get(name).deepCopy()));
    } else {
      chosen(value, choices).entrySet().forEach(part -> action.add(part.getKey(), part.getValue()));
    }
    action.addProperty("action_ts", ts);
    return action;
  }

  /** The state of a menu or picker after the choice. */
  JsonObject chosen(@Nullable JsonElement value, Choices choices) {
    InputKind kind = type().equals("overflow") ? InputKind.OPTION : kind();
    Field field = new Field(blockId, label(), kind, element, false, true);
    if (value == null) {
      throw Complaint.bad("Say which value of “" + label() + "” you choose, as \"value\".");
    }
    return choices.state(field, value);
  }

  private InputKind kind() {
    return InputKind.of(element)
        .orElseThrow(
            () -> Complaint.bad("An element of type " + type() + " cannot be clicked here."));
  }
}
