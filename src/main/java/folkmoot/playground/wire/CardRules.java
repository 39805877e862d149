package folkmoot.playground.wire;

import static folkmoot.playground.wire.CompositionRules.atLeastOne;
import static folkmoot.playground.wire.CompositionRules.block;
import static folkmoot.playground.wire.CompositionRules.plain;
import static folkmoot.playground.wire.CompositionRules.text;
import static folkmoot.playground.wire.WireRule.FLAG;
import static folkmoot.playground.wire.WireRule.list;
import static folkmoot.playground.wire.WireRule.oneOf;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.HashMap;
import java.util.Map;

/** Slack's rules for blocks that hold a small page of their own: cards, and boxes of blocks. */
final class CardRules {
  static final WireShape CARD =
      LayoutRules.acting(
          block()
              .takes("title", text(150))
              .takes("subtitle", text(150))
              .takes("body", text(200))
              .takes("subtext", text(200))
              .takes("icon", ElementRules.IMAGE)
              .takes("hero_image", ElementRules.IMAGE)
              .takes("actions", list(1, 3, ElementRules.BUTTON))
              .across((card, at) -> atLeastOne(card, at, "hero_image", "title", "actions", "body")),
          "actions");

  static final WireShape CAROUSEL =
      block().needs("elements", list(1, 10, new WireKinds(Map.of("card", CARD))));

  private CardRules() {}

  /**
   * @param file the rule of a file block, one of the blocks a container may hold
   */
  static WireShape container(WireRule file) {
    Map<String, WireRule> children = new HashMap<>(LayoutRules.everywhere());
    children.put("table", TableRules.TABLE);
    children.put("file", file);
    return block()
        .takes("title", plain(150))
        .takes("rich_text_title", RichTextRules.BLOCK)
        .takes("subtitle", text(150))
        .needs("child_blocks", list(1, 10, new WireKinds(children)))
        .takes("width", oneOf("narrow", "standard", "wide", "full"))
        .takes("icon", ElementRules.IMAGE)
        .takes("is_collapsible", FLAG)
        .takes("default_collapsed", FLAG)
        .takes("has_header_divider", FLAG)
        .across((box, at) -> atLeastOne(box, at, "title", "rich_text_title"))
        .across(CardRules::collapses);
  }

  private static void collapses(JsonObject box, WirePlace at) {
    JsonPrimitive yes = new JsonPrimitive(true);
    if (yes.equals(box.get("default_collapsed")) && !yes.equals(box.get("is_collapsible"))) {
      at.field("default_collapsed").fault("needs is_collapsible");
    }
  }
}
