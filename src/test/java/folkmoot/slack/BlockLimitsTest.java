package folkmoot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import folkmoot.outbox.Message;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BlockLimitsTest {
  private static final Gson GSON = GsonFactory.createSnakeCase();

  /** A block no class of the SDK stands for. */
  @SuppressWarnings("UnusedVariable") // Gson reads the fields
  private static final class Chart implements LayoutBlock {
    private final String type = "data_visualization";
    private final String title;
    private final Map<String, Object> chart;

    Chart(String title, Map<String, Object> chart) {
      this.title = title;
      this.chart = chart;
    }

    @Override
    public String getType() {
      return type;
    }

    @Override
    public String getBlockId() {
      return "";
    }
  }

  private static Arguments limit(String what, int most, IntFunction<String> block) {
    return Arguments.of(what, most, block);
  }

  static Stream<Arguments> limitsOfBlocks() {
    return Stream.of(
        limit("section text", 3000, n -> section(x(n))),
        limit("block id", 255, n -> "{'type':'divider','block_id':'" + x(n) + "'}"),
        limit("fields", 10, n -> "{'type':'section','fields':[" + many(n, i -> text("a")) + "]}"),
        limit("field", 2000, n -> "{'type':'section','fields':[" + text(x(n)) + "]}"),
        limit("header", 150, n -> "{'type':'header','text':" + text(x(n)) + "}"),
        limit(
            "context", 10, n -> "{'type':'context','elements':[" + many(n, i -> text("a")) + "]}"),
        limit("actions", 25, n -> actions(many(n, i -> button("a" + i, "go", "v")))),
        limit("button text", 75, n -> actions(button("a", x(n), "v"))),
        limit("button value", 2000, n -> actions(button("a", "go", x(n)))),
        limit("action id", 255, n -> actions(button(x(n), "go", "v"))),
        limit("select options", 100, n -> input(select("static_select", n, 1, 1))),
        limit("option text", 75, n -> input(select("static_select", 1, n, 1))),
        limit("option value", 75, n -> input(select("static_select", 1, 1, n))),
        limit("radio options", 10, n -> input(select("radio_buttons", n, 1, 1))),
        limit("checkboxes", 10, n -> input(select("checkboxes", n, 1, 1))),
        limit("overflow", 5, n -> actions(select("overflow", n, 1, 1))),
        limit("max_length", 3000, n -> input("{'type':'plain_text_input','max_length':" + n + "}")),
        limit(
            "initial value",
            20,
            n ->
                input(
                    "{'type':'plain_text_input','max_length':20,'initial_value':'" + x(n) + "'}")),
        limit(
            "placeholder",
            150,
            n -> input("{'type':'plain_text_input','placeholder':" + text(x(n)) + "}")),
        limit("label", 2000, n -> input(x(n), "{'type':'datepicker'}")),
        limit("confirm title", 100, n -> actions(confirmed(x(n), "b", "c"))),
        limit("confirm text", 300, n -> actions(confirmed("a", x(n), "c"))),
        limit("confirm button", 30, n -> actions(confirmed("a", "b", x(n)))),
        limit(
            "image text",
            2000,
            n -> "{'type':'image','image_url':'https://a','alt_text':'" + x(n) + "'}"));
  }

  @ParameterizedTest(name = "{0} at most {1}")
  @MethodSource("limitsOfBlocks")
  void takesWhatIsAtTheLimitAndNothingBeyond(String what, int most, IntFunction<String> block) {
    assertThat(BlockLimits.faults(modal(block.apply(most)))).as(what).isEmpty();
    assertThat(BlockLimits.faults(modal(block.apply(most + 1)))).as(what).isNotEmpty();
  }

  static Stream<String> neverRight() {
    return Stream.of(
        section(""),
        "{'type':'section'}",
        "{'type':'actions','elements':[]}",
        "{'type':'context','elements':[]}",
        "{'type':'header','text':{'type':'mrkdwn','text':'a'}}",
        input("{'type':'static_select'}"),
        input("{'type':'static_select','options':[]}"),
        input("{'type':'button','text':" + text("a") + "}"),
        input(
            "{'type':'static_select','options':["
                + option("a", "b")
                + "],'initial_option':"
                + option("a", "c")
                + "}"),
        input(
            "{'type':'radio_buttons','options':["
                + option("a", "b")
                + ","
                + option("c", "b")
                + "]}"),
        actions(button("same", "a", "b") + "," + button("same", "c", "d")),
        "{'type':'divider','block_id':'a'},{'type':'divider','block_id':'a'}",
        "{'type':'markdown','text':'a'}",
        "{'type':'image','image_url':'https://a'}");
  }

  @ParameterizedTest
  @MethodSource("neverRight")
  void seesWhatIsNeverRightInAModal(String block) {
    assertThat(BlockLimits.faults(modal(block))).isNotEmpty();
  }

  @Test
  void holdsAModalToItsOwnLimits() {
    assertThat(BlockLimits.faults(modal(x(24), x(3000), many(100, i -> "{'type':'divider'}"))))
        .isEmpty();
    assertThat(BlockLimits.faults(modal(x(25), "", section("a")))).hasSize(1);
    assertThat(BlockLimits.faults(modal("a", x(3001), section("a")))).hasSize(1);
    assertThat(BlockLimits.faults(modal("a", "", many(101, i -> "{'type':'divider'}")))).hasSize(1);
    assertThat(BlockLimits.faults(modal("a", "", many(99, i -> section(x(3000)))))).hasSize(1);
  }

  @Test
  void aModalThatAsksNeedsASubmitButton() {
    View view = modal(input("{'type':'datepicker'}"));
    view.setSubmit(null);
    assertThat(BlockLimits.faults(view)).containsExactly(" has inputs but no submit");
  }

  @Test
  void holdsAMessageToItsOwnLimits() {
    assertThat(BlockLimits.faults(new Message(x(4000), sections(50, 10)))).isEmpty();
    assertThat(BlockLimits.faults(new Message(x(4001), List.of()))).hasSize(1);
    assertThat(BlockLimits.faults(new Message("a", sections(51, 10)))).hasSize(1);
    assertThat(BlockLimits.faults(new Message("a", sections(5, 3000)))).hasSize(1);
  }

  @Test
  void holdsAChartToItsOwnLimits() {
    assertThat(chartFaults(x(50), 6, 20, 20)).isEmpty();
    assertThat(chartFaults(x(51), 1, 1, 5)).hasSize(1);
    assertThat(chartFaults("a", 7, 1, 5)).hasSize(1);
    assertThat(chartFaults("a", 1, 21, 5)).hasSize(2);
    assertThat(chartFaults("a", 1, 1, 21)).hasSize(2);
    LayoutBlock chart = chart("a", 1, 1, 5);
    assertThat(BlockLimits.faults(new Message("a", List.of(chart, chart, chart)))).hasSize(1);
  }

  private static List<String> chartFaults(String title, int series, int points, int label) {
    return BlockLimits.faults(new Message("a", List.of(chart(title, series, points, label))));
  }

  private static LayoutBlock chart(String title, int series, int points, int label) {
    List<String> names = IntStream.range(0, 40).mapToObj(i -> name(i, label)).toList();
    List<Map<String, Object>> data =
        names.stream()
            .limit(points)
            .map(n -> Map.<String, Object>of("label", n, "value", 1))
            .toList();
    return new Chart(
        title,
        Map.of(
            "type",
            "bar",
            "series",
            names.stream().limit(series).map(n -> Map.of("name", n, "data", data)).toList(),
            "axis_config",
            Map.of("categories", names.stream().limit(points).toList())));
  }

  private static String name(int number, int length) {
    String digits = String.valueOf(number);
    return digits + x(length - digits.length());
  }

  private static List<LayoutBlock> sections(int count, int length) {
    View view = modal(many(count, i -> section(x(length))));
    return view.getBlocks();
  }

  private static View modal(String blocks) {
    return modal("Title", "", blocks);
  }

  private static View modal(String title, String metadata, String blocks) {
    String json =
        "{'type':'modal','title':%s,'submit':%s,'private_metadata':'%s','blocks':[%s]}"
            .formatted(text(title), text("Send"), metadata, blocks);
    return GSON.fromJson(json, View.class);
  }

  private static String section(String text) {
    return "{'type':'section','text':" + text(text) + "}";
  }

  private static String text(String text) {
    return "{'type':'plain_text','text':'" + text + "'}";
  }

  private static String actions(String elements) {
    return "{'type':'actions','elements':[" + elements + "]}";
  }

  private static String button(String action, String text, String value) {
    return "{'type':'button','action_id':'%s','text':%s,'value':'%s'}"
        .formatted(action, text(text), value);
  }

  private static String confirmed(String title, String text, String button) {
    return "{'type':'button','text':%s,'confirm':{'title':%s,'text':%s,'confirm':%s,'deny':%s}}"
        .formatted(text("a"), text(title), text(text), text(button), text("no"));
  }

  private static String input(String element) {
    return input("Label", element);
  }

  private static String input(String label, String element) {
    return "{'type':'input','label':" + text(label) + ",'element':" + element + "}";
  }

  private static String select(String type, int options, int textLength, int valueLength) {
    return "{'type':'%s','options':[%s]}"
        .formatted(
            type,
            many(options, i -> option(x(textLength), options > 1 ? "v" + i : x(valueLength))));
  }

  private static String option(String text, String value) {
    return "{'text':" + text(text) + ",'value':'" + value + "'}";
  }

  private static String many(int count, IntFunction<String> one) {
    return String.join(",", IntStream.range(0, count).mapToObj(one).toList());
  }

  private static String x(int count) {
    return String.join("", Collections.nCopies(count, "x"));
  }
}
