package folkmoot.playground;

import com.google.gson.JsonObject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An input block: its label, the input, what is wrong with it, and a hint.
 *
 * @param id of the input
 * @param labelled the id of what the label names; null when it names several parts together
 * @param error what is wrong; null when nothing is known to be
 * @param checks what the page's script checks before it sends, as JSON
 */
record FieldHtml(
    String id,
    Html.Markup label,
    Html.@Nullable Markup hint,
    Html.Markup input,
    @Nullable String labelled,
    boolean optional,
    @Nullable String error,
    String checks) {

  private static final Set<String> IN_PARTS = Set.of("radio_buttons", "checkboxes");

  static String of(JsonObject block, World world, Drawing drawing) {
    JsonObject element = Json.child(block, "element");
    InputHtml inputs = new InputHtml(world);
    String id = drawing.id(Json.text(block, "block_id", ""), Json.text(element, "action_id", ""));
    JsonObject hint = Json.child(block, "hint");
    Html.Markup label = words(Json.child(block, "label"));
    Html.Markup help = hint.isEmpty() ? null : words(hint);
    boolean optional = Json.flag(block, "optional");
    Field field = Field.in(block).stream().findFirst().orElse(null);
    if (field == null) {
      Html.Markup absent = Html.markup(inputs.absent(element));
      return Templates.fill(
          "field", new FieldHtml(id, label, help, absent, null, optional, null, "[]"));
    }
    String error = drawing.error(field.blockId());
    Place place =
        Place.labelled(id, id + "-error" + (help == null ? "" : " " + id + "-hint"), error != null);
    String input = inputs.input(field, place, drawing);
    if (Json.flag(block, "dispatch_action")) {
      input = new ControlHtml(world).acting(input, new Control(field.blockId(), element), drawing);
    }
    String labelled = inParts(field) ? null : inputs.labelled(field, id);
    return Templates.fill(
        "field",
        new FieldHtml(
            id, label, help, Html.markup(input), labelled, optional, error, checks(field)));
  }

  private static Html.Markup words(JsonObject textObject) {
    return Html.markup(MrkdwnHtml.plain(Json.text(textObject, "text", "")));
  }

  private static boolean inParts(Field field) {
    return field.kind().many() || IN_PARTS.contains(Json.text(field.element(), "type", ""));
  }

  private static String checks(Field field) {
    return Json.write(Json.array(InputCheck.of(field).stream().map(InputCheck::toJson).toList()));
  }
}
