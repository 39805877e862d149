package folkmoot.playground;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds and reads JSON trees; reading never fails on a missing or oddly typed member. */
final class Json {
  private static final Gson GSON =
      new GsonBuilder()
          .setStrictness(Strictness.STRICT)
          .serializeNulls()
          .disableHtmlEscaping()
          .create();

  private static final Gson PRETTY = GSON.newBuilder().setPrettyPrinting().create();

  private Json() {}

  /** An object of alternating names and values; a null value becomes JSON null. */
  static JsonObject object(@Nullable Object... namesAndValues) {
    JsonObject object = new JsonObject();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.add(String.valueOf(namesAndValues[i]), element(namesAndValues[i + 1]));
    }
    return object;
  }

  static JsonArray array(Collection<?> values) {
    JsonArray array = new JsonArray();
    values.forEach(value -> array.add(element(value)));
    return array;
  }

  private static JsonElement element(@Nullable Object value) {
    if (value == null) {
      return JsonNull.INSTANCE;
    }
    if (value instanceof JsonElement json) {
      return json;
    }
    if (value instanceof Boolean flag) {
      return new JsonPrimitive(flag);
    }
    if (value instanceof Number number) {
      return new JsonPrimitive(number);
    }
    if (value instanceof Collection<?> many) {
      return array(many);
    }
    return new JsonPrimitive(value.toString());
  }

  /**
   * Reads a text as strict JSON.
   *
   * @throws JsonParseException when the text is not JSON, or empty
   */
  static JsonElement parse(String text) {
    JsonElement json = GSON.fromJson(text, JsonElement.class);
    if (json == null) {
      throw new JsonParseException("empty");
    }
    return json;
  }

  static String write(JsonElement json) {
    return GSON.toJson(json);
  }

  /** The same to where it is wanted: what is large need not be a text in memory first. */
  static void write(JsonElement json, Writer writer) {
    GSON.toJson(json, writer);
  }

  /** The same for people, one member a line. */
  static String pretty(JsonElement json) {
    return PRETTY.toJson(json);
  }

  static @Nullable String text(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : null;
  }

  static String text(JsonObject object, String name, String otherwise) {
    String value = text(object, name);
    return value == null ? otherwise : value;
  }

  static int number(JsonObject object, String name, int otherwise) {
    String value = text(object, name);
    try {
      return value == null || value.isBlank() ? otherwise : (int) Double.parseDouble(value);
    } catch (NumberFormatException notANumber) {
      return otherwise;
    }
  }

  /**
   * A number with decimals.
   *
   * @throws NumberFormatException when something else stands there
   */
  static double decimal(JsonObject object, String name, double otherwise) {
    String value = text(object, name);
    return value == null ? otherwise : Double.parseDouble(value);
  }

  /** True for {@code true} and for the text "true", as form arguments carry it. */
  static boolean flag(JsonObject object, String name) {
    return "true".equals(text(object, name, "")) || "1".equals(text(object, name, ""));
  }

  static JsonObject child(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value != null && value.isJsonObject() ? value.getAsJsonObject() : new JsonObject();
  }

  static JsonArray array(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value != null && value.isJsonArray() ? value.getAsJsonArray() : new JsonArray();
  }

  static List<JsonObject> objects(JsonObject object, String name) {
    return objects(array(object, name));
  }

  static List<JsonObject> objects(JsonArray array) {
    List<JsonObject> objects = new ArrayList<>();
    array.forEach(
        element -> {
          if (element.isJsonObject()) {
            objects.add(element.getAsJsonObject());
          }
        });
    return objects;
  }

  static List<String> texts(JsonObject object, String name) {
    List<String> texts = new ArrayList<>();
    array(object, name)
        .forEach(
            element -> {
              if (element.isJsonPrimitive()) {
                texts.add(element.getAsString());
              }
            });
    return texts;
  }
}
