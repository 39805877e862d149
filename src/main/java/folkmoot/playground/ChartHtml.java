package folkmoot.playground;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A chart on the page: drawn for a wide and for a narrow window, with its figures as a table.
 *
 * @param id from which the ids of its patterns are made
 */
record ChartHtml(String id, Chart chart) {
  static String of(JsonObject block, Drawing drawing) {
    String id = drawing.id(Json.text(block, "block_id", ""), "chart");
    return Templates.fill("chart", new ChartHtml(id, Chart.of(block)));
  }

  /** What a screen reader says instead of the picture. */
  String label() {
    String kind = chart.kind().substring(0, 1).toUpperCase(Locale.ROOT);
    return kind
        + chart.kind().substring(1)
        + " chart: "
        + chart.title()
        + ". The same figures follow as a table.";
  }

  /** One picture of it. */
  record Picture(String size, ChartDrawing drawing) {}

  List<Picture> pictures() {
    return List.of(
        new Picture("wide", new ChartDrawing(chart, ChartDrawing.WIDE)),
        new Picture("narrow", new ChartDrawing(chart, ChartDrawing.NARROW)));
  }

  /**
   * One line of the legend.
   *
   * @param shapes how its series is drawn
   */
  record Entry(String name, List<ChartDrawing.Shape> shapes) {}

  List<Entry> legend() {
    List<String> names = chart.legend();
    return IntStream.range(0, names.size())
        .mapToObj(i -> new Entry(names.get(i), ChartDrawing.swatch(chart, i)))
        .toList();
  }

  boolean patterned(int series) {
    return series > 1;
  }

  String pattern(int series) {
    return "url(#" + id + "-" + series + ")";
  }

  Html.Markup twin() {
    return Html.markup(chart.twin().html());
  }
}
