package folkmoot;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills whatever answer form is open, by the kinds of its inputs. */
record Form(int scale, @Nullable String words, @Nullable String consent) {

  /** Values for each input of the window, by block id. */
  Map<String, Object> fill(JsonObject modal) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (JsonElement element : modal.getAsJsonArray("blocks")) {
      JsonObject block = element.getAsJsonObject();
      if (block.get("type").getAsString().equals("input")) {
        fill(values, block.get("block_id").getAsString(), block.getAsJsonObject("element"));
      }
    }
    return values;
  }

  private void fill(Map<String, Object> values, String block, JsonObject element) {
    String type = element.get("type").getAsString();
    if (type.equals("plain_text_input") && words != null) {
      values.put(block, words);
    } else if (type.equals("radio_buttons")) {
      boolean asksConsent = element.toString().contains("\"UNSIGNED\"");
      if (asksConsent && consent != null) {
        values.put(block, consent);
      } else if (!asksConsent && scale > 0) {
        values.put(block, String.valueOf(scale));
      }
    }
  }
}
