package folkmoot.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws the blocks of messages and views as Slack does. */
final class BlockHtml {
  private final World world;
  private final MrkdwnHtml words;
  private final ControlHtml controls;
  private final RichTextHtml richText;
  private final TableHtml tables;
  private final CardHtml cards;

  BlockHtml(World world) {
    this.world = world;
    this.words = new MrkdwnHtml(world);
    this.controls = new ControlHtml(world);
    this.richText = new RichTextHtml(world);
    this.tables = new TableHtml(world);
    this.cards = new CardHtml(world, this);
  }

  /** All blocks of a message or view, one under the other. */
  String all(JsonArray blocks, Drawing drawing) {
    String drawn =
        Json.objects(blocks).stream()
            .map(block -> block(block, drawing))
            .collect(Collectors.joining("\n"));
    return "<div class=\"blocks\">\n" + drawn + "\n</div>";
  }

  String block(JsonObject block, Drawing drawing) {
    return switch (Json.text(block, "type", "")) {
      case "section" -> section(block, drawing);
      case "header" -> header(block);
      case "divider" -> "<hr class=\"b-divider\">";
      case "context" -> context(block, drawing);
      case "actions", "context_actions" ->
          "<div class=\"b-actions\">" + controls(block, null, drawing) + "</div>";
      case "input" -> FieldHtml.of(block, world, drawing);
      case "rich_text" -> text(richText.of(block, drawing.reader()));
      case "markdown" -> text(MarkdownHtml.of(Json.text(block, "text", "")));
      case "image" -> picture(block, drawing);
      case "file" -> FileHtml.of(block, world, drawing.reader());
      case "video" -> cards.video(block);
      case "alert" -> cards.alert(block, drawing);
      case "card" -> cards.card(block, drawing);
      case "carousel" -> cards.carousel(block, drawing);
      case "container" -> cards.container(block, drawing);
      case "data_visualization" -> ChartHtml.of(block, drawing);
      case "table", "data_table" -> tables.of(block, drawing.reader());
      default -> unknown(block);
    };
  }

  private static String text(String inside) {
    return "<div class=\"b-text\">" + inside + "</div>";
  }

  /** The largest header stands one below the heading of the message or window around it. */
  private static String header(JsonObject block) {
    int level = Math.max(1, Math.min(Json.number(block, "level", 1), 4));
    return Html.fill(
        "<h%s class=\"b-header level-%s\">%s</h%s>",
        level + 2,
        level,
        Html.markup(MrkdwnHtml.plain(Json.text(Json.child(block, "text"), "text", ""))),
        level + 2);
  }

  private String section(JsonObject block, Drawing drawing) {
    String id = drawing.id(Json.text(block, "block_id", ""), "text");
    String text =
        block.has("text")
            ? Html.fill(
                "<div class=\"b-text\" id=\"%s\">%s</div>",
                id, Html.markup(words.of(Json.child(block, "text"), drawing.reader())))
            : "";
    JsonObject accessory = Json.child(block, "accessory");
    String beside =
        Json.text(accessory, "type", "").equals("image")
            ? image(accessory, "beside")
            : controls(block, text.isEmpty() ? null : id, drawing);
    return Html.fill(
        "<div class=\"b-section\"><div class=\"b-words\">%s%s</div>%s</div>",
        Html.markup(text),
        Html.markup(fields(block, drawing.reader())),
        Html.markup(beside.isEmpty() ? "" : "<div class=\"b-accessory\">" + beside + "</div>"));
  }

  private String fields(JsonObject block, Person reader) {
    String fields =
        Json.objects(block, "fields").stream()
            .map(field -> text(words.of(field, reader)))
            .collect(Collectors.joining());
    return fields.isEmpty() ? "" : "<div class=\"b-fields\">" + fields + "</div>";
  }

  private String context(JsonObject block, Drawing drawing) {
    return Json.objects(block, "elements").stream()
        .map(
            element ->
                element.has("alt_text")
                    ? image(element, "small")
                    : "<span>" + words.of(element, drawing.reader()) + "</span>")
        .collect(Collectors.joining("", "<div class=\"b-context\">", "</div>"));
  }

  private String controls(JsonObject block, @Nullable String labelledBy, Drawing drawing) {
    return Control.in(block).stream()
        .map(control -> controls.control(control, labelledBy, drawing))
        .collect(Collectors.joining("\n"));
  }

  private String picture(JsonObject block, Drawing drawing) {
    String title = Json.text(Json.child(block, "title"), "text", "");
    return Html.fill(
        "<figure class=\"b-picture\">%s%s</figure>",
        Html.markup(title.isEmpty() ? "" : Html.fill("<figcaption>%s</figcaption>", title)),
        Html.markup(
            FileHtml.picture(block, world, drawing.reader())
                .orElseGet(() -> image(block, "large"))));
  }

  /** The page fetches nothing from elsewhere: a frame with what the picture shows stands for it. */
  static String image(JsonObject element, String size) {
    String alternative = Json.text(element, "alt_text", "");
    return Html.fill(
        "<span class=\"b-image %s\" role=\"img\" aria-label=\"%s\" title=\"%s\">"
            + "<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">"
            + "<rect x=\"3\" y=\"4\" width=\"18\" height=\"16\" rx=\"2\"/>"
            + "<path d=\"M3 17l5-5 4 4 3-3 6 6\"/><circle cx=\"15.5\" cy=\"9\" r=\"1.5\"/></svg>"
            + "<span>%s</span></span>",
        size, alternative, alternative, alternative);
  }

  private static String unknown(JsonObject block) {
    return Html.fill(
        "<div class=\"b-text\">%s</div><p class=\"b-absent\">The playground does not draw “%s”;"
            + " these are its words.</p>",
        texts(block), Json.text(block, "type", ""));
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
      return List.of("text", "title", "details", "output", "elements", "tasks").stream()
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
