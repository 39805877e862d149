package folkmoot.playground;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws rich text: sections, lists, quotes and preformatted text, and the words inside them. */
final class RichTextHtml {
  /** Which tag each style becomes; what is not here, the page does not tell apart. */
  private static final Map<String, String> TAGS =
      Map.of(
          "bold", "strong",
          "italic", "em",
          "strike", "s",
          "code", "code",
          "underline", "u",
          "highlight", "mark");

  private final MarkHtml marks;

  RichTextHtml(World world) {
    this.marks = new MarkHtml(world);
  }

  /** The parts of a rich text block, one under the other. */
  String of(JsonObject richText, Person reader) {
    List<JsonObject> parts = Json.objects(richText, "elements");
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      html.append(part(parts.get(i), reader));
    }
    return html.toString();
  }

  private String part(JsonObject part, Person reader) {
    return switch (Json.text(part, "type", "")) {
      case "rich_text_list" -> list(part, reader);
      case "rich_text_quote" -> "<blockquote>" + words(part, reader) + "</blockquote>";
      case "rich_text_preformatted" -> "<pre class=\"code\">" + Html.text(plain(part)) + "</pre>";
      default -> "<p>" + words(part, reader) + "</p>";
    };
  }

  private String list(JsonObject part, Person reader) {
    boolean ordered = "ordered".equals(Json.text(part, "style"));
    String items =
        Json.objects(part, "elements").stream()
            .map(item -> "<li>" + words(item, reader) + "</li>")
            .collect(Collectors.joining());
    return Html.fill(
        "<%s class=\"indent-%s\"%s>%s</%s>",
        ordered ? "ol" : "ul",
        Math.min(Json.number(part, "indent", 0), 8),
        Html.markup(ordered ? Html.fill(" start=\"%s\"", Json.number(part, "offset", 0) + 1) : ""),
        Html.markup(items),
        ordered ? "ol" : "ul");
  }

  private String words(JsonObject part, Person reader) {
    return Json.objects(part, "elements").stream()
        .map(element -> styled(element, word(element, reader)))
        .collect(Collectors.joining());
  }

  private static String styled(JsonObject element, String word) {
    JsonObject style = Json.child(element, "style");
    String html = word;
    for (String name : style.keySet()) {
      String tag = TAGS.get(name);
      if (tag != null && Json.flag(style, name)) {
        html = "<" + tag + ">" + html + "</" + tag + ">";
      }
    }
    return html;
  }

  private String word(JsonObject element, Person reader) {
    return switch (Json.text(element, "type", "")) {
      case "text" -> Html.text(Json.text(element, "text", "")).replace("\n", "<br>");
      case "link" -> link(element);
      case "emoji" -> emoji(Json.text(element, "name", ""));
      case "user" -> marks.person(Json.text(element, "user_id", ""), reader);
      case "usergroup" -> marks.everybody(Json.text(element, "usergroup_id", ""));
      case "channel" -> marks.channel(Json.text(element, "channel_id", ""), null, reader);
      case "broadcast" -> marks.everybody(Json.text(element, "range", ""));
      case "date" -> date(element, reader);
      case "color" -> Html.fill("<code>%s</code>", Json.text(element, "value", ""));
      default -> "";
    };
  }

  private String link(JsonObject element) {
    String address = Json.text(element, "url", "");
    return marks.link(address, Json.text(element, "text", address));
  }

  private static String emoji(String name) {
    return Emoji.named(name)
        .map(sign -> MrkdwnHtml.named(sign, name))
        .orElseGet(() -> Html.text(":" + name + ":"));
  }

  private String date(JsonObject element, Person reader) {
    return marks.date(
        new MarkHtml.Moment(
            Json.text(element, "timestamp", ""),
            Json.text(element, "format", ""),
            Json.text(element, "fallback", "")),
        reader);
  }

  /** Only the words, for a place that shows no styles; parts stand on lines of their own. */
  static String plain(JsonObject richText) {
    boolean parts = Json.text(richText, "type", "").equals("rich_text");
    return Json.objects(richText, "elements").stream()
        .map(element -> element.has("elements") ? plain(element) : text(element))
        .collect(Collectors.joining(parts ? "\n" : ""));
  }

  private static String text(JsonObject element) {
    JsonElement text = element.has("text") ? element.get("text") : element.get("url");
    return text != null && text.isJsonPrimitive() ? text.getAsString() : "";
  }

  /** Rich text with nothing in it but these words. */
  static JsonObject holding(String words) {
    JsonObject text = Json.object("type", "text", "text", words);
    JsonObject section =
        Json.object("type", "rich_text_section", "elements", Json.array(List.of(text)));
    return Json.object("type", "rich_text", "elements", Json.array(List.of(section)));
  }
}
