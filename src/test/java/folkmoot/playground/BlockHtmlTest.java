package folkmoot.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class BlockHtmlTest {
  private final Gallery gallery = new Gallery();

  @Test
  void headers_have_levels_below_the_headings_of_the_page() {
    JsonObject small = header("Small");
    small.addProperty("level", 3);
    Document drawn = gallery.drawn(header("Large <b>"), small);

    assertThat(drawn.select("h3.level-1").text()).isEqualTo("Large <b>");
    assertThat(drawn.select("h5.level-3").text()).isEqualTo("Small");
  }

  private static JsonObject header(String words) {
    return Json.object("type", "header", "text", Town.plain(words));
  }

  @Test
  void a_section_has_its_text_its_fields_and_what_stands_beside() {
    JsonObject section = Gallery.mrkdwn("*How* is it?");
    section.add("fields", Town.blocks(Town.plain("*one*"), mrkdwn("*two*")));
    section.add("accessory", button("Change"));
    Document drawn = gallery.drawn(section);

    assertThat(drawn.select(".b-section > .b-words > .b-text > strong").text()).isEqualTo("How");
    assertThat(drawn.select(".b-fields .b-text").eachText()).containsExactly("*one*", "two");
    assertThat(drawn.select(".b-accessory button[name=wish]").text()).isEqualTo("Change");
  }

  private static JsonObject mrkdwn(String words) {
    return Json.object("type", "mrkdwn", "text", words);
  }

  private static JsonObject button(String label) {
    return Json.object(
        "type", "button", "text", Town.plain(label), "action_id", "go", "value", "v1");
  }

  @Test
  void a_picture_from_elsewhere_is_a_frame_that_says_what_it_shows() {
    JsonObject picture =
        Json.object(
            "type", "image",
            "image_url", "https://example.org/p.png",
            "alt_text", "The quay \"at dawn\"",
            "title", Town.plain("Monday"));
    Document drawn = gallery.drawn(picture);

    assertThat(drawn.select("figcaption").text()).isEqualTo("Monday");
    assertThat(drawn.select("[role=img]").attr("aria-label")).isEqualTo("The quay \"at dawn\"");
    assertThat(drawn.html()).doesNotContain("example.org");
  }

  @Test
  void context_holds_words_and_small_pictures() {
    JsonObject lock =
        Json.object("type", "image", "image_url", "https://example.org/i", "alt_text", "A lock");
    JsonObject context =
        Json.object("type", "context", "elements", Town.blocks(lock, mrkdwn("_quiet_")));
    Document drawn = gallery.drawn(context);

    assertThat(drawn.select(".b-context .small").attr("aria-label")).isEqualTo("A lock");
    assertThat(drawn.select(".b-context em").text()).isEqualTo("quiet");
  }

  @Test
  void a_button_that_asks_first_sends_only_from_its_question() {
    JsonObject button = button("Close now");
    button.add(
        "confirm",
        Json.object(
            "title", Town.plain("Close <it>?"),
            "text", Town.plain("Nobody can answer any more."),
            "confirm", Town.plain("Close it"),
            "deny", Town.plain("Keep it open")));
    Document drawn = gallery.drawn(actions(button));

    Element opener = drawn.selectFirst("button:containsOwn(Close now)");
    assertThat(opener).isNotNull();
    Element question = drawn.getElementById(opener.attr("popovertarget"));
    assertThat(question).isNotNull();
    assertThat(opener.attr("type")).isEqualTo("button");
    assertThat(question.tagName()).isEqualTo("dialog");
    assertThat(question.text()).contains("Close <it>?", "Nobody can answer any more.");
    assertThat(drawn.select("[name=wish]").eachText()).containsExactly("Close it");
    assertThat(question.select("[data-closes]").text()).isEqualTo("Keep it open");
  }

  private static JsonObject actions(JsonObject... elements) {
    return Json.object("type", "actions", "block_id", "acts", "elements", Town.blocks(elements));
  }

  @Test
  void more_actions_stand_in_a_menu() {
    JsonObject overflow = Town.radios("Remind", "Cancel");
    overflow.addProperty("type", "overflow");
    Document drawn = gallery.drawn(actions(overflow));

    assertThat(drawn.select("[role=menu] [role=menuitem]").eachText())
        .containsExactly("Remind", "Cancel");
    assertThat(drawn.select("[role=menuitem]").get(1).attr("value"))
        .isEqualTo("{\"action\":\"acts/choice\",\"value\":\"2\"}");
  }

  @Test
  void a_button_with_an_address_leads_there_and_tells_the_app() {
    JsonObject leads = button("Guide");
    leads.addProperty("url", "https://example.org/guide");
    JsonObject nasty = button("Trap");
    nasty.addProperty("action_id", "trap");
    nasty.addProperty("url", "javascript:alert(1)");
    Document drawn = gallery.drawn(actions(leads, nasty));

    assertThat(drawn.select("a.button").eachAttr("href"))
        .containsExactly("https://example.org/guide", "#");
    assertThat(drawn.select("button[name=wish]")).hasSize(2);
  }

  @Test
  void two_menus_of_one_block_have_names_of_their_own() {
    JsonObject one = Town.radios("Monday", "Friday");
    one.addProperty("type", "static_select");
    JsonObject other = one.deepCopy();
    other.addProperty("action_id", "other");
    Document drawn = gallery.drawn(actions(one, other));

    assertThat(drawn.select("select").eachAttr("name"))
        .containsExactly("f.acts/choice", "f.acts/other");
    assertThat(drawn.select(".b-choose").eachAttr("value"))
        .containsExactly(
            "{\"action\":\"acts/choice\",\"chosen\":true}",
            "{\"action\":\"acts/other\",\"chosen\":true}");
  }

  @Test
  void rich_text_keeps_its_lists_styles_and_mentions() {
    JsonObject bold =
        Json.object("type", "text", "text", "<b>", "style", Json.object("bold", true));
    JsonObject person = Json.object("type", "user", "user_id", "U07ROSADEL");
    JsonObject section = part("rich_text_section", bold, person);
    JsonObject list = part("rich_text_list", section);
    list.addProperty("style", "ordered");
    list.addProperty("offset", 2);
    JsonObject fence =
        part("rich_text_preformatted", Json.object("type", "text", "text", "a\n  b"));
    Document drawn = gallery.drawn(part("rich_text", list, fence));

    assertThat(drawn.select("ol[start=3] li strong").text()).isEqualTo("<b>");
    assertThat(drawn.select("li .mention").text()).isEqualTo("@Rosa Delgado");
    assertThat(drawn.select("pre").get(0).wholeText()).isEqualTo("a\n  b");
  }

  private static JsonObject part(String type, JsonObject... elements) {
    return Json.object("type", type, "elements", Town.blocks(elements));
  }

  @Test
  void a_table_names_its_columns_and_keeps_numbers_to_the_right() {
    JsonObject table =
        Json.parse(
                """
                {"type": "data_table", "caption": "Turnout", "row_header_column_index": 0, "rows": [
                 [{"type": "raw_text", "text": "Week"}, {"type": "raw_text", "text": "People"}],
                 [{"type": "raw_text", "text": "<i>49"}, {"type": "raw_number", "value": 17}]]}
                """)
            .getAsJsonObject();
    Document drawn = gallery.drawn(table);

    assertThat(drawn.select("caption").text()).isEqualTo("Turnout");
    assertThat(drawn.select("th[scope=col]").eachText()).containsExactly("Week", "People");
    assertThat(drawn.select("th[scope=row]").text()).isEqualTo("<i>49");
    assertThat(drawn.select("td.right").text()).isEqualTo("17");
    assertThat(drawn.select("[role=region][tabindex=0]").attr("aria-label")).isEqualTo("Turnout");
  }

  @Test
  void markdown_is_drawn_without_its_html() {
    JsonObject markdown =
        Json.object(
            "type",
            "markdown",
            "text",
            "# Head\n\n**bold** ~~gone~~ <b>raw</b>\n\n- one\n- two\n\n> said\n\n"
                + "[web](https://example.org) [bad](javascript:alert(1)) ![seen](https://x.org/p)\n");
    Document drawn = gallery.drawn(markdown);

    assertThat(drawn.select("h3").text()).isEqualTo("Head");
    assertThat(drawn.select("strong").text()).isEqualTo("bold");
    assertThat(drawn.select("del").text()).isEqualTo("gone");
    assertThat(drawn.select("li").eachText()).containsExactly("one", "two");
    assertThat(drawn.select("blockquote").text()).isEqualTo("said");
    assertThat(drawn.select("a").eachAttr("href"))
        .containsExactly("https://example.org", "https://x.org/p");
    assertThat(drawn.select("a").eachAttr("rel")).containsOnly("noopener noreferrer");
    assertThat(drawn.text()).contains("<b>raw</b>", "bad", "seen");
    assertThat(drawn.select("b, img")).isEmpty();
  }

  @Test
  void the_buttons_of_cards_and_boxes_can_be_pressed() {
    JsonObject card =
        Json.object(
            "type", "card", "title", mrkdwn("*Swap*"), "actions", Town.blocks(button("Try")));
    JsonObject box =
        Json.object(
            "type",
            "container",
            "title",
            Town.plain("More"),
            "is_collapsible",
            true,
            "child_blocks",
            Town.blocks(actions(button("Inside"))));
    JsonObject several = part("carousel", card.deepCopy());
    Document drawn = gallery.drawn(card, box, several);

    assertThat(drawn.select("button[name=wish]").eachText())
        .containsExactly("Try", "Inside", "Try");
    assertThat(drawn.select("details[open] > summary").text()).isEqualTo("More");
    assertThat(drawn.select("button[name=wish]").eachAttr("value")).doesNotHaveDuplicates();
  }

  @Test
  void feedback_is_two_buttons() {
    JsonObject feedback =
        Json.object(
            "type",
            "feedback_buttons",
            "action_id",
            "fb",
            "positive_button",
            Json.object("text", Town.plain("Useful"), "value", "yes"),
            "negative_button",
            Json.object("text", Town.plain("Not"), "value", "no"));
    JsonObject block =
        Json.object("type", "context_actions", "block_id", "b", "elements", Town.blocks(feedback));
    Document drawn = gallery.drawn(block);
    Control control = Control.all(Town.blocks(block)).get(0);
    JsonObject pressed = control.action(new JsonPrimitive("no"), new Choices(gallery.world), "1.0");

    assertThat(drawn.select("button").eachText()).containsExactly("Useful", "Not");
    assertThat(Json.text(pressed, "value")).isEqualTo("no");
    assertThat(Json.text(Json.child(pressed, "text"), "text")).isEqualTo("Not");
  }

  @Test
  void a_block_nobody_knows_is_its_words_and_a_quiet_note() {
    JsonObject unknown =
        Json.object("type", "hologram", "title", "Up <b>", "text", Town.plain("x"));
    Document drawn = gallery.drawn(unknown);

    assertThat(drawn.text()).contains("x Up <b>", "does not draw “hologram”");
    assertThat(drawn.select("b")).isEmpty();
  }
}
