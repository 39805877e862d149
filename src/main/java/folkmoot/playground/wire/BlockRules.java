package folkmoot.playground.wire;

import static folkmoot.playground.wire.CompositionRules.LINK;
import static folkmoot.playground.wire.CompositionRules.block;
import static folkmoot.playground.wire.CompositionRules.text;
import static folkmoot.playground.wire.WireRule.list;
import static folkmoot.playground.wire.WireRule.on;
import static folkmoot.playground.wire.WireRule.oneOf;
import static folkmoot.playground.wire.WireRule.string;
import static folkmoot.playground.wire.WireSurface.HOME;
import static folkmoot.playground.wire.WireSurface.MESSAGE;
import static folkmoot.playground.wire.WireSurface.MODAL;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Slack's rules for blocks: which there are, and on which surface each may stand. */
final class BlockRules {
  private static final Set<WireSurface> MESSAGES = Set.of(MESSAGE);
  private static final Set<WireSurface> NOT_MODALS = Set.of(MESSAGE, HOME);
  private static final WireRule WORD = string(1, 255);

  static final WireKinds BLOCK = new WireKinds(blocks());

  private BlockRules() {}

  private static Map<String, WireRule> blocks() {
    WireRule file =
        on(MESSAGES, block().needs("external_id", WORD).needs("source", oneOf("remote")));
    Map<String, WireRule> blocks = new HashMap<>(LayoutRules.everywhere());
    blocks.put("alert", on(Set.of(MODAL), alert()));
    blocks.put("card", CardRules.CARD);
    blocks.put("carousel", on(NOT_MODALS, CardRules.CAROUSEL));
    blocks.put("container", on(NOT_MODALS, CardRules.container(file)));
    blocks.put("table", on(NOT_MODALS, TableRules.TABLE));
    blocks.put("data_table", on(NOT_MODALS, TableRules.DATA_TABLE));
    blocks.put("data_visualization", on(MESSAGES, chart()));
    blocks.put("markdown", on(MESSAGES, block().needs("text", string(1, Integer.MAX_VALUE))));
    blocks.put("context_actions", on(MESSAGES, contextActions()));
    blocks.put("file", file);
    blocks.put("call", on(MESSAGES, block().needs("call_id", WORD)));
    blocks.put("task_card", on(MESSAGES, task()));
    blocks.put("plan", on(MESSAGES, plan()));
    return blocks;
  }

  private static WireShape alert() {
    return block()
        .needs("text", text(200))
        .takes("level", oneOf("default", "info", "warning", "error", "success"));
  }

  private static WireShape chart() {
    return block().needs("title", string(1, 50)).needs("chart", ChartRules.CHART);
  }

  private static WireShape contextActions() {
    return LayoutRules.acting(
        block().needs("elements", list(1, 5, ElementRules.IN_CONTEXT_ACTIONS)), "elements");
  }

  private static WireShape task() {
    WireKinds source =
        new WireKinds(
            Map.of(
                "url",
                WireShape.typed().needs("url", LINK).needs("text", string(1, Integer.MAX_VALUE))));
    return block()
        .needs("task_id", WORD)
        .needs("title", string(1, Integer.MAX_VALUE))
        .takes("details", RichTextRules.BLOCK)
        .takes("output", RichTextRules.BLOCK)
        .takes("sources", list(0, Integer.MAX_VALUE, source))
        .takes("status", oneOf("pending", "in_progress", "complete", "error"));
  }

  private static WireShape plan() {
    WireKinds tasks = new WireKinds(Map.of("task_card", task()));
    return block()
        .needs("title", string(1, Integer.MAX_VALUE))
        .takes("tasks", list(0, Integer.MAX_VALUE, tasks));
  }
}
