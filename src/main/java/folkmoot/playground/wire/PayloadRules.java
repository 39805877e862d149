package folkmoot.playground.wire;

import static folkmoot.playground.wire.WireRule.items;
import static folkmoot.playground.wire.WireSurface.MESSAGE;
import static folkmoot.playground.wire.WireSurface.MODAL;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Slack's rules that no block can break alone: what may not stand twice, and what adds up. */
final class PayloadRules {
  private static final int CHARTS = 2;
  private static final List<Budget> BUDGETS =
      List.of(
          new Budget("markdown", "text", 12_000),
          new Budget("table", "rows", 10_000),
          new Budget("data_table", "rows", 20_000));

  /** How many characters a field may have, all blocks of the type in a payload together. */
  private record Budget(String type, String field, int characters) {}

  private record Found(JsonObject object, WirePlace at) {}

  private PayloadRules() {}

  /**
   * @param blocks the blocks of one message or view, standing at {@code at}
   */
  static void check(JsonElement blocks, WirePlace at) {
    List<Found> all = new ArrayList<>();
    collect(blocks, at, all);
    blockIdsDiffer(all);
    oneFocus(all);
    if (at.surface() == MESSAGE) {
      atMost(CHARTS, "data_visualization", all);
    }
    BUDGETS.forEach(budget -> atMostInAll(budget, all));
  }

  static boolean hasInput(JsonElement blocks) {
    List<Found> all = new ArrayList<>();
    collect(blocks, WirePlace.top(MODAL), all);
    return all.stream().anyMatch(found -> WireKinds.is(found.object(), "input"));
  }

  private static void collect(JsonElement value, WirePlace at, List<Found> into) {
    if (value instanceof JsonObject object) {
      into.add(new Found(object, at));
      object.entrySet().forEach(f -> collect(f.getValue(), at.field(f.getKey()), into));
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        collect(array.get(i), at.item(i), into);
      }
    }
  }

  private static void blockIdsDiffer(List<Found> all) {
    Set<JsonElement> seen = new HashSet<>();
    for (Found found : all) {
      JsonElement id = found.object().get("block_id");
      if (id != null && !seen.add(id)) {
        found.at().field("block_id").fault("the same block_id as another block");
      }
    }
  }

  private static void oneFocus(List<Found> all) {
    all.stream()
        .filter(found -> new JsonPrimitive(true).equals(found.object().get("focus_on_load")))
        .skip(1)
        .forEach(
            found -> found.at().field("focus_on_load").fault("true for more than one element"));
  }

  private static void atMost(int most, String type, List<Found> all) {
    all.stream()
        .filter(found -> WireKinds.is(found.object(), type))
        .skip(most)
        .forEach(found -> found.at().fault("more than " + most + " of the type " + type));
  }

  /** Notes the first object of the type with which the sum over the payload is too much. */
  private static void atMostInAll(Budget budget, List<Found> all) {
    int sum = 0;
    for (Found found : all) {
      JsonElement words = found.object().get(budget.field());
      if (words != null && WireKinds.is(found.object(), budget.type())) {
        boolean before = sum > budget.characters();
        sum += characters(words);
        if (!before && sum > budget.characters()) {
          String sentence = "more than " + budget.characters() + " characters of " + budget.type();
          found.at().field(budget.field()).fault(sentence + " in all");
        }
      }
    }
  }

  /** Characters a reader sees in a string or, however deep, in the cells of a table. */
  private static int characters(JsonElement part) {
    if (part instanceof JsonObject object) {
      return Stream.of("text", "value", "elements")
          .filter(object::has)
          .mapToInt(field -> characters(object.get(field)))
          .sum();
    }
    return part.isJsonPrimitive()
        ? part.getAsString().length()
        : items(part).stream().mapToInt(PayloadRules::characters).sum();
  }
}
