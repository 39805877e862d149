package folkmoot.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartTest {
  private static final String PLOTTED =
      """
      {"type": "data_visualization", "title": "The week", "chart": {"type": "%s",
       "series": [
        {"name": "Aim", "data": [{"label": "Mostly", "value": 7}, {"label": "Not at all", "value": 0}]},
        {"name": "Ro<les", "data": [{"label": "Not at all", "value": 2.5}, {"label": "Mostly", "value": 6}]}],
       "axis_config": {"categories": ["Not at all", "Mostly"], "x_label": "How far", "y_label": "Answers"}}}
      """;
  private static final String PIE =
      """
      {"type": "data_visualization", "title": "Who", "chart": {"type": "pie",
       "segments": [{"label": "Council", "value": 9}, {"label": "Housing", "value": 3}]}}
      """;

  private final Gallery gallery = new Gallery();

  private Document drawn(String json) {
    JsonObject block = Json.parse(json).getAsJsonObject();
    return gallery.drawn(block);
  }

  private static List<List<String>> rows(Document drawn) {
    return drawn.select(".twin tr").stream()
        .map(row -> row.select("th, td").stream().map(Element::text).toList())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bar", "line", "area"})
  void the_table_below_a_chart_holds_its_figures_in_the_order_of_its_axis(String kind) {
    Document drawn = drawn(PLOTTED.formatted(kind));

    assertThat(rows(drawn))
        .containsExactly(
            List.of("How far", "Not at all", "Mostly"),
            List.of("Aim", "0", "7"),
            List.of("Ro<les", "2.5", "6"));
    assertThat(drawn.select(".legend li").eachText()).containsExactly("Aim", "Ro<les");
    assertThat(drawn.select("svg[role=img]").eachAttr("aria-label"))
        .allMatch(label -> label.contains("The week"));
  }

  @Test
  void every_bar_says_its_value_and_what_it_is_of() {
    Element wide = drawn(PLOTTED.formatted("bar")).selectFirst("svg.wide");
    assertThat(wide).isNotNull();

    assertThat(texts(wide.select("text.value"))).containsExactly("0", "7", "2.5", "6");
    assertThat(texts(wide.select("title")))
        .containsExactly("Aim, Mostly: 7", "Ro<les, Not at all: 2.5", "Ro<les, Mostly: 6");
    assertThat(texts(wide.select("text.title"))).containsExactly("How far", "Answers");
  }

  private static List<String> texts(Elements elements) {
    return elements.stream().map(Element::wholeText).map(String::strip).toList();
  }

  @Test
  void a_series_differs_from_the_first_in_more_than_its_colour() {
    Document bars = drawn(PLOTTED.formatted("bar"));
    Document lines = drawn(PLOTTED.formatted("line"));

    assertThat(bars.select("svg.wide .s2")).hasSize(2);
    assertThat(bars.select("svg.wide .pattern")).hasSize(2);
    assertThat(bars.select("svg.wide .pattern").eachAttr("fill"))
        .allMatch(fill -> bars.getElementById(fill.substring(5, fill.length() - 1)) != null);
    assertThat(lines.select(".legend .surface").eachAttr("d")).doesNotHaveDuplicates();
  }

  @Test
  void a_pie_has_a_part_for_each_segment_and_a_table_of_them() {
    Document drawn = drawn(PIE);

    assertThat(rows(drawn))
        .containsExactly(
            List.of("Part", "Value"), List.of("Council", "9"), List.of("Housing", "3"));
    assertThat(texts(drawn.select("svg.wide title"))).containsExactly("Council: 9", "Housing: 3");
  }

  @ParameterizedTest
  @CsvSource({
    "'0,7', '0 2 4 6 8'",
    "'1,2', '0 1 2'",
    "'0,0', '0 1'",
    "'24,27', '0 10 20 30'",
    "'0.2,0.9', '0 0.2 0.4 0.6 0.8 1.0'",
    "'-2,6', '-2 0 2 4 6'",
    "'-5,-1', '-5 -4 -3 -2 -1 0'",
  })
  void the_axis_goes_in_round_steps_past_the_outermost_values(String values, String ticks) {
    List<BigDecimal> given = Stream.of(values.split(",")).map(BigDecimal::new).toList();
    ChartScale scale = ChartScale.over(given);

    assertThat(scale.ticks())
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactlyElementsOf(Stream.of(ticks.split(" ")).map(BigDecimal::new).toList());
    assertThat(given).allMatch(value -> scale.part(value.doubleValue()) <= 1);
    assertThat(scale.part(scale.from())).isZero();
  }

  @Test
  void names_that_have_no_room_beside_each_other_stand_upright() {
    ChartLabels roomy = new ChartLabels(List.of("1. A meal", "2. Ringing round"), 30, 60, 200);
    ChartLabels narrow = new ChartLabels(List.of("1. A meal", "2. Ringing round"), 30, 36, 200);

    assertThat(roomy.words()).extracting(ChartDrawing.Words::style).containsOnly("middle");
    assertThat(roomy.words())
        .extracting(ChartDrawing.Words::words)
        .contains("2.", "Ringing", "round");
    assertThat(narrow.words())
        .extracting(ChartDrawing.Words::words)
        .containsExactly("1. A meal", "2. Ringing round");
    assertThat(narrow.words()).extracting(ChartDrawing.Words::style).containsOnly("end up");
    assertThat(narrow.deep()).isGreaterThan(roomy.deep());
  }
}
