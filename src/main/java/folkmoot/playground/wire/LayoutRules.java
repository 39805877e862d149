package folkmoot.playground.wire;

import static folkmoot.playground.wire.CompositionRules.atLeastOne;
import static folkmoot.playground.wire.CompositionRules.block;
import static folkmoot.playground.wire.CompositionRules.picture;
import static folkmoot.playground.wire.CompositionRules.plain;
import static folkmoot.playground.wire.CompositionRules.text;
import static folkmoot.playground.wire.WireRule.FLAG;
import static folkmoot.playground.wire.WireRule.differ;
import static folkmoot.playground.wire.WireRule.integer;
import static folkmoot.playground.wire.WireRule.list;
import static folkmoot.playground.wire.WireRule.string;
import static folkmoot.playground.wire.WireRule.url;

import com.google.gson.JsonPrimitive;
import java.util.Map;

/** Slack's rules for the blocks that may stand on every surface. */
final class LayoutRules {
  private static final int HTTPS_LENGTH = 3000;

  private LayoutRules() {}

  static Map<String, WireRule> everywhere() {
    return Map.of(
        "section", section(),
        "header", block().needs("text", plain(150)).takes("level", integer(1, 4)),
        "divider", block(),
        "context", context(),
        "actions",
            acting(block().needs("elements", list(1, 25, ElementRules.IN_ACTIONS)), "elements"),
        "image", picture(block()).takes("title", plain(2000)),
        "input", input(),
        "rich_text", RichTextRules.BLOCK,
        "video", video());
  }

  private static WireShape section() {
    return block()
        .takes("text", text(3000))
        .takes("fields", list(1, 10, text(2000)))
        .takes("accessory", ElementRules.IN_SECTION)
        .takes("expand", FLAG)
        .across((section, at) -> atLeastOne(section, at, "text", "fields"));
  }

  private static WireShape context() {
    WireKinds element = text(3000).and(ElementRules.IMAGE);
    return block().needs("elements", list(1, 10, element));
  }

  private static WireShape input() {
    return block()
        .needs("label", plain(2000))
        .needs("element", ElementRules.IN_INPUT)
        .takes("dispatch_action", FLAG)
        .takes("hint", plain(2000))
        .takes("optional", FLAG)
        .across(
            (input, at) -> {
              boolean files = WireKinds.is(input.get("element"), "file_input");
              if (files && new JsonPrimitive(true).equals(input.get("dispatch_action"))) {
                at.field("dispatch_action").fault("not together with file_input");
              }
            });
  }

  private static WireShape video() {
    WireRule https = url("https", HTTPS_LENGTH);
    return block()
        .needs("alt_text", string(1, 2000))
        .needs("title", plain(200))
        .needs("thumbnail_url", url("https?", HTTPS_LENGTH))
        .needs("video_url", https)
        .takes("title_url", https)
        .takes("description", plain(200))
        .takes("author_name", string(1, 50))
        .takes("provider_name", string(1, 255))
        .takes("provider_icon_url", url("https?", HTTPS_LENGTH));
  }

  /** A block whose elements send actions: two of them in one block may not share an action id. */
  static WireShape acting(WireShape block, String holder) {
    return block.across(
        (object, at) ->
            differ(
                object.get(holder),
                "action_id",
                at.field(holder),
                "the same action_id in a block"));
  }
}
