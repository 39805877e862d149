package folkmoot.digest;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;

/** A message as somebody reads it, a line for each block, to be read aloud. */
final class Reading {
  private Reading() {}

  static String of(String blocks) {
    List<String> lines = new ArrayList<>();
    for (JsonElement block : JsonParser.parseString(blocks).getAsJsonArray()) {
      lines.add(line(block.getAsJsonObject()));
    }
    return String.join("\n", lines);
  }

  private static String line(JsonObject block) {
    return switch (block.get("type").getAsString()) {
      case "header" -> "# " + text(block);
      case "section" -> text(block) + (block.has("accessory") ? button(block, "accessory") : "");
      case "context" -> small(block.getAsJsonArray("elements"));
      case "actions" -> buttons(block.getAsJsonArray("elements"));
      case "divider" -> "----";
      case "data_visualization" -> "(chart: " + block.get("title").getAsString() + ")";
      default -> throw new AssertionError(block.get("type").getAsString());
    };
  }

  private static String text(JsonObject block) {
    return shown(block.getAsJsonObject("text").get("text").getAsString());
  }

  private static String shown(String mrkdwn) {
    return mrkdwn.replaceAll("<!date\\^[^|]*\\|([^>]*)>", "$1").replaceAll("<#([A-Z0-9]+)>", "#$1");
  }

  private static String small(JsonArray elements) {
    return "~ "
        + shown(elements.get(0).getAsJsonObject().get("text").getAsString()).replace("\n", "\n~ ");
  }

  private static String buttons(JsonArray elements) {
    List<String> labels = new ArrayList<>();
    elements.forEach(element -> labels.add("[" + text(element.getAsJsonObject()) + "]"));
    return String.join(" ", labels);
  }

  private static String button(JsonObject block, String name) {
    return " [" + text(block.getAsJsonObject(name)) + "]";
  }
}
