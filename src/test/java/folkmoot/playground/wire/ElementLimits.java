package folkmoot.playground.wire;

import static folkmoot.playground.wire.WireLimits.inMessage;
import static folkmoot.playground.wire.WireLimits.mrkdwn;
import static folkmoot.playground.wire.WireLimits.plain;
import static folkmoot.playground.wire.WireLimits.x;

import folkmoot.playground.wire.WireLimits.Limit;
import java.util.List;

/** Limits of buttons, their dialogs of confirmation, and pictures beside a text. */
final class ElementLimits {
  private ElementLimits() {}

  static List<Limit> all() {
    return List.of(
        button("text", "'text':" + plain(75), "'text':" + plain(76), "/text/text"),
        button("text is plain", "'text':" + plain(1), "'text':" + mrkdwn(1), "/text/type"),
        button("needs text", "'text':" + plain(1), "'value':'a'", "/text"),
        worded("action_id", id(255), id(256), "/action_id"),
        worded("value", "'value':'" + x(2000) + "'", "'value':'" + x(2001) + "'", "/value"),
        worded("address", address(3000), address(3001), "/url"),
        worded("style", "'style':'danger'", "'style':'default'", "/style"),
        worded(
            "label for screen readers",
            "'accessibility_label':'" + x(75) + "'",
            "'accessibility_label':'" + x(76) + "'",
            "/accessibility_label"),
        worded("unknown field", "'value':'a'", "'colour':'a'", "/colour"),
        worded("confirm title", confirm(100, 1, 1), confirm(101, 1, 1), "/confirm/title/text"),
        worded("confirm text", confirm(1, 300, 1), confirm(1, 301, 1), "/confirm/text/text"),
        worded("confirm button", confirm(1, 1, 30), confirm(1, 1, 31), "/confirm/confirm/text"),
        worded(
            "confirm has no type",
            confirm(1, 1, 1),
            confirm(1, 1, 1).replace("{'title'", "{'type':'confirm','title'"),
            "/confirm/type"),
        inMessage(
            "feedback button",
            feedback("{'text':" + plain(75) + ",'value':'yes'}"),
            feedback("{'text':" + plain(76) + ",'value':'yes'}"),
            "/elements/0/positive_button/text/text"),
        inMessage(
            "feedback value",
            feedback("{'text':" + plain(1) + ",'value':'" + x(2000) + "'}"),
            feedback("{'text':" + plain(1) + ",'value':'" + x(2001) + "'}"),
            "/elements/0/positive_button/value"),
        inMessage(
            "section takes no feedback buttons",
            accessory("{'type':'button','text':" + plain(1) + "}"),
            accessory("{'type':'feedback_buttons'}"),
            "/accessory/type"),
        inMessage(
            "unknown element",
            accessory("{'type':'button','text':" + plain(1) + "}"),
            accessory("{'type':'slider'}"),
            "/accessory/type"),
        inMessage(
            "picture beside a text",
            accessory("{'type':'image','image_url':'https://example.org/a.png','alt_text':'a'}"),
            accessory("{'type':'image','image_url':'https://example.org/a.png'}"),
            "/accessory/alt_text"));
  }

  private static Limit worded(String name, String taken, String refused, String pointer) {
    String text = "'text':" + plain("Go") + ",";
    return button(name, text + taken, text + refused, pointer);
  }

  private static Limit button(String name, String taken, String refused, String pointer) {
    String block = "{'type':'actions','elements':[{'type':'button',%s}]}";
    return inMessage(
        "button " + name,
        block.formatted(taken),
        block.formatted(refused),
        "/elements/0" + pointer);
  }

  private static String id(int characters) {
    return "'action_id':'" + x(characters) + "'";
  }

  private static String address(int characters) {
    return "'url':'https://example.org/" + x(characters - 20) + "'";
  }

  private static String confirm(int title, int text, int button) {
    return "'confirm':{'title':%s,'text':%s,'confirm':%s,'deny':%s}"
        .formatted(plain(title), plain(text), plain(button), plain("No"));
  }

  private static String feedback(String positive) {
    return ("{'type':'context_actions','elements':[{'type':'feedback_buttons','positive_button':%s,"
            + "'negative_button':{'text':%s,'value':'no'}}]}")
        .formatted(positive, plain("No"));
  }

  private static String accessory(String element) {
    return "{'type':'section','text':" + plain("a") + ",'accessory':" + element + "}";
  }
}
