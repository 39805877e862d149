package folkmoot.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person's browser sent of a message or view: what they pressed, and what stood in it.
 *
 * @param said each name with its values
 */
record FormReading(Person person, Map<String, List<String>> said) {
  /** The name of the button pressed; its value is a JSON object that says what is wished. */
  static final String WISH = "wish";

  /** Before the key of a field in the name of its input. */
  private static final String FIELD = "f.";

  /** The name under which the value of a field is sent. */
  static String name(Field field) {
    return FIELD + field.key();
  }

  /** What a button of the page asks for. */
  JsonObject wish() {
    String wish = said.getOrDefault(WISH, List.of("")).get(0);
    try {
      if (Json.parse(wish) instanceof JsonObject object) {
        return object;
      }
    } catch (JsonParseException notAWish) {
      throw nothing();
    }
    throw nothing();
  }

  private static Complaint nothing() {
    return Complaint.bad("Nothing was pressed.");
  }

  /** What stands in the fields, by their keys; null where nothing does. */
  JsonObject values(Form form) {
    JsonObject values = new JsonObject();
    form.fields().forEach(field -> values.add(field.key(), value(field)));
    return values;
  }

  /** What is chosen: in the menu beside the pressed button, or by the button itself. */
  Optional<JsonElement> choice(Form form) {
    JsonObject wish = wish();
    return Json.flag(wish, "chosen")
        ? form.field(Json.text(wish, "action", "")).map(this::value)
        : Optional.ofNullable(wish.get("value"));
  }

  private JsonElement value(Field field) {
    JsonArray values = new JsonArray();
    said.getOrDefault(name(field), List.of()).stream()
        .filter(value -> !value.isEmpty())
        .forEach(value -> values.add(read(field, value)));
    if (field.kind().many()) {
      return values;
    }
    return values.isEmpty() ? JsonNull.INSTANCE : values.get(0);
  }

  /** A browser sends line ends of its own, and a moment without its zone, which is the person's. */
  private JsonElement read(Field field, String value) {
    if (field.kind().takes() != InputKind.Takes.MOMENT) {
      return new JsonPrimitive(value.replace("\r\n", "\n"));
    }
    try {
      long seconds = LocalDateTime.parse(value).atZone(person.zone()).toEpochSecond();
      return new JsonPrimitive(Long.toString(seconds));
    } catch (DateTimeException notLocal) {
      return new JsonPrimitive(value);
    }
  }
}
