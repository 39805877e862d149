package folkmoot.playground.wire;

import static folkmoot.playground.wire.WireRule.differ;
import static folkmoot.playground.wire.WireRule.items;
import static folkmoot.playground.wire.WireRule.list;
import static folkmoot.playground.wire.WireRule.string;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Slack's rules for the chart inside a data_visualization block. */
final class ChartRules {
  // Slack's page has said both 6 and 12; what passes under 6 passes under either.
  private static final int SERIES = 6;
  private static final int POINTS = 20;
  private static final WireRule LABEL = string(1, 20);
  private static final WireRule AXIS_TITLE = string(1, 50);

  private static final WireRule NUMBER =
      (value, at) -> {
        if (!WireRule.isNumber(value)) {
          at.fault("not a number");
        }
      };
  private static final WireRule ABOVE_ZERO =
      (value, at) -> {
        NUMBER.check(value, at);
        if (WireRule.isNumber(value) && value.getAsDouble() <= 0) {
          at.fault("not above 0");
        }
      };

  static final WireKinds CHART =
      new WireKinds(Map.of("pie", pie(), "bar", plotted(), "line", plotted(), "area", plotted()));

  private ChartRules() {}

  private static WireShape pie() {
    WireRule segment = WireShape.untyped().needs("label", LABEL).needs("value", ABOVE_ZERO);
    return WireShape.typed().needs("segments", list(1, SERIES, segment));
  }

  private static WireShape plotted() {
    WireRule point = WireShape.untyped().needs("label", LABEL).needs("value", NUMBER);
    WireRule series =
        WireShape.untyped().needs("name", LABEL).needs("data", list(1, POINTS, point));
    WireRule axes =
        WireShape.untyped()
            .needs("categories", list(1, POINTS, LABEL))
            .takes("x_label", AXIS_TITLE)
            .takes("y_label", AXIS_TITLE);
    return WireShape.typed()
        .needs("series", list(1, SERIES, series))
        .needs("axis_config", axes)
        .across(ChartRules::pointsMatchCategories)
        .across(
            (chart, at) ->
                differ(
                    chart.get("series"), "name", at.field("series"), "the name of another series"));
  }

  private static void pointsMatchCategories(JsonObject chart, WirePlace at) {
    if (!(chart.get("axis_config") instanceof JsonObject axes)) {
      return;
    }
    List<JsonElement> categories = items(axes.get("categories"));
    Set<JsonElement> once = Set.copyOf(categories);
    if (once.size() < categories.size()) {
      at.field("axis_config").field("categories").fault("the same category twice");
    }
    List<JsonElement> series = items(chart.get("series"));
    for (int i = 0; i < series.size(); i++) {
      List<JsonElement> labels = labels(series.get(i));
      if (labels.size() != once.size() || !once.equals(Set.copyOf(labels))) {
        at.field("series").item(i).field("data").fault("not exactly one point for each category");
      }
    }
  }

  private static List<JsonElement> labels(JsonElement series) {
    List<JsonElement> labels = new ArrayList<>();
    if (series instanceof JsonObject object) {
      for (JsonElement point : items(object.get("data"))) {
        if (point instanceof JsonObject named && named.has("label")) {
          labels.add(named.get("label"));
        }
      }
    }
    return labels;
  }
}
