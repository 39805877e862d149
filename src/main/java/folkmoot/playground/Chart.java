package folkmoot.playground;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The data of a {@code data_visualization} block.
 *
 * @param kind {@code bar}, {@code line}, {@code area} or {@code pie}
 * @param categories the parts of a pie, or what stands along the axis
 * @param series for a pie one, else each with a value for each category, in their order
 */
record Chart(String title, String kind, List<String> categories, List<Series> series, Axes axes) {
  /** One row of values under one name. */
  record Series(String name, List<BigDecimal> values) {}

  /** The titles of the axes; empty where the app gave none. */
  record Axes(String across, String up) {}

  static Chart of(JsonObject block) {
    JsonObject chart = Json.child(block, "chart");
    String kind = Json.text(chart, "type", "bar");
    List<JsonObject> segments = Json.objects(chart, "segments");
    JsonObject config = Json.child(chart, "axis_config");
    Axes axes = new Axes(Json.text(config, "x_label", ""), Json.text(config, "y_label", ""));
    String title = Json.text(block, "title", "");
    if (!segments.isEmpty()) {
      Series values = new Series(title, segments.stream().map(Chart::value).toList());
      return new Chart(title, kind, labels(segments), List.of(values), axes);
    }
    List<String> categories = Json.texts(config, "categories");
    List<Series> series = new ArrayList<>();
    for (JsonObject one : Json.objects(chart, "series")) {
      series.add(new Series(Json.text(one, "name", ""), values(one, categories)));
    }
    return new Chart(title, kind, categories, series, axes);
  }

  private static List<String> labels(List<JsonObject> points) {
    return points.stream().map(point -> Json.text(point, "label", "")).toList();
  }

  /** Slack allows the points in any order; they are shown in that of the categories. */
  private static List<BigDecimal> values(JsonObject series, List<String> categories) {
    List<JsonObject> points = Json.objects(series, "data");
    return categories.stream()
        .map(
            category ->
                points.stream()
                    .filter(point -> category.equals(Json.text(point, "label", "")))
                    .findFirst()
                    .map(Chart::value)
                    .orElse(BigDecimal.ZERO))
        .toList();
  }

  private static BigDecimal value(JsonObject point) {
    try {
      return new BigDecimal(Json.text(point, "value", "0"));
    } catch (NumberFormatException notANumber) {
      return BigDecimal.ZERO;
    }
  }

  boolean pie() {
    return kind.equals("pie");
  }

  /** What the legend names: the parts of a pie, else the series. */
  List<String> legend() {
    return pie() ? categories : series.stream().map(Series::name).toList();
  }

  Stream<BigDecimal> values() {
    return series.stream().flatMap(one -> one.values().stream());
  }

  /** The same figures as a table. */
  Grid twin() {
    List<Grid.Cell> heads = new ArrayList<>();
    List<List<Grid.Cell>> rows = new ArrayList<>();
    if (pie()) {
      heads.add(Grid.Cell.words("Part"));
      heads.add(Grid.Cell.number("Value"));
      for (int i = 0; i < categories.size(); i++) {
        rows.add(row(categories.get(i), List.of(series.get(0).values().get(i))));
      }
      return new Grid(title, heads, rows, 0);
    }
    heads.add(Grid.Cell.words(axes.across()));
    categories.forEach(category -> heads.add(Grid.Cell.number(category)));
    series.forEach(one -> rows.add(row(one.name(), one.values())));
    return new Grid(title, heads, rows, 0);
  }

  private static List<Grid.Cell> row(String name, List<BigDecimal> values) {
    List<Grid.Cell> cells = new ArrayList<>();
    cells.add(Grid.Cell.words(name));
    values.forEach(value -> cells.add(Grid.Cell.number(value.toPlainString())));
    return cells;
  }
}
