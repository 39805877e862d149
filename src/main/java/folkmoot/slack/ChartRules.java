package folkmoot.slack;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The limits of a native chart. */
final class ChartRules {
  private static final int LABEL = 20;

  /** One reading of Slack's page says 6 and another 12; six is right under both. */
  private static final int MOST_SERIES = 6;

  private static final int MOST_POINTS = 20;

  private ChartRules() {}

  static void check(Part block) {
    block.need("title").need("chart").atMost("title", 50);
    block.child("chart").ifPresent(ChartRules::chart);
  }

  private static void chart(Part chart) {
    switch (chart.type()) {
      case "pie" -> pie(chart);
      case "bar", "area", "line" -> series(chart);
      default -> chart.fault("is of an unknown type");
    }
  }

  private static void pie(Part chart) {
    chart.count("segments", 1, MOST_SERIES);
    for (Part segment : chart.children("segments")) {
      segment.need("label").atMost("label", LABEL);
      JsonElement value = segment.json().get("value");
      if (value == null || value.getAsDouble() <= 0) {
        segment.fault("must be above zero");
      }
    }
  }

  private static void series(Part chart) {
    chart.count("series", 1, MOST_SERIES);
    List<String> categories = categories(chart);
    Set<String> names = new HashSet<>();
    for (Part one : chart.children("series")) {
      one.need("name").atMost("name", LABEL).count("data", 1, MOST_POINTS);
      if (!names.add(one.string("name"))) {
        one.fault("has the name of another series");
      }
      List<String> labels = one.children("data").stream().map(p -> p.string("label")).toList();
      if (labels.size() != categories.size()
          || !new HashSet<>(labels).equals(new HashSet<>(categories))) {
        one.fault("does not have exactly one point per category");
      }
    }
  }

  private static List<String> categories(Part chart) {
    chart.need("axis_config");
    List<String> categories = new ArrayList<>();
    chart
        .child("axis_config")
        .ifPresent(
            axis -> {
              axis.count("categories", 1, MOST_POINTS).atMost("x_label", 50).atMost("y_label", 50);
              if (axis.size("categories") > 0) {
                axis.json()
                    .getAsJsonArray("categories")
                    .forEach(category -> categories.add(category.getAsString()));
              }
              if (categories.stream().anyMatch(category -> category.length() > LABEL)) {
                axis.fault("has a category of more than " + LABEL + " characters");
              }
              if (new HashSet<>(categories).size() < categories.size()) {
                axis.fault("names a category twice");
              }
            });
    return categories;
  }
}
