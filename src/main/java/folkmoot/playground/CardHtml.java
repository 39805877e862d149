package folkmoot.playground;

import com.google.gson.JsonObject;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws blocks that are a small page of their own: cards, boxes of blocks, alerts, videos. */
final class CardHtml {
  private final MrkdwnHtml words;
  private final ControlHtml controls;
  private final RichTextHtml richText;
  private final BlockHtml blocks;

  /**
   * @param blocks draws what stands inside a container
   */
  CardHtml(World world, BlockHtml blocks) {
    this.words = new MrkdwnHtml(world);
    this.controls = new ControlHtml(world);
    this.richText = new RichTextHtml(world);
    this.blocks = blocks;
  }

  String alert(JsonObject block, Drawing drawing) {
    return Html.fill(
        "<div class=\"b-alert %s\" role=\"note\"><svg class=\"icon\" viewBox=\"0 0 24 24\""
            + " aria-hidden=\"true\"><circle cx=\"12\" cy=\"12\" r=\"9\"/>"
            + "<path d=\"M12 7.5v5.500M12 16.5v.01\"/></svg><div>%s</div></div>",
        Json.text(block, "level", "default"),
        Html.markup(words.of(Json.child(block, "text"), drawing.reader())));
  }

  String card(JsonObject block, Drawing drawing) {
    String hero =
        block.has("hero_image") ? BlockHtml.image(Json.child(block, "hero_image"), "large") : "";
    String icon = block.has("icon") ? BlockHtml.image(Json.child(block, "icon"), "small") : "";
    String texts =
        Stream.of("title", "subtitle", "body", "subtext")
            .filter(block::has)
            .map(name -> part(block, name, drawing))
            .collect(Collectors.joining());
    String buttons =
        Control.in(block).stream()
            .map(control -> controls.control(control, null, drawing))
            .collect(Collectors.joining("\n"));
    return "<div class=\"b-card\">"
        + hero
        + "<div class=\"b-card-words\">"
        + icon
        + texts
        + "</div>"
        + (buttons.isEmpty() ? "" : "<div class=\"b-actions\">" + buttons + "</div>")
        + "</div>";
  }

  private String part(JsonObject block, String name, Drawing drawing) {
    return Html.fill(
        "<div class=\"b-card-%s\">%s</div>",
        name, Html.markup(words.of(Json.child(block, name), drawing.reader())));
  }

  String carousel(JsonObject block, Drawing drawing) {
    return Json.objects(block, "elements").stream()
        .map(card -> card(card, drawing))
        .collect(
            Collectors.joining(
                "",
                "<div class=\"b-carousel\" role=\"region\" tabindex=\"0\" aria-label=\"Cards\">",
                "</div>"));
  }

  String container(JsonObject block, Drawing drawing) {
    String icon = block.has("icon") ? BlockHtml.image(Json.child(block, "icon"), "small") : "";
    String title =
        block.has("title")
            ? MrkdwnHtml.plain(Json.text(Json.child(block, "title"), "text", ""))
            : richText.of(Json.child(block, "rich_text_title"), drawing.reader());
    String subtitle =
        block.has("subtitle")
            ? "<small>" + words.of(Json.child(block, "subtitle"), drawing.reader()) + "</small>"
            : "";
    String head = icon + "<span>" + title + subtitle + "</span>";
    String inside =
        "<div class=\"blocks\">"
            + Json.objects(block, "child_blocks").stream()
                .map(child -> blocks.block(child, drawing))
                .collect(Collectors.joining("\n"))
            + "</div>";
    if (!Json.flag(block, "is_collapsible")) {
      return "<div class=\"b-container\"><div class=\"b-container-head\">"
          + head
          + "</div>"
          + inside
          + "</div>";
    }
    return "<details class=\"b-container\""
        + (Json.flag(block, "default_collapsed") ? "" : " open")
        + "><summary class=\"b-container-head\">"
        + head
        + "</summary>"
        + inside
        + "</details>";
  }

  /** Nothing is played here: the title leads to where it can be seen. */
  String video(JsonObject block) {
    String title = Json.text(Json.child(block, "title"), "text", "");
    String address = Json.text(block, "title_url", Json.text(block, "video_url", ""));
    String by =
        Stream.of("author_name", "provider_name")
            .filter(block::has)
            .map(name -> Json.text(block, name, ""))
            .collect(Collectors.joining(" · "));
    Html.Markup link =
        Html.markup(
            MarkHtml.safe(address)
                ? Html.fill(
                    "<a href=\"%s\" target=\"_blank\" rel=\"noopener noreferrer\">%s</a>",
                    address, title)
                : Html.text(title));
    return Html.fill(
        "<figure class=\"b-picture\"><figcaption><strong>%s</strong>%s%s</figcaption>%s</figure>",
        link,
        Html.markup(by.isEmpty() ? "" : Html.fill("<small>%s</small>", by)),
        Html.markup(
            block.has("description")
                ? Html.fill(
                    "<small>%s</small>", Json.text(Json.child(block, "description"), "text", ""))
                : ""),
        Html.markup(BlockHtml.image(block, "large")));
  }
}
