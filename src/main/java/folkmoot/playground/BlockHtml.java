package folkmoot.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws blocks simply; what needs a picture in Slack becomes a table or words. */
final class BlockHtml {
  private final MrkdwnHtml words;
  private final ControlHtml controls;

  BlockHtml(World world) {
    this.words = new MrkdwnHtml(world);
    this.controls = new ControlHtml(world);
  }

  /**
   * All blocks of a message or view.
   *
   * @param form what stands in their fields
   * @param errors what is wrong, by block id
   */
  String all(JsonArray blocks, Form form, Map<String, String> errors) {
    return Json.objects(blocks).stream()
        .map(block -> block(block, form) + error(block, errors))
        .collect(Collectors.joining("\n"));
  }

  private static String error(JsonObject block, Map<String, String> errors) {
    String error = errors.get(Json.text(block, "block_id", ""));
    return error == null ? "" : Html.fill("<p class=\"error\" role=\"alert\">%s</p>", error);
  }

  private String block(JsonObject block, Form form) {
    return switch (Json.text(block, "type", "")) {
      case "section" -> section(block, form);
      case "header" -> "<h3>" + words.of(Json.child(block, "text")) + "</h3>";
      case "divider" -> "<hr>";
      case "context" -> "<p class=\"context\">" + context(block) + "</p>";
      case "actions", "context_actions" -> "<p class=\"actions\">" + controls(block, form) + "</p>";
      case "input" -> input(block, form);
      case "markdown" -> "<p>" + Html.text(Json.text(block, "text", "")) + "</p>";
      case "image" -> Html.fill("<p>[picture: %s]</p>", Json.text(block, "alt_text", ""));
      case "alert" -> "<p class=\"alert\">" + words.of(Json.child(block, "text")) + "</p>";
      case "data_visualization" -> chart(block);
      case "table", "data_table" -> table(block);
      default -> "<p>" + Html.text(texts(block)) + "</p>";
    };
  }

  private String section(JsonObject block, Form form) {
    String fields =
        Json.objects(block, "fields").stream()
            .map(field -> "<p>" + words.of(field) + "</p>")
            .collect(Collectors.joining());
    String text = block.has("text") ? "<p>" + words.of(Json.child(block, "text")) + "</p>" : "";
    return text + fields + controls(block, form);
  }

  private String context(JsonObject block) {
    return Json.objects(block, "elements").stream()
        .map(
            element ->
                element.has("alt_text")
                    ? Html.fill("[%s]", Json.text(element, "alt_text", ""))
                    : words.of(element))
        .collect(Collectors.joining(" "));
  }

  private String controls(JsonObject block, Form form) {
    JsonArray alone = new JsonArray();
    alone.add(block);
    return Control.all(alone).stream()
        .map(control -> controls.control(control, form))
        .collect(Collectors.joining(" "));
  }

  private String input(JsonObject block, Form form) {
    String hint = words.of(Json.child(block, "hint"));
    String legend = words.of(Json.child(block, "label"));
    return Field.in(block).stream()
        .map(
            field ->
                "<fieldset><legend>"
                    + legend
                    + (field.optional() ? " (optional)" : "")
                    + "</legend>"
                    + controls.field(field, form.state(field))
                    + (hint.isEmpty() ? "" : "<p class=\"context\">" + hint + "</p>")
                    + "</fieldset>")
        .collect(Collectors.joining());
  }

  private static String chart(JsonObject block) {
    JsonObject chart = Json.child(block, "chart");
    StringBuilder rows = new StringBuilder();
    Json.objects(chart, "segments").forEach(segment -> rows.append(row(segment)));
    List<JsonObject> series = Json.objects(chart, "series");
    if (!series.isEmpty()) {
      rows.append("<tr><td></td>").append(cells(series.get(0), "label", "th")).append("</tr>");
    }
    for (JsonObject one : series) {
      rows.append(Html.fill("<tr><th>%s</th>", Json.text(one, "name", "")))
          .append(cells(one, "value", "td"))
          .append("</tr>");
    }
    return Html.fill(
        "<div class=\"wide\"><table><caption>%s</caption>%s</table></div>",
        Json.text(block, "title", ""), Html.markup(rows.toString()));
  }

  private static String cells(JsonObject series, String name, String tag) {
    return Json.objects(series, "data").stream()
        .map(point -> "<" + tag + ">" + Html.text(Json.text(point, name, "")) + "</" + tag + ">")
        .collect(Collectors.joining());
  }

  private static String row(JsonObject point) {
    return Html.fill(
        "<tr><td>%s</td><td>%s</td></tr>",
        Json.text(point, "label", ""), Json.text(point, "value", ""));
  }

  private static String table(JsonObject block) {
    StringBuilder rows = new StringBuilder();
    for (JsonElement row : Json.array(block, "rows")) {
      rows.append("<tr>");
      if (row.isJsonArray()) {
        Json.objects(row.getAsJsonArray())
            .forEach(cell -> rows.append(Html.fill("<td>%s</td>", texts(cell))));
      }
      rows.append("</tr>");
    }
    return "<table>" + rows + "</table>";
  }

  /** Every text inside an element of whatever kind, in its order. */
  private static String texts(JsonElement element) {
    if (element.isJsonArray()) {
      return element.getAsJsonArray().asList().stream()
          .map(BlockHtml::texts)
          .filter(text -> !text.isEmpty())
          .collect(Collectors.joining(" "));
    }
    if (element.isJsonObject()) {
      return List.of("text", "title", "subtitle", "body", "elements", "child_blocks").stream()
          .filter(element.getAsJsonObject()::has)
          .map(name -> inside(element.getAsJsonObject().get(name)))
          .filter(text -> !text.isEmpty())
          .collect(Collectors.joining(" "));
    }
    return "";
  }

  private static String inside(JsonElement element) {
    return element.isJsonPrimitive() ? element.getAsString() : texts(element);
  }
}
