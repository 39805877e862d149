package folkmoot.playground;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageTest {
  private final Town town = new Town();

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
        .contains("<script type=\"module\" src=\"/playground/blocks.js\"></script>");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    for (String file : List.of("page.css", "blocks.css", "blocks.js", "checks.js", "menus.js")) {
      assertThat(town.send(town.request("playground/" + file).GET()).status()).isEqualTo(200);
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

    assertThat(look("U07BENOKAF", Town.HUB))
        .contains("&lt;b&gt;", "<strong>bold</strong>", "@Zoë Hart", "&lt;i&gt;plain&lt;/i&gt;")
        .contains("&quot;&gt;&lt;img src=x&gt;")
        .doesNotContain("<script>", "<i>plain", "<img", "<b>");
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
  void what_is_said_in_a_thread_stands_under_what_it_answers() {
    String root = posted("The result", "");
    posted("Something newer", "");
    posted("> Words of somebody\n`/moot help`", root);

    String page = look("U07ROSADEL", Town.HUB);
    assertThat(page.indexOf("Words of somebody"))
        .isBetween(page.indexOf("The result"), page.indexOf("Something newer"));
    assertThat(page)
        .contains("<blockquote>Words of somebody</blockquote><code>/moot help</code>")
        .doesNotContain("Type a command");
    assertThat(look("U07AMIRAKH", Town.HUB)).contains("Type a command");
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
            found(before, "name=\"ts\" value=\"([^\"]+)\""),
            "wish",
            wish(before, "Answer"));
    String form = look("U07ROSADEL", Town.HUB);
    String view = found(form, "name=\"view_id\" value=\"([^\"]+)\"");
    act("view", "as", "U07ROSADEL", "view_id", view, "wish", wish(form, "Send"), "f.b1", "2");
    String faulty = look("U07ROSADEL", Town.HUB);
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
        found(before, "name=\"ts\" value=\"([^\"]+)\""),
        "wish",
        wish(before, "Answer"));
    String form = look("U07ROSADEL", Town.HUB);

    act(
        "view",
        "as",
        "U07ROSADEL",
        "view_id",
        found(form, "name=\"view_id\" value=\"([^\"]+)\""),
        "wish",
        wish(form, "Cancel"));

    assertThat(look("U07ROSADEL", Town.HUB)).doesNotContain("Anything?");
    assertThat(town.app.acts()).hasSize(1);
  }

  @Test
  void a_command_the_clock_and_the_others_can_be_used_and_errors_are_shown_once() {
    act("slash", "as", "U07AMIRAKH", "place", Town.HUB, "text", "/moot pulse");
    act("slash", "as", "U07JOELBRA", "place", Town.HUB, "text", "/moot pulse");
    act("clock", "as", "U07AMIRAKH", "place", Town.HUB, "advance", "PT1H");
    act("clock", "as", "U07AMIRAKH", "place", Town.HUB, "advance", "", "to", "2026-11-30T11:30");
    act("others", "as", "U07AMIRAKH", "place", Town.HUB);

    assertThat(Json.text(town.app.lastAct().form(), "text")).isEqualTo("pulse");
    assertThat(town.app.acts()).hasSize(1);
    assertThat(look("U07JOELBRA", Town.HUB)).contains("Slack offers /moot only");
    assertThat(look("U07JOELBRA", Town.HUB)).doesNotContain("Slack offers /moot only");
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
    return town.send(town.request("/?as=" + as + "&place=" + place).GET()).response().body();
  }

  private int act(String name, String... namesAndValues) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form.append(i == 0 ? "" : "&")
          .append(namesAndValues[i])
          .append('=')
          .append(URLEncoder.encode(namesAndValues[i + 1], UTF_8));
    }
    return town.send(
            town.request("playground/act/" + name)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())))
        .status();
  }

  /** What the button with these words sends. */
  private static String wish(String page, String label) {
    return Jsoup.parse(page).select("button[name=wish]").stream()
        .filter(button -> button.text().equals(label))
        .map(button -> button.attr("value"))
        .findFirst()
        .orElseThrow();
  }

  private static String found(String page, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).as(pattern + " in " + page).isTrue();
    return matcher.group(1);
  }
}
