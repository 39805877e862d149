package folkmoot.playground.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import folkmoot.playground.wire.WireLimits.Kind;
import folkmoot.playground.wire.WireLimits.Limit;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WireRulesTest {

  static Stream<Limit> limits() {
    return WireLimits.all().stream();
  }

  @ParameterizedTest
  @MethodSource("limits")
  void takes_what_is_at_the_limit(Limit limit) {
    assertThat(faults(limit.kind(), limit.taken())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("limits")
  void refuses_what_is_just_beyond_and_points_at_it(Limit limit) {
    assertThat(faults(limit.kind(), limit.refused()))
        .singleElement()
        .asString()
        .startsWith(limit.pointer() + ": ");
  }

  @Test
  void every_limit_has_a_name_of_its_own() {
    List<String> names = limits().map(Limit::name).toList();
    assertThat(new HashSet<>(names)).hasSameSizeAs(names);
  }

  @Test
  void a_chart_takes_twenty_points_and_no_more() {
    assertThat(message(ChartLimits.bars(6, 20, ""))).isEmpty();
    assertThat(message(ChartLimits.bars(1, 21, "")))
        .containsExactlyInAnyOrder(
            "/blocks/0/chart/series/0/data: more than 20 items",
            "/blocks/0/chart/axis_config/categories: more than 20 items");
  }

  @Test
  void faults_that_slack_has_a_name_for_say_it() {
    assertThat(refused("JSON of a message")).contains("msg_blocks_too_long");
    assertThat(refused("text of a message")).contains("msg_too_long");
    assertThat(refused("size of a view")).contains("view_too_large");
    assertThat(refused("message with words or blocks")).contains("no_text");
  }

  @Test
  void characters_are_counted_in_utf_16_units() {
    String header = "{'type':'header','text':{'type':'plain_text','text':'%s'}}";
    assertThat(message(header.formatted("🏡".repeat(75)))).isEmpty();
    assertThat(message(header.formatted("🏡".repeat(76))))
        .containsExactly("/blocks/0/text/text: more than 150 characters");
  }

  @Test
  void every_fault_is_told_not_only_the_first() {
    assertThat(message("{'type':'header'},{'type':'nothing'},{'type':'section'}")).hasSize(3);
  }

  @Test
  void no_fault_quotes_what_somebody_wrote() {
    String secret = "Damp in the stairwell";
    String block =
        "{'type':'section','text':{'type':'%1$s','text':'a'},'block_id':['%1$s'],"
            + "'accessory':{'type':'datepicker','initial_date':'%1$s'}}";
    assertThat(message(block.formatted(secret)))
        .hasSize(3)
        .noneMatch(fault -> fault.contains(secret));
  }

  @Test
  void names_of_fields_are_escaped_in_pointers() {
    assertThat(message("{'type':'divider','a/b~c':1}"))
        .containsExactly("/blocks/0/a~1b~0c: unknown field");
  }

  @Test
  void a_null_is_a_value_of_the_wrong_kind() {
    assertThat(message("{'type':'section','text':null}"))
        .containsExactly("/blocks/0/text: not an object");
  }

  @Test
  void a_message_may_lose_its_blocks_in_an_update() {
    assertThat(message("")).isEmpty();
  }

  @Test
  void odd_shapes_are_faults_not_failures() {
    assertThat(message("{'type':'actions','elements':[1,null,{'type':[]}]}")).hasSize(3);
    assertThat(
            message("{'type':'input','label':1,'element':{'type':'radio_buttons','options':[1]}}"))
        .isNotEmpty();
    assertThat(
            message("{'type':'data_visualization','title':1,'chart':{'type':'bar','series':[1]}}"))
        .isNotEmpty();
    assertThat(message("{'type':'data_table','caption':'a','rows':[1,{}]}")).isNotEmpty();
    assertThat(message("{'type':'markdown','text':{}}")).isNotEmpty();
    assertThat(WireRules.view(new JsonObject())).isNotEmpty();
  }

  private static String refused(String name) {
    Limit limit = limits().filter(l -> l.name().equals(name)).findFirst().orElseThrow();
    return String.join("", faults(limit.kind(), limit.refused()));
  }

  private static List<String> message(String blocks) {
    return WireRules.message(WireLimits.message(blocks));
  }

  private static List<String> faults(Kind kind, JsonObject payload) {
    return kind == Kind.MESSAGE ? WireRules.message(payload) : WireRules.view(payload);
  }
}
