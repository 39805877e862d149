package folkmoot.playground.wire;

import static folkmoot.playground.wire.WireRule.FLAG;
import static folkmoot.playground.wire.WireRule.list;
import static folkmoot.playground.wire.WireRule.oneOf;
import static folkmoot.playground.wire.WireRule.string;
import static folkmoot.playground.wire.WireRule.url;

import com.google.gson.JsonObject;
import java.util.Map;

/** Slack's rules for the small objects that blocks and elements are put together from. */
final class CompositionRules {
  static final WireRule STYLE = oneOf("primary", "danger");
  static final WireRule ACTION_ID = string(1, 255);
  static final WireRule PLACEHOLDER = plain(150);
  static final WireRule LINK = url("[a-zA-Z][a-zA-Z0-9+.-]*", 3000);

  static final WireRule CONFIRM =
      WireShape.untyped()
          .needs("title", plain(100))
          .needs("text", plain(300))
          .needs("confirm", plain(30))
          .needs("deny", plain(30))
          .takes("style", STYLE);

  static final WireRule DISPATCH =
      WireShape.untyped()
          .takes(
              "trigger_actions_on", list(1, 2, oneOf("on_enter_pressed", "on_character_entered")));

  static final WireRule CONVERSATION_FILTER =
      WireShape.untyped()
          .takes("include", list(1, 4, oneOf("im", "mpim", "private", "public")))
          .takes("exclude_external_shared_channels", FLAG)
          .takes("exclude_bot_users", FLAG)
          .across(
              (filter, at) -> {
                if (filter.isEmpty()) {
                  at.fault("needs at least one field");
                }
              });

  private CompositionRules() {}

  /** What every block may have. */
  static WireShape block() {
    return WireShape.typed().takes("block_id", string(0, 255));
  }

  /** A text object of either kind, 1 to {@code max} characters. */
  static WireKinds text(int max) {
    return new WireKinds(Map.of("plain_text", plainShape(max), "mrkdwn", mrkdwnShape(max)));
  }

  /** A text object that must be plain text, 1 to {@code max} characters. */
  static WireRule plain(int max) {
    return new WireKinds(Map.of("plain_text", plainShape(max)));
  }

  private static WireRule plainShape(int max) {
    return WireShape.typed().needs("text", string(1, max)).takes("emoji", FLAG);
  }

  private static WireRule mrkdwnShape(int max) {
    return WireShape.typed().needs("text", string(1, max)).takes("verbatim", FLAG);
  }

  /** Adds what a picture is taken from: an address, or a file in Slack, not both. */
  static WireShape picture(WireShape shape) {
    WireRule file =
        WireShape.untyped()
            .takes("id", string(1, 255))
            .takes("url", url("https?", 3000))
            .across((object, at) -> exactlyOne(object, at, "id", "url"));
    return shape
        .takes("image_url", url("https?", 3000))
        .takes("slack_file", file)
        .needs("alt_text", string(1, 2000))
        .across((object, at) -> exactlyOne(object, at, "image_url", "slack_file"));
  }

  static void exactlyOne(JsonObject object, WirePlace at, String one, String other) {
    if (object.has(one) == object.has(other)) {
      at.fault("needs exactly one of " + one + " and " + other);
    }
  }

  static void atLeastOne(JsonObject object, WirePlace at, String... names) {
    for (String name : names) {
      if (object.has(name)) {
        return;
      }
    }
    at.fault("needs at least one of " + String.join(", ", names));
  }
}
