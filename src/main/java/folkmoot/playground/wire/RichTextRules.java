package folkmoot.playground.wire;

import static folkmoot.playground.wire.CompositionRules.LINK;
import static folkmoot.playground.wire.CompositionRules.block;
import static folkmoot.playground.wire.WireRule.FLAG;
import static folkmoot.playground.wire.WireRule.integer;
import static folkmoot.playground.wire.WireRule.list;
import static folkmoot.playground.wire.WireRule.matching;
import static folkmoot.playground.wire.WireRule.oneOf;
import static folkmoot.playground.wire.WireRule.string;

import java.util.Map;

/** Slack's rules for rich text: sections, lists, quotes, and the words and mentions inside. */
final class RichTextRules {
  private static final int ANY = Integer.MAX_VALUE;
  private static final WireRule ID = string(1, 255);
  private static final WireRule BORDER = integer(0, 1);
  private static final WireRule STYLE =
      WireShape.untyped()
          .takes("bold", FLAG)
          .takes("italic", FLAG)
          .takes("strike", FLAG)
          .takes("code", FLAG)
          .takes("underline", FLAG)
          .takes("highlight", FLAG)
          .takes("client_highlight", FLAG)
          .takes("unlink", FLAG);

  private static final WireKinds WORDS =
      new WireKinds(
          Map.of(
              "text", styled().needs("text", string(1, ANY)),
              "link",
                  styled().needs("url", LINK).takes("text", string(0, ANY)).takes("unsafe", FLAG),
              "emoji",
                  styled().needs("name", ID).takes("unicode", ID).takes("skin_tone", integer(1, 6)),
              "user", styled().needs("user_id", ID),
              "usergroup", styled().needs("usergroup_id", ID),
              "channel", styled().needs("channel_id", ID),
              "broadcast", styled().needs("range", oneOf("here", "channel", "everyone")),
              "color",
                  styled().needs("value", matching("#[0-9a-fA-F]{6}", "not a colour like #1f3a5f")),
              "date",
                  styled()
                      .needs("timestamp", integer(0, Long.MAX_VALUE))
                      .needs("format", string(1, 255))
                      .takes("url", LINK)
                      .takes("fallback", string(1, 255))));

  private static final WireKinds SECTION =
      new WireKinds(Map.of("rich_text_section", holding(WORDS)));

  private static final WireKinds PARTS =
      new WireKinds(
          Map.of(
              "rich_text_section", holding(WORDS),
              "rich_text_quote", holding(WORDS).takes("border", BORDER),
              "rich_text_preformatted",
                  holding(WORDS.only("text", "link"))
                      .takes("border", BORDER)
                      .takes("language", string(1, 255)),
              "rich_text_list",
                  holding(SECTION)
                      .needs("style", oneOf("bullet", "ordered"))
                      .takes("indent", integer(0, 8))
                      .takes("offset", integer(0, ANY))
                      .takes("border", BORDER)));

  static final WireKinds BLOCK =
      new WireKinds(Map.of("rich_text", block().needs("elements", list(1, ANY, PARTS))));

  private RichTextRules() {}

  private static WireShape styled() {
    return WireShape.typed().takes("style", STYLE);
  }

  private static WireShape holding(WireRule each) {
    return WireShape.typed().needs("elements", list(0, ANY, each));
  }
}
