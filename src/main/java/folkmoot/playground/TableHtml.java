package folkmoot.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Draws Slack's two kinds of table. */
final class TableHtml {
  private final RichTextHtml richText;

  TableHtml(World world) {
    this.richText = new RichTextHtml(world);
  }

  String of(JsonObject block, Person reader) {
    List<List<Grid.Cell>> rows = new ArrayList<>();
    for (JsonElement row : Json.array(block, "rows")) {
      rows.add(cells(row.isJsonArray() ? row.getAsJsonArray() : new JsonArray(), block, reader));
    }
    if (rows.isEmpty()) {
      return "";
    }
    return new Grid(
            Json.text(block, "caption"),
            heads(rows),
            rows.subList(1, rows.size()),
            Json.number(block, "row_header_column_index", -1))
        .html();
  }

  /** The name of a column stands where its content does. */
  private static List<Grid.Cell> heads(List<List<Grid.Cell>> rows) {
    List<Grid.Cell> below = rows.size() > 1 ? rows.get(1) : List.of();
    List<Grid.Cell> heads = new ArrayList<>();
    for (Grid.Cell head : rows.get(0)) {
      int column = heads.size();
      String side = column < below.size() ? below.get(column).side() : head.side();
      heads.add(new Grid.Cell(head.content(), side));
    }
    return heads;
  }

  private List<Grid.Cell> cells(JsonArray row, JsonObject block, Person reader) {
    List<JsonObject> settings = Json.objects(block, "column_settings");
    List<Grid.Cell> cells = new ArrayList<>();
    for (JsonObject cell : Json.objects(row)) {
      int column = cells.size();
      boolean number = Json.text(cell, "type", "").equals("raw_number");
      String side =
          column < settings.size()
              ? Json.text(settings.get(column), "align", number ? "right" : "left")
              : number ? "right" : "left";
      cells.add(new Grid.Cell(Html.markup(content(cell, reader)), side));
    }
    return cells;
  }

  private String content(JsonObject cell, Person reader) {
    return switch (Json.text(cell, "type", "")) {
      case "rich_text" -> richText.of(cell, reader);
      case "raw_number" -> Html.text(Json.text(cell, "text", Json.text(cell, "value", "")));
      default -> Html.text(Json.text(cell, "text", ""));
    };
  }
}
