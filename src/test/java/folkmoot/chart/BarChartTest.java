package folkmoot.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonParser;
import com.slack.api.util.json.GsonFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarChartTest {
  private static final List<String> PARTS = List.of("Low", "High");

  @Test
  void it_is_written_as_slack_wants_its_data_visualization_block() {
    BarChart chart =
        BarChart.of("Two bars", PARTS, List.of(new BarChart.Row("Same aim", List.of(2, 0))));
    assertThat(JsonParser.parseString(GsonFactory.createSnakeCase().toJson(List.of(chart))))
        .isEqualTo(
            JsonParser.parseString(
                """
                [{"type": "data_visualization", "title": "Two bars", "chart": {"type": "bar",
                  "series": [{"name": "Same aim",
                    "data": [{"label": "Low", "value": 2}, {"label": "High", "value": 0}]}],
                  "axis_config": {"categories": ["Low", "High"]}}}]
                """));
  }

  @Test
  void its_words_carry_the_same_numbers() {
    BarChart chart =
        BarChart.of(
            "Two bars",
            PARTS,
            List.of(new BarChart.Row("A", List.of(2, 0)), new BarChart.Row("B", List.of(1, 3))));
    assertThat(chart.inWords()).isEqualTo("A: Low 2, High 0\nB: Low 1, High 3");
  }

  @Test
  void what_slack_would_refuse_is_refused_here() {
    BarChart.Row row = new BarChart.Row("A", List.of(1, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BarChart.of("x".repeat(51), PARTS, List.of(row)));
    assertThatIllegalArgumentException().isThrownBy(() -> BarChart.of("x", PARTS, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BarChart.of("x", List.of("y".repeat(21), "z"), List.of(row)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BarChart.of("x", List.of("one"), List.of(row)));
  }
}
