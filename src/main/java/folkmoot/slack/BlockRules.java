package folkmoot.slack;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The limits of each kind of block. */
final class BlockRules {
  private static final int TEXT = 3_000;
  private static final Set<String> MESSAGES_ONLY =
      Set.of(
          "markdown", "context_actions", "file", "data_visualization", "call", "plan", "task_card");
  private static final Set<String> NOT_IN_MODALS =
      Set.of("table", "data_table", "carousel", "container");
  private static final Set<String> WITHOUT_OWN_LIMITS =
      Set.of("divider", "rich_text", "file", "call", "share_shortcut", "plan", "task_card");

  private BlockRules() {}

  /** Where a block is to be shown. */
  enum Surface {
    MESSAGE,
    MODAL,
    HOME
  }

  static void check(Part block, Surface surface) {
    if ((MESSAGES_ONLY.contains(block.type()) && surface != Surface.MESSAGE)
        || (NOT_IN_MODALS.contains(block.type()) && surface == Surface.MODAL)
        || (block.type().equals("alert") && surface != Surface.MODAL)) {
      block.fault("of type " + block.type() + " is not allowed here");
    }
    switch (block.type()) {
      case "section" -> section(block);
      case "header" -> block.need("text").text("text", 150, true);
      case "context" -> context(block);
      case "actions" -> actions(block, 25);
      case "context_actions" -> actions(block, 5);
      case "input" -> input(block);
      case "image" -> image(block);
      case "video" -> video(block);
      case "markdown" -> block.need("text").atMost("text", 12_000);
      case "alert" -> block.need("text").text("text", 200, false);
      case "card" -> card(block);
      case "carousel" -> carousel(block);
      case "container" -> block.count("child_blocks", 1, 10);
      case "table", "data_table" -> table(block);
      case "data_visualization" -> ChartRules.check(block);
      default -> unknown(block);
    }
  }

  private static void unknown(Part block) {
    if (!WITHOUT_OWN_LIMITS.contains(block.type())) {
      block.fault("is of an unknown type");
    }
  }

  private static void section(Part block) {
    if (!block.has("text") && block.size("fields") == 0) {
      block.fault("needs text or fields");
    }
    block.text("text", TEXT, false).count("fields", 0, 10);
    block.children("fields").forEach(field -> field.isText(2_000, false));
    block.child("accessory").ifPresent(ElementRules::check);
  }

  private static void context(Part block) {
    block.count("elements", 1, 10);
    for (Part element : block.children("elements")) {
      if (element.type().equals("image")) {
        image(element);
      } else {
        element.isText(TEXT, false);
      }
    }
  }

  private static void actions(Part block, int most) {
    block.count("elements", 1, most);
    List<Part> elements = block.children("elements");
    Set<String> ids = new HashSet<>();
    for (Part element : elements) {
      if (element.has("action_id") && !ids.add(element.string("action_id"))) {
        element.fault("has the action_id of another element of its block");
      }
      ElementRules.check(element);
    }
  }

  private static void input(Part block) {
    block.need("label").need("element").text("label", 2_000, true).text("hint", 2_000, true);
    block.child("element").ifPresent(ElementRules::check);
    block
        .child("element")
        .filter(element -> element.type().equals("button") || element.type().equals("overflow"))
        .ifPresent(element -> element.fault("cannot be the element of an input"));
  }

  private static void image(Part block) {
    block.need("alt_text").atMost("image_url", 3_000).atMost("alt_text", 2_000);
    block.text("title", 2_000, true);
    if (!block.has("image_url") && !block.has("slack_file")) {
      block.fault("needs image_url or slack_file");
    }
  }

  private static void video(Part block) {
    block.need("title").need("alt_text").text("title", 200, true).atMost("author_name", 50);
  }

  private static void card(Part block) {
    block.text("title", 150, false).text("subtitle", 150, false).text("body", 200, false);
    block.text("subtext", 200, false).count("actions", 0, 3);
    block.children("actions").forEach(ElementRules::check);
  }

  private static void carousel(Part block) {
    block.count("elements", 1, 10);
    block.children("elements").forEach(BlockRules::card);
  }

  private static void table(Part block) {
    boolean data = block.type().equals("data_table");
    block.count("rows", data ? 2 : 1, data ? 201 : 100);
    if (data) {
      block.need("caption");
    }
    var rows = block.json().get("rows");
    if (rows != null && rows.isJsonArray()) {
      for (var row : rows.getAsJsonArray()) {
        if (row.isJsonArray() && row.getAsJsonArray().size() > 20) {
          block.fault("has a row of more than 20 columns");
        }
      }
    }
  }
}
