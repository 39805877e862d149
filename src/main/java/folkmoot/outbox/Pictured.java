package folkmoot.outbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import folkmoot.chart.BarChart;
import java.util.Iterator;
import java.util.List;

/** Blocks in which pictures stand in place of the charts; what the charts say stays with them. */
final class Pictured {
  private Pictured() {}

  /**
   * @param blocks as JSON
   * @param files Slack's names of the pictures, one for each chart in their order; none leaves the
   *     charts as they are
   */
  static String of(String blocks, List<String> files) {
    if (files.isEmpty()) {
      return blocks;
    }
    Iterator<String> left = files.iterator();
    JsonArray pictured = new JsonArray();
    for (JsonElement block : JsonParser.parseString(blocks).getAsJsonArray()) {
      pictured.add(
          BarChart.read(block.getAsJsonObject())
              .filter(chart -> left.hasNext())
              .map(chart -> picture(left.next(), chart))
              .orElse(block.getAsJsonObject()));
    }
    return pictured.toString();
  }

  /** How many pictures these blocks can take. */
  static int count(String blocks) {
    int count = 0;
    for (JsonElement block : JsonParser.parseString(blocks).getAsJsonArray()) {
      count += BarChart.read(block.getAsJsonObject()).isPresent() ? 1 : 0;
    }
    return count;
  }

  private static JsonObject picture(String file, BarChart chart) {
    JsonObject from = new JsonObject();
    from.addProperty("id", file);
    JsonObject image = new JsonObject();
    image.addProperty("type", "image");
    image.add("slack_file", from);
    image.addProperty("alt_text", chart.alternative());
    return image;
  }
}
