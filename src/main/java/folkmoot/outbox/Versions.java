package folkmoot.outbox;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message in several languages. A sealed message lies in the outbox in all of them, alike for
 * everybody: a row in one language alone would tell which reader of that language it is for.
 */
final class Versions {
  private Versions() {}

  /** All of them by language; null where there is nothing to choose from. */
  static @Nullable String json(Map<String, Row.Content> all) {
    if (all.size() < 2) {
      return null;
    }
    JsonObject json = new JsonObject();
    all.forEach(
        (language, content) -> {
          JsonObject one = new JsonObject();
          one.addProperty("text", content.text());
          one.addProperty("blocks", content.blocks());
          json.add(language, one);
        });
    return json.toString();
  }

  /** The row as it reads in this language, or as it is where it is not said in it. */
  static Row in(Locale language, Row row) {
    String versions = row.content().versions();
    JsonElement found =
        versions == null
            ? null
            : JsonParser.parseString(versions).getAsJsonObject().get(language.getLanguage());
    return found == null ? row : row.saying(content(found.getAsJsonObject(), row));
  }

  private static Row.Content content(JsonObject version, Row row) {
    return new Row.Content(
        version.get("text").getAsString(),
        version.get("blocks").getAsString(),
        row.notBefore(),
        null,
        row.enclosure());
  }
}
