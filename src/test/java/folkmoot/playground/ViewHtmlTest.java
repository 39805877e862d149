package folkmoot.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ViewHtmlTest {
  private final Gallery gallery = new Gallery();

  private Document drawn(JsonObject... blocks) {
    return drawn(Map.of(), blocks);
  }

  private Document drawn(Map<String, String> errors, JsonObject... blocks) {
    return Jsoup.parseBodyFragment(gallery.window(gallery.opened(Town.modal(blocks)), errors));
  }

  private static Element found(Document document, String css) {
    return Objects.requireNonNull(document.selectFirst(css), css);
  }

  @Test
  void a_window_is_one_form_with_its_title_and_both_its_ends() {
    Document drawn = drawn(Town.input("b1", "Anything?", Town.textInput()));

    assertThat(found(drawn, "form").attr("action")).isEqualTo("/playground/act/view");
    assertThat(found(drawn, "h2#" + ViewHtml.TITLE).text()).isEqualTo("A form");
    assertThat(drawn.select("footer button").eachText()).containsExactly("Cancel", "Send");
    assertThat(drawn.select("footer button").eachAttr("value"))
        .containsExactly("{\"end\":\"close\"}", "{\"end\":\"submit\"}");
    assertThat(drawn.select("form button").get(0).attr("value")).contains("submit");
    assertThat(drawn.select(".depth")).isEmpty();
  }

  @Test
  void a_window_over_another_says_so_and_leads_back() {
    View first = gallery.opened(Town.modal(Town.input("b1", "Anything?", Town.textInput())));
    JsonObject over = Town.modal(Town.input("b2", "More?", Town.textInput()));
    over.add("title", Town.plain("Over it"));
    View second =
        gallery.world.views().push(first.owner(), ViewJson.accepted(over, gallery.world.ids()));
    Document drawn = Jsoup.parseBodyFragment(gallery.window(second, Map.of()));

    assertThat(found(drawn, "header button").attr("aria-label")).isEqualTo("Back to “A form”");
    assertThat(found(drawn, ".depth").text()).isEqualTo("2 of 2");
  }

  @Test
  void a_field_is_named_helped_and_faulted_by_what_stands_around_it() {
    JsonObject question = Town.input("b1", "What <b>else</b>?", Town.textInput());
    question.add("hint", Town.plain("Names are taken out."));
    question.addProperty("optional", true);
    Document drawn = drawn(Map.of("b1", "Names stand in it."), question);
    Element input = found(drawn, "input[type=text]");

    assertThat(found(drawn, "label[for=" + input.id() + "]").text())
        .isEqualTo("What <b>else</b>? (optional)");
    List<String> described = new ArrayList<>();
    for (String id : input.attr("aria-describedby").split(" ")) {
      described.add(Objects.requireNonNull(drawn.getElementById(id), id).text());
    }
    assertThat(described).containsExactly("Names stand in it.", "Names are taken out.");
    assertThat(input.attr("aria-invalid")).isEqualTo("true");
    assertThat(found(drawn, "[data-error]").hasAttr("hidden")).isFalse();
    assertThat(found(drawn(question), "[data-error]").hasAttr("hidden")).isTrue();
  }

  @Test
  void choices_lie_open_under_a_legend_and_keep_what_is_chosen() {
    JsonObject radios = Town.radios("A little", "Mostly");
    radios.add("initial_option", Json.objects(radios, "options").get(1).deepCopy());
    Document drawn = drawn(Town.input("b1", "How clear?", radios));

    assertThat(found(drawn, "fieldset > legend").text()).isEqualTo("How clear?");
    assertThat(drawn.select("label.choice").eachText()).containsExactly("A little", "Mostly");
    assertThat(drawn.select("input[type=radio][checked]").eachAttr("value")).containsExactly("2");
  }

  @Test
  void a_long_list_can_be_searched_and_a_short_one_need_not() {
    Document drawn =
        drawn(
            Town.input("b1", "Who?", Json.object("type", "users_select")),
            Town.input("b2", "Where?", Json.object("type", "conversations_select")));

    assertThat(drawn.select("[role=combobox]")).hasSize(1);
    assertThat(drawn.select("[role=option]").get(0).text())
        .isEqualTo("Amira Khan Aldermoor Council");
    assertThat(drawn.select("select").eachAttr("name")).containsExactly("f.b1", "f.b2");
    assertThat(drawn.select("select").get(1).select("option").eachText())
        .contains("#warm-homes", "#green-streets");
  }

  @Test
  void several_are_chosen_by_boxes() {
    JsonObject people =
        Json.object(
            "type", "multi_users_select", "initial_users", Json.array(List.of("U07UMARAO0")));
    Document drawn = drawn(Town.input("b1", "Who?", people));

    assertThat(drawn.select("input[type=checkbox][name=f.b1]")).hasSizeGreaterThan(20);
    assertThat(drawn.select("[checked]").eachAttr("value")).containsExactly("U07UMARAO0");
    assertThat(drawn.select("input[type=search]")).hasSize(1);
  }

  @Test
  void words_typed_before_are_kept_whatever_they_are() {
    View view =
        gallery.opened(
            Town.modal(
                Town.input("b1", "One line?", Town.textInput()),
                Town.input("b2", "Lines?", Town.textInput("multiline", true))));
    Form form = Form.of(view);
    form.fill(
        Json.object("b1", "\"><script>", "b2", "\n</textarea><b> two\nlines"),
        new Choices(gallery.world));
    gallery.world.views().typed(view, form.values());
    View typed = gallery.world.views().byId(view.id()).orElseThrow();
    Document drawn = Jsoup.parseBodyFragment(gallery.window(typed, Map.of()));

    assertThat(found(drawn, "input[type=text]").attr("value")).isEqualTo("\"><script>");
    assertThat(found(drawn, "textarea").wholeText()).endsWith("\n</textarea><b> two\nlines");
    assertThat(drawn.select("script, b")).isEmpty();
  }

  @Test
  void the_page_is_given_the_same_checks_and_words_as_the_server_uses() {
    JsonObject text = Town.textInput("min_length", 3, "max_length", 5);
    Element field = found(drawn(Town.input("b1", "Anything?", text)), "[data-checks]");
    JsonArray checks = Json.parse(field.attr("data-checks")).getAsJsonArray();

    assertThat(Json.objects(checks))
        .extracting(check -> Json.text(check, "rule"), check -> Json.text(check, "says"))
        .containsExactly(
            tuple("REQUIRED", "Please complete this required field."),
            tuple("MOST_LETTERS", "This must be less than 6 characters."),
            tuple("LEAST_LETTERS", "This must be at least 3 characters."));
  }

  @Test
  void every_rule_of_the_server_is_known_to_the_page() {
    String script = Sample.resource("checks.js");

    for (InputCheck.Rule rule : InputCheck.Rule.values()) {
      assertThat(script).contains("  " + rule + ": (");
    }
  }

  @Test
  void what_cannot_work_here_says_why() {
    Document drawn =
        drawn(
            Town.input("b1", "A file", Json.object("type", "file_input")),
            Town.input("b2", "From elsewhere", Json.object("type", "external_select")));

    assertThat(drawn.select(".b-absent")).hasSize(2);
    assertThat(drawn.select("fieldset legend").eachText())
        .containsExactly("A file", "From elsewhere");
  }

  @Test
  void an_input_that_acts_at_once_says_when() {
    JsonObject menu = Town.radios("One", "Two");
    menu.addProperty("type", "static_select");
    JsonObject chosen = Town.input("b1", "Which?", menu);
    chosen.addProperty("dispatch_action", true);
    JsonObject typed = Town.input("b2", "Find", Town.textInput());
    typed.addProperty("dispatch_action", true);
    Document drawn = drawn(chosen, typed);

    assertThat(drawn.select("[data-acts]").eachAttr("data-acts"))
        .containsExactly("change", "on_enter_pressed");
    assertThat(drawn.select("[data-acts] > .b-choose")).hasSize(2);
  }

  @Test
  void the_home_tab_is_drawn_by_the_same_blocks() {
    String amira = gallery.person("Amira Khan").id();
    JsonObject home = Json.object("type", "home", "blocks", Town.blocks(Town.button("Settings")));
    View view =
        gallery.world.views().publish(amira, ViewJson.accepted(home, gallery.world.ids()), null);
    Looking looking = new Looking(gallery.person("Amira Khan"), Looking.HOME, null, false, null);
    Document drawn =
        Jsoup.parseBodyFragment(
            new ViewHtml(gallery.world).home(view, looking, Notice.fault("Too slow.")));

    assertThat(drawn.select("button[name=wish]").eachText()).containsExactly("Settings");
    assertThat(found(drawn, "[name=view_id]").attr("value")).isEqualTo(view.id());
    assertThat(found(drawn, "[role=alert]").text()).isEqualTo("Too slow.");
    assertThat(drawn.select("header, footer")).isEmpty();
  }
}
