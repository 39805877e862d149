package folkmoot.playground.wire;

import static folkmoot.playground.wire.WireLimits.inHome;
import static folkmoot.playground.wire.WireLimits.inMessage;
import static folkmoot.playground.wire.WireLimits.inModal;
import static folkmoot.playground.wire.WireLimits.many;
import static folkmoot.playground.wire.WireLimits.mrkdwn;
import static folkmoot.playground.wire.WireLimits.plain;
import static folkmoot.playground.wire.WireLimits.x;

import folkmoot.playground.wire.WireLimits.Limit;
import java.util.List;

/** Limits of the blocks that carry words, pictures and actions. */
final class BlockLimits {
  private static final String BUTTON = "{'type':'button','text':" + plain("Go") + "%s}";
  private static final String PICTURE =
      "{'type':'image','image_url':'https://example.org/a.png','alt_text':'A bar'}";

  private BlockLimits() {}

  static List<Limit> all() {
    return List.of(
        inMessage("block type", "{'type':'divider'}", "{'type':'dividers'}", "/type"),
        inMessage("block without type", "{'type':'divider'}", "{'block_id':'a'}", "/type"),
        inMessage("block that is no object", "{'type':'divider'}", "'divider'", ""),
        inMessage("field of a block", divider("'block_id':'a'"), divider("'text':'a'"), "/text"),
        inMessage("block id", divider(id(255)), divider(id(256)), "/block_id"),
        inMessage("section text", section(mrkdwn(3000)), section(mrkdwn(3001)), "/text/text"),
        inMessage("section text not empty", section(mrkdwn(1)), section(mrkdwn(0)), "/text/text"),
        inMessage(
            "text kind", section(plain(1)), section("{'type':'html','text':'a'}"), "/text/type"),
        inMessage(
            "emoji in plain text only",
            section("{'type':'plain_text','text':'a','emoji':true}"),
            section("{'type':'mrkdwn','text':'a','emoji':true}"),
            "/text/emoji"),
        inMessage(
            "verbatim in mrkdwn only",
            section("{'type':'mrkdwn','text':'a','verbatim':true}"),
            section("{'type':'plain_text','text':'a','verbatim':true}"),
            "/text/verbatim"),
        inMessage(
            "text without text", section(plain(1)), section("{'type':'mrkdwn'}"), "/text/text"),
        inMessage("section with words", section(plain(1)), "{'type':'section'}", ""),
        inMessage("section fields", fields(10, 1), fields(11, 1), "/fields"),
        inMessage("no section fields", fields(1, 1), fields(0, 1), "/fields"),
        inMessage("section field", fields(1, 2000), fields(1, 2001), "/fields/0/text"),
        inMessage("header text", header(plain(150), 1), header(plain(151), 1), "/text/text"),
        inMessage("header is plain", header(plain(1), 1), header(mrkdwn(1), 1), "/text/type"),
        inMessage("header level", header(plain(1), 4), header(plain(1), 5), "/level"),
        inMessage("context elements", context(10), context(11), "/elements"),
        inMessage("no context elements", context(1), context(0), "/elements"),
        inMessage(
            "context holds words and pictures",
            "{'type':'context','elements':[" + PICTURE + "," + mrkdwn(3000) + "]}",
            "{'type':'context','elements':[" + BUTTON.formatted("") + "]}",
            "/elements/0/type"),
        inMessage("actions elements", actions(25), actions(26), "/elements"),
        inMessage("no actions elements", actions(1), actions(0), "/elements"),
        inMessage(
            "one action id in a block",
            "{'type':'actions','elements':[" + action("a") + "," + action("b") + "]}",
            "{'type':'actions','elements':[" + action("a") + "," + action("a") + "]}",
            "/elements/1/action_id"),
        inMessage(
            "actions hold no text input",
            actions(1),
            "{'type':'actions','elements':[{'type':'plain_text_input'}]}",
            "/elements/0/type"),
        inMessage("image alt_text", image(2000, 1, 30), image(2001, 1, 30), "/alt_text"),
        inMessage("image title", image(1, 2000, 30), image(1, 2001, 30), "/title/text"),
        inMessage("image address", image(1, 1, 3000), image(1, 1, 3001), "/image_url"),
        inMessage(
            "image needs alt_text",
            PICTURE,
            "{'type':'image','image_url':'https://example.org/a.png'}",
            "/alt_text"),
        inMessage("image from one place", PICTURE, "{'type':'image','alt_text':'a'}", ""),
        inMessage(
            "image address on the web",
            PICTURE,
            "{'type':'image','image_url':'file:/a.png','alt_text':'a'}",
            "/image_url"),
        inMessage("markdown", markdown(12_000), markdown(12_001), "/text"),
        inHome("markdown in messages only", section(plain(1)), markdown(1), ""),
        inModal("alert text", alert(200, "info"), alert(201, "info"), "/text/text"),
        inModal("alert level", alert(1, "success"), alert(1, "loud"), "/level"),
        inMessage("alert in modals only", section(plain(1)), alert(1, "info"), ""),
        inHome("no alert in Home tabs", section(plain(1)), alert(1, "info"), ""),
        inModal("input label", input(plain(2000)), input(plain(2001)), "/label/text"),
        inModal("input label is plain", input(plain(1)), input(mrkdwn(1)), "/label/type"),
        inModal(
            "input hint",
            input(plain(1) + ",'hint':" + plain(2000)),
            input(plain(1) + ",'hint':" + plain(2001)),
            "/hint/text"),
        inModal(
            "input optional",
            input(plain(1) + ",'optional':true"),
            input(plain(1) + ",'optional':'true'"),
            "/optional"),
        inModal(
            "input element",
            input(plain(1)),
            "{'type':'input','label':" + plain(1) + "}",
            "/element"),
        inModal(
            "input holds no button",
            input(plain(1)),
            "{'type':'input','label':" + plain(1) + ",'element':" + BUTTON.formatted("") + "}",
            "/element/type"),
        inMessage("context_actions elements", icons(5), icons(6), "/elements"),
        inHome("context_actions in messages only", section(plain(1)), icons(1), ""),
        inMessage("video title", video(200, 50), video(201, 50), "/title/text"),
        inMessage("video author", video(200, 50), video(200, 51), "/author_name"));
  }

  private static String divider(String field) {
    return "{'type':'divider'," + field + "}";
  }

  private static String id(int characters) {
    return "'block_id':'" + x(characters) + "'";
  }

  private static String section(String text) {
    return "{'type':'section','text':" + text + "}";
  }

  private static String fields(int count, int characters) {
    return "{'type':'section','fields':[" + many(count, i -> mrkdwn(characters)) + "]}";
  }

  private static String header(String text, int level) {
    return "{'type':'header','text':" + text + ",'level':" + level + "}";
  }

  private static String context(int count) {
    return "{'type':'context','elements':[" + many(count, i -> mrkdwn(1)) + "]}";
  }

  private static String action(String id) {
    return BUTTON.formatted(",'action_id':'" + id + "'");
  }

  private static String actions(int count) {
    return "{'type':'actions','elements':[" + many(count, i -> action("a" + i)) + "]}";
  }

  private static String image(int alt, int title, int address) {
    String url = "https://example.org/" + x(address - 20);
    return "{'type':'image','image_url':'%s','alt_text':'%s','title':%s}"
        .formatted(url, x(alt), plain(title));
  }

  private static String markdown(int characters) {
    return "{'type':'markdown','text':'" + x(characters) + "'}";
  }

  private static String alert(int characters, String level) {
    return "{'type':'alert','text':" + mrkdwn(characters) + ",'level':'" + level + "'}";
  }

  private static String input(String labelAndMore) {
    return "{'type':'input','element':{'type':'plain_text_input'},'label':" + labelAndMore + "}";
  }

  private static String icons(int count) {
    String icon = "{'type':'icon_button','icon':'trash','text':" + plain("Delete") + "}";
    return "{'type':'context_actions','elements':[" + many(count, i -> icon) + "]}";
  }

  private static String video(int title, int author) {
    return ("{'type':'video','alt_text':'a','title':%s,'author_name':'%s',"
            + "'thumbnail_url':'https://example.org/a.png','video_url':'https://example.org/v'}")
        .formatted(plain(title), x(author));
  }
}
