package folkmoot.playground.wire;

import static folkmoot.playground.wire.CompositionRules.block;
import static folkmoot.playground.wire.WireRule.FLAG;
import static folkmoot.playground.wire.WireRule.integer;
import static folkmoot.playground.wire.WireRule.items;
import static folkmoot.playground.wire.WireRule.list;
import static folkmoot.playground.wire.WireRule.oneOf;
import static folkmoot.playground.wire.WireRule.string;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.Map;

/** Slack's rules for its two kinds of table. */
final class TableRules {
  private static final int COLUMNS = 20;

  private static final WireKinds CELL =
      new WireKinds(
          Map.of(
              "raw_text", WireShape.typed().needs("text", string(1, Integer.MAX_VALUE)),
              "raw_number",
                  WireShape.typed()
                      .needs("value", TableRules::number)
                      .takes("text", string(1, Integer.MAX_VALUE)),
              "rich_text", RichTextRules.BLOCK));

  static final WireShape TABLE =
      block()
          .needs("rows", list(1, 100, list(1, COLUMNS, CELL)))
          .takes(
              "column_settings",
              list(
                  0,
                  COLUMNS,
                  WireShape.untyped()
                      .takes("align", oneOf("left", "center", "right"))
                      .takes("is_wrapped", FLAG)));

  static final WireShape DATA_TABLE =
      block()
          .needs("caption", string(1, Integer.MAX_VALUE))
          .needs("rows", list(2, 201, list(1, COLUMNS, CELL)))
          .takes("page_size", integer(1, 100))
          .takes("row_header_column_index", integer(0, COLUMNS - 1))
          .across((table, at) -> grid(items(table.get("rows")), at.field("rows")));

  private TableRules() {}

  private static void number(JsonElement value, WirePlace at) {
    if (!WireRule.isNumber(value)) {
      at.fault("not a number");
    }
  }

  private static void grid(List<JsonElement> rows, WirePlace at) {
    for (int i = 0; i < rows.size(); i++) {
      if (items(rows.get(i)).size() != items(rows.get(0)).size()) {
        at.item(i).fault("not as many cells as the first row");
      }
    }
    List<JsonElement> header = rows.isEmpty() ? List.of() : items(rows.get(0));
    for (int i = 0; i < header.size(); i++) {
      if (WireKinds.is(header.get(i), "rich_text")) {
        at.item(0).item(i).fault("rich text in a header cell");
      }
    }
  }
}
