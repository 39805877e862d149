package folkmoot.outbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** A message after words were taken out of it. */
record Redacted(String text, String blocks) {

  /**
   * The message without what its sections named {@code block}, or {@code block.…}, said. Such a
   * section's words are expected to stand in the plain text too, exactly as in the section.
   */
  static Redacted of(Row row, String block, String instead) {
    String text = row.text();
    JsonArray blocks = JsonParser.parseString(row.blocks()).getAsJsonArray();
    for (JsonElement element : blocks) {
      JsonObject section = element.getAsJsonObject();
      if (isNamed(section, block)) {
        JsonObject words = section.getAsJsonObject("text");
        text = text.replace(words.get("text").getAsString(), instead);
        words.addProperty("text", instead);
      }
    }
    return new Redacted(text, blocks.toString());
  }

  private static boolean isNamed(JsonObject section, String block) {
    JsonElement id = section.get("block_id");
    return id != null
        && section.has("text")
        && (id.getAsString().equals(block) || id.getAsString().startsWith(block + "."));
  }
}
