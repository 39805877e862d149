package folkmoot.chart;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A chart of grouped bars that Slack draws itself, in messages only. The SDK has no class for it;
 * the components carry the names of Slack's <a
 * href="https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block">data
 * visualization block</a>.
 *
 * @param title at most 50 characters
 */
public record BarChart(String type, @Nullable String blockId, String title, Bars chart)
    implements LayoutBlock {
  /** So many bar groups are drawn under every reading of Slack's page. */
  public static final int MOST_SERIES = 6;

  private static final String TYPE = "data_visualization";
  private static final Gson GSON = GsonFactory.createSnakeCase();
  private static final int ALTERNATIVE = 1_000;
  private static final int TITLE = 50;
  private static final int LABEL = 20;

  /** The bars and their axis. */
  public record Bars(String type, List<Series> series, Axis axisConfig) {}

  /** One colour of bars; a bar for every category, in their order. */
  public record Series(String name, List<Point> data) {}

  /** One bar. */
  public record Point(String label, int value) {}

  /** What stands under the groups of bars, and beside the axis. */
  public record Axis(List<String> categories, @Nullable String yLabel) {}

  /** Numbers with a name, to become one colour of bars. */
  public record Row(String name, List<Integer> values) {
    public Row {
      values = List.copyOf(values);
    }
  }

  /**
   * A chart with a bar for each row in each category.
   *
   * @param categories each at most 20 characters, all different
   * @param rows 1 to 6, with different names of at most 20 characters
   * @throws IllegalArgumentException when Slack would refuse it
   */
  public static BarChart of(String title, List<String> categories, List<Row> rows) {
    refuse(title.length() > TITLE, "the title is too long");
    refuse(categories.stream().anyMatch(c -> c.length() > LABEL), "a category is too long");
    refuse(rows.isEmpty() || rows.size() > MOST_SERIES, "1 to " + MOST_SERIES + " rows, please");
    refuse(rows.stream().anyMatch(row -> row.name().length() > LABEL), "a name is too long");
    refuse(
        rows.stream().anyMatch(row -> row.values().size() != categories.size()),
        "a row needs a value for each category");
    List<Series> series = rows.stream().map(row -> series(row, categories)).toList();
    Axis axis = new Axis(List.copyOf(categories), null);
    return new BarChart(TYPE, null, title, new Bars("bar", series, axis));
  }

  /** The chart that a block is, as it stands in a message; empty for any other block. */
  public static Optional<BarChart> read(JsonObject block) {
    JsonElement type = block.get("type");
    return type != null && type.getAsString().equals(TYPE)
        ? Optional.of(GSON.fromJson(block, BarChart.class))
        : Optional.empty();
  }

  /** What is said of it to whoever does not see it. */
  public String alternative() {
    String all = title + ". " + inWords().replace("\n", ". ") + ".";
    return all.substring(0, Math.min(ALTERNATIVE, all.length()));
  }

  /** The same numbers in words, a line for each row: {@code Same aim: A little 2, Partly 3}. */
  public String inWords() {
    return chart.series().stream().map(BarChart::line).collect(Collectors.joining("\n"));
  }

  @Override
  public String getType() {
    return type;
  }

  @Override
  public @Nullable String getBlockId() {
    return blockId;
  }

  private static Series series(Row row, List<String> categories) {
    return new Series(
        row.name(),
        IntStream.range(0, categories.size())
            .mapToObj(i -> new Point(categories.get(i), row.values().get(i)))
            .toList());
  }

  private static String line(Series series) {
    return series.name()
        + ": "
        + series.data().stream()
            .map(point -> point.label() + " " + point.value())
            .collect(Collectors.joining(", "));
  }

  private static void refuse(boolean wrong, String reason) {
    if (wrong) {
      throw new IllegalArgumentException(reason);
    }
  }
}
