package folkmoot.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageTest {
  private final Town town = new Town();
  private final Visitor visitor = new Visitor(town);

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void it_shows_people_channels_and_the_clock_under_a_strict_policy() {
    HttpResponse<String> page = town.send(town.request("/").GET()).response();

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Zoë Hart", "Hearth &amp; Home", "#warm-homes", "2026-11-30T09:00:00Z")
        .doesNotContain(" style=", " onclick=");
    assertThat(body(page.body())).doesNotContain("<script");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
        .contains("require-trusted-types-for 'script'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    for (String asset :
        new String[] {"page.css", "place.css", "page.js", "blocks.css", "blocks.js"}) {
      assertThat(page.body()).contains("\"/playground/" + asset + "\"");
      assertThat(town.send(town.request("playground/" + asset).GET()).status()).isEqualTo(200);
    }
    for (String module : new String[] {"merge.js", "composer.js"}) {
      assertThat(town.send(town.request("playground/" + module).GET()).status()).isEqualTo(200);
    }
  }

  @Test
  void words_of_people_never_become_markup() {
    String nasty = "<script>alert('x')</script> &lt;b&gt; *bold* <@U07ZOEHART> \"quoted\"";
    town.api("chat.postMessage", "channel", Town.HUB, "text", nasty);
    town.api(
        "chat.postMessage",
        "channel",
        Town.HUB,
        "text",
        "words",
        "blocks",
        Town.blocks(
            Json.object("type", "section", "text", Town.plain("<i>plain</i>")),
            Town.button("\"><img src=x>")));

    assertThat(Visitor.messages(look("U07BENOKAF", Town.HUB)))
        .contains("&lt;b&gt;", "<strong>bold</strong>", "@Zoë Hart", "&lt;i&gt;plain&lt;/i&gt;")
        .contains("&quot;&gt;&lt;img src=x&gt;")
        .doesNotContain("<script", "<i>plain", "<img", "<b>");
  }

  @Test
  void a_chart_is_drawn_and_its_figures_stand_in_a_table() {
    JsonArray blocks = new JsonArray();
    blocks.add(Json.parse(CHART));
    town.api("chat.postMessage", "channel", Town.HUB, "text", "A chart", "blocks", blocks);

    assertThat(look("U07BENOKAF", Town.HUB))
        .contains("<svg class=\"plot wide\"", "<caption>The week</caption>")
        .containsPattern("<th scope=\"col\"[^>]*>Mostly</th>")
        .containsPattern("<th scope=\"row\"[^>]*>Aim</th>\\s*<td class=\"right\">7</td>");
  }

  @Test
  void what_is_said_in_a_thread_is_behind_what_it_answers() {
    String root = posted("The result", "");
    posted("Something newer", "");
    posted("> Words of somebody\n`/moot help`", root);

    String page = look("U07ROSADEL", Town.HUB);
    String way = Visitor.found(page, "class=\"replies\" href=\"([^\"]+)\"").replace("&amp;", "&");
    assertThat(page.indexOf("1 reply"))
        .isBetween(page.indexOf("The result"), page.indexOf("Something newer"));
    assertThat(page).doesNotContain("Words of somebody");
    String thread = at(way);
    assertThat(thread.substring(thread.indexOf("id=\"thread\"")))
        .contains("<blockquote>Words of somebody</blockquote><code>/moot help</code>")
        .containsSubsequence("The result", "Words of somebody", "Reply in the thread as Rosa")
        .doesNotContain("Something newer");
  }

  @Test
  void the_command_is_offered_where_slack_offers_it_and_else_it_is_said_why_not() {
    town.playground.introduce(
        new AppCard("", List.of(new AppCard.CommandWord("pulse", "Asks.")), List.of()));

    assertThat(look("U07AMIRAKH", Town.HUB)).contains("data-line=\"/moot pulse \"", "Asks.");
    assertThat(look("U07ROSADEL", Town.HUB))
        .contains("Slack offers /moot only to people of Aldermoor Council")
        .doesNotContain("data-line");
  }

  private String posted(String text, String thread) {
    JsonObject sent =
        thread.isEmpty()
            ? town.api("chat.postMessage", "channel", Town.HUB, "text", text).json()
            : town.api("chat.postMessage", "channel", Town.HUB, "text", text, "thread_ts", thread)
                .json();
    return Json.text(sent, "ts", "");
  }

  @Test
  void a_button_opens_a_form_and_the_form_can_be_sent() {
    town.posted("Answer");
    town.opens(
        Town.modal(
            Town.input("b1", "How clear is it?", Town.radios("A little", "Mostly")),
            Town.input("b2", "Anything else?", Town.textInput())));
    String before = look("U07ROSADEL", Town.HUB);

    int clicked =
        act(
            "click",
            "as",
            "U07ROSADEL",
            "place",
            Town.HUB,
            "channel",
            Town.HUB,
            "ts",
            Visitor.found(before, "name=\"ts\" value=\"([^\"]+)\""),
            "wish",
            wish(before, "Answer"));
    String form = look("U07ROSADEL", Town.HUB);
    String view = Visitor.found(form, "name=\"view_id\" value=\"([^\"]+)\"");
    String faulty =
        at(
            led(
                "view",
                "as",
                "U07ROSADEL",
                "view_id",
                view,
                "wish",
                wish(form, "Send"),
                "f.b1",
                "2"));
    act(
        "view",
        "as",
        "U07ROSADEL",
        "view_id",
        view,
        "wish",
        wish(form, "Send"),
        "f.b1",
        "2",
        "f.b2",
        "schön");

    assertThat(clicked).isEqualTo(303);
    assertThat(form).contains("How clear is it?", "type=\"radio\"");
    assertThat(faulty)
        .contains("<span>Please complete this required field.</span>", "value=\"2\" checked");
    assertThat(Town.values(town.app.lastAct()).toString()).contains("schön");
    assertThat(look("U07ROSADEL", Town.HUB)).doesNotContain("How clear is it?");
  }

  @Test
  void a_form_can_be_closed_without_sending() {
    town.posted("Answer");
    town.opens(Town.modal(Town.input("b1", "Anything?", Town.textInput())));
    String before = look("U07ROSADEL", Town.HUB);
    act(
        "click",
        "as",
        "U07ROSADEL",
        "channel",
        Town.HUB,
        "ts",
        Visitor.found(before, "name=\"ts\" value=\"([^\"]+)\""),
        "wish",
        wish(before, "Answer"));
    String form = look("U07ROSADEL", Town.HUB);

    act(
        "view",
        "as",
        "U07ROSADEL",
        "view_id",
        Visitor.found(form, "name=\"view_id\" value=\"([^\"]+)\""),
        "wish",
        wish(form, "Cancel"));

    assertThat(look("U07ROSADEL", Town.HUB)).doesNotContain("Anything?");
    assertThat(town.app.acts()).hasSize(1);
  }

  @Test
  void a_command_the_clock_and_the_others_can_be_used_and_errors_are_shown_once() {
    act("slash", "as", "U07AMIRAKH", "place", Town.HUB, "text", "/moot pulse");
    String refused = led("slash", "as", "U07JOELBRA", "place", Town.HUB, "text", "/moot pulse");
    act("clock", "as", "U07AMIRAKH", "place", Town.HUB, "advance", "PT1H");
    act("clock", "as", "U07AMIRAKH", "place", Town.HUB, "advance", "", "to", "2026-11-30T11:30");
    act("others", "as", "U07AMIRAKH", "place", Town.HUB);

    assertThat(Json.text(town.app.lastAct().form(), "text")).isEqualTo("pulse");
    assertThat(town.app.acts()).hasSize(1);
    assertThat(at(refused)).contains("Slack offers /moot only to members", "role=\"alert\"");
    assertThat(look("U07JOELBRA", Town.HUB)).doesNotContain("Slack offers /moot only to members");
    assertThat(look("U07AMIRAKH", Town.HUB)).contains("2026-11-30T11:30:00Z");
  }

  @Test
  void direct_messages_and_the_home_tab_are_places_too() {
    town.api("chat.postMessage", "channel", "U07BENOKAF", "text", "A reminder");
    JsonObject home = Json.object("type", "home", "blocks", Town.blocks(Town.button("Settings")));
    town.api("views.publish", "user_id", "U07BENOKAF", "view", home);

    assertThat(look("U07BENOKAF", "direct")).contains("A reminder");
    assertThat(look("U07BENOKAF", "home")).contains("Settings");
    assertThat(look("U07JOELBRA", "home")).contains("no App Home");
  }

  private static final String CHART =
      """
      {"type": "data_visualization", "title": "The week", "chart": {"type": "bar",
       "series": [{"name": "Aim", "data": [{"label": "Mostly", "value": 7}]}],
       "axis_config": {"categories": ["Mostly"]}}}
      """;

  private String look(String as, String place) {
    return visitor.look(as, place);
  }

  private String at(String address) {
    return visitor.at(address);
  }

  private static String body(String page) {
    return page.substring(page.indexOf("<body>"));
  }

  private int act(String name, String... namesAndValues) {
    return visitor.acted(name, namesAndValues).status();
  }

  private String led(String name, String... namesAndValues) {
    return visitor.led(name, namesAndValues);
  }

  /** What the button with these words sends. */
  private static String wish(String page, String label) {
    return Jsoup.parse(page).select("button[name=wish]").stream()
        .filter(button -> button.text().equals(label))
        .map(button -> button.attr("value"))
        .findFirst()
        .orElseThrow();
  }
}
