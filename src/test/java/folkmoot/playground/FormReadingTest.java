package folkmoot.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormReadingTest {
  private final Gallery gallery = new Gallery();

  private JsonElement value(String reader, JsonObject element, String... said) {
    Form form = Form.of(Town.blocks(Town.input("b1", "Which?", element)));
    FormReading reading = new FormReading(gallery.person(reader), Map.of("f.b1", List.of(said)));
    return reading.values(form).get("b1");
  }

  private static JsonObject element(String type) {
    return Json.object("type", type, "action_id", "a");
  }

  @Test
  void the_line_ends_of_a_browser_become_plain_ones() {
    assertThat(value("Amira", Town.textInput(), "one\r\ntwo").getAsString()).isEqualTo("one\ntwo");
  }

  @Test
  void nothing_is_nothing_and_several_are_a_list() {
    assertThat(value("Amira", Town.textInput(), "").isJsonNull()).isTrue();
    assertThat(value("Amira", element("multi_users_select")).getAsJsonArray()).isEmpty();
    assertThat(value("Amira", element("multi_users_select"), "U1", "U2").getAsJsonArray())
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "Amira Khan, 2026-12-03T14:00, 1796306400",
    "Amira Khan, 2026-07-03T14:00, 1783083600",
    "Uma Rao, 2026-12-03T14:00, 1796286600",
    "Uma Rao, not a moment, not a moment"
  })
  void a_moment_is_meant_in_the_zone_of_who_picks_it(String who, String said, String expected) {
    assertThat(value(who, element("datetimepicker"), said).getAsString()).isEqualTo(expected);
  }

  @Test
  void rich_words_become_rich_text() {
    JsonElement said = value("Amira", element("rich_text_input"), "a <b>");
    Field field = Field.in(Town.input("b1", "Words", element("rich_text_input"))).get(0);
    JsonObject state = new Choices(gallery.world).state(field, said);

    assertThat(RichTextHtml.plain(Json.child(state, "rich_text_value"))).isEqualTo("a <b>");
  }

  @Test
  void of_two_menus_in_one_block_the_one_is_read_whose_button_is_pressed() {
    JsonObject one = element("datepicker");
    JsonObject other = element("datepicker");
    other.addProperty("action_id", "c");
    Form form =
        Form.of(
            Town.blocks(
                Json.object(
                    "type", "actions", "block_id", "b", "elements", Town.blocks(one, other))));
    FormReading reading =
        new FormReading(
            gallery.person("Amira"),
            Map.of(
                "wish", List.of("{\"action\":\"b/c\",\"chosen\":true}"),
                "f.b/a", List.of("2026-12-01"),
                "f.b/c", List.of("2026-12-02")));

    assertThat(reading.choice(form).orElseThrow().getAsString()).isEqualTo("2026-12-02");
    assertThat(reading.values(form).keySet()).containsExactly("b/a", "b/c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "press"})
  void who_presses_nothing_is_told(String wish) {
    FormReading reading = new FormReading(gallery.person("Amira"), Map.of("wish", List.of(wish)));

    assertThatThrownBy(reading::wish).isInstanceOf(Complaint.class);
  }
}
