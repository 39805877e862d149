package folkmoot.playground;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Draws buttons, menus and inputs as plain parts of an HTML form. */
final class ControlHtml {
  /** The name of the button pressed; its value is a JSON object that says what is wished. */
  static final String WISH = "wish";

  /** Before the action id in the name of a menu or input. */
  static final String FIELD = "f.";

  private final World world;

  ControlHtml(World world) {
    this.world = world;
  }

  /** A button, or a menu with a button beside it that uses the choice. */
  String control(Control control, Form form) {
    if (control.button()) {
      JsonObject wish =
          Json.object("action", control.actionId(), "value", control.element().get("value"));
      return button(wish, control.label(), Json.text(control.element(), "style", ""));
    }
    JsonObject wish = Json.object("action", control.actionId(), "chosen", true);
    String menu =
        control.type().equals("overflow")
            ? options(overflow(control), new JsonObject())
            : form.field(control.actionId())
                .map(field -> field(field, form.state(field)))
                .orElse("");
    return menu + button(wish, "Choose", "");
  }

  private static Field overflow(Control control) {
    return new Field(control.blockId(), "More", InputKind.OPTION, control.element(), false, true);
  }

  private static String button(JsonObject wish, String label, String style) {
    return Html.fill(
        "<button type=\"submit\" class=\"%s\" name=\"%s\" value=\"%s\">%s</button>",
        style, WISH, Json.write(wish), label);
  }

  /** An input with what stands in it. */
  String field(Field field, JsonObject state) {
    return switch (field.kind().takes()) {
      case TEXT -> textInput(field, state);
      case OPTION -> options(field, state);
      case PERSON ->
          choices(field, state, world.directory().people().stream().map(this::entry).toList());
      case CHANNEL ->
          choices(field, state, world.channels().shared().stream().map(this::entry).toList());
      case DATE -> typed(field, state, "date");
      case TIME -> typed(field, state, "time");
      case MOMENT -> moment(field, state);
    };
  }

  private static String name(Field field) {
    return FIELD + field.blockId();
  }

  private static String value(Field field, JsonObject state) {
    JsonElement value = field.value(state);
    return value.isJsonPrimitive() ? value.getAsString() : "";
  }

  private static String textInput(Field field, JsonObject state) {
    String value = value(field, state);
    return Json.flag(field.element(), "multiline")
        ? Html.fill("<textarea name=\"%s\" rows=\"4\">%s</textarea>", name(field), value)
        : Html.fill("<input type=\"text\" name=\"%s\" value=\"%s\">", name(field), value);
  }

  private static String typed(Field field, JsonObject state, String type) {
    return Html.fill(
        "<input type=\"%s\" name=\"%s\" value=\"%s\">", type, name(field), value(field, state));
  }

  private static String moment(Field field, JsonObject state) {
    String seconds = value(field, state);
    String local =
        seconds.isEmpty()
            ? ""
            : Moments.write(Instant.ofEpochSecond(Long.parseLong(seconds)))
                .substring(0, "2026-12-03T14:00".length());
    return Html.fill(
        "<input type=\"datetime-local\" name=\"%s\" value=\"%s\">", name(field), local);
  }

  private record Entry(String value, String label) {}

  private Entry entry(Person person) {
    return new Entry(person.id(), person.name());
  }

  private Entry entry(Channel channel) {
    return new Entry(channel.id(), "#" + channel.name());
  }

  /** Few options lie open; many go into a menu. */
  private static String options(Field field, JsonObject state) {
    List<Entry> entries =
        field.options().stream()
            .map(option -> new Entry(Json.text(option, "value", ""), Field.optionText(option)))
            .toList();
    String type = Json.text(field.element(), "type", "");
    return switch (type) {
      case "radio_buttons" -> open(field, state, entries, "radio");
      case "checkboxes" -> open(field, state, entries, "checkbox");
      default -> choices(field, state, entries);
    };
  }

  private static String open(Field field, JsonObject state, List<Entry> entries, String type) {
    Set<String> chosen = chosen(field, state);
    return entries.stream()
        .map(
            entry ->
                Html.fill(
                    "<label><input type=\"%s\" name=\"%s\" value=\"%s\"%s> %s</label>",
                    type,
                    name(field),
                    entry.value(),
                    Html.markup(chosen.contains(entry.value()) ? " checked" : ""),
                    entry.label()))
        .collect(Collectors.joining());
  }

  private static String choices(Field field, JsonObject state, List<Entry> entries) {
    Set<String> chosen = chosen(field, state);
    String options =
        entries.stream()
            .map(
                entry ->
                    Html.fill(
                        "<option value=\"%s\"%s>%s</option>",
                        entry.value(),
                        Html.markup(chosen.contains(entry.value()) ? " selected" : ""),
                        entry.label()))
            .collect(Collectors.joining());
    return Html.fill(
        "<select name=\"%s\"%s>%s%s</select>",
        name(field),
        Html.markup(field.kind().many() ? " multiple" : ""),
        Html.markup(field.kind().many() ? "" : "<option value=\"\"></option>"),
        Html.markup(options));
  }

  private static Set<String> chosen(Field field, JsonObject state) {
    Set<String> chosen = new TreeSet<>();
    JsonElement value = field.value(state);
    Iterable<JsonElement> all = value.isJsonArray() ? value.getAsJsonArray() : List.of(value);
    for (JsonElement each : all) {
      if (each instanceof JsonObject option) {
        chosen.add(Json.text(option, "value", ""));
      } else if (!(each instanceof JsonNull)) {
        chosen.add(each.getAsString());
      }
    }
    return chosen;
  }
}
