package folkmoot.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FormTest {
  private final Town town = new Town();

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void a_required_field_left_empty_is_told_without_asking_the_app() {
    JsonObject sent = send(Town.input("b1", "Anything?", Town.textInput()));

    assertThat(Json.flag(sent, "ok")).isFalse();
    assertThat(Json.text(Json.child(sent, "errors"), "b1")).contains("required");
    assertThat(sent.get("ack_ms").isJsonNull()).isTrue();
    assertThat(submissions()).isEmpty();
  }

  @Test
  void an_optional_field_left_empty_is_sent_empty() {
    JsonObject text = Town.input("b1", "Anything?", Town.textInput());
    JsonObject radios = Town.input("b2", "How clear?", Town.radios("A little", "Mostly"));
    text.addProperty("optional", true);
    radios.addProperty("optional", true);

    assertThat(Json.flag(send(text, radios), "ok")).isTrue();

    JsonObject values = Town.values(submissions().get(0));
    assertThat(Json.child(Json.child(values, "b1"), "words").get("value").isJsonNull()).isTrue();
    assertThat(Json.child(Json.child(values, "b2"), "choice").get("selected_option").isJsonNull())
        .isTrue();
  }

  @Test
  void what_was_there_from_the_start_is_sent_when_nothing_else_is_chosen() {
    JsonObject radios = Town.radios("A little", "Mostly");
    radios.add("initial_option", Json.objects(radios, "options").get(1).deepCopy());

    assertThat(Json.flag(send(Town.input("b1", "How clear?", radios)), "ok")).isTrue();

    assertThat(state("b1", "choice").toString()).contains("\"value\":\"2\"");
  }

  @Test
  void a_choice_is_made_by_value_or_by_the_words_one_sees() {
    JsonObject question = Town.input("b1", "How clear?", Town.radios("A little", "Mostly"));

    send(question, "how clear?", "MOSTLY");
    assertThat(state("b1", "choice").toString()).contains("\"value\":\"2\"");
    send(question, "b1", "1");
    assertThat(state("b1", "choice").toString()).contains("\"value\":\"1\"");
  }

  @Test
  void an_option_or_field_that_is_not_there_is_refused() {
    JsonObject question = Town.input("b1", "How clear?", Town.radios("A little", "Mostly"));

    assertThat(Json.text(send(question, "b1", "Completely"), "error")).contains("“Completely”");
    assertThat(Json.text(send(question, "b9", "1"), "error")).contains("“b9”");
    assertThat(submissions()).isEmpty();
  }

  @Test
  void a_text_is_as_long_as_the_app_allows_and_no_longer() {
    JsonObject text =
        Town.input("b1", "Anything?", Town.textInput("min_length", 3, "max_length", 5));

    assertThat(error(send(text, "b1", "ab"))).contains("at least 3");
    assertThat(error(send(text, "b1", "abcdef"))).contains("less than 6");
    assertThat(Json.flag(send(text, "b1", "abc"), "ok")).isTrue();
    assertThat(Json.flag(send(text, "b1", "abcde"), "ok")).isTrue();
    assertThat(
            error(send(Town.input("b1", "Anything?", Town.textInput()), "b1", "a".repeat(3_001))))
        .contains("less than 3001");
  }

  @Test
  void several_boxes_can_be_ticked_but_not_too_many() {
    JsonObject boxes = Town.radios("One", "Two", "Three");
    boxes.addProperty("type", "checkboxes");
    JsonObject menu = boxes.deepCopy();
    menu.addProperty("type", "multi_static_select");
    menu.addProperty("max_selected_items", 1);

    send(Town.input("b1", "Which?", boxes), "b1", List.of("one", "3"));
    assertThat(Json.objects(state("b1", "choice"), "selected_options"))
        .extracting(option -> Json.text(option, "value"))
        .containsExactly("1", "3");
    assertThat(error(send(Town.input("b1", "Which?", menu), "b1", List.of("one", "3"))))
        .contains("no more than 1");
  }

  @Test
  void dates_times_people_channels_and_numbers_are_written_as_people_write_them() {
    send(picker("datepicker"), "b1", "2026-12-03");
    assertThat(Json.text(state("b1", "a"), "selected_date")).isEqualTo("2026-12-03");
    send(picker("timepicker"), "b1", "14:00");
    assertThat(Json.text(state("b1", "a"), "selected_time")).isEqualTo("14:00");
    send(picker("datetimepicker"), "b1", "2026-07-03T14:00");
    assertThat(Json.text(state("b1", "a"), "selected_date_time")).isEqualTo("1783083600");
    send(picker("datetimepicker"), "b1", 1_783_083_600);
    assertThat(Json.text(state("b1", "a"), "selected_date_time")).isEqualTo("1783083600");
    send(picker("multi_users_select"), "b1", List.of("Amira", "Joel Brandt"));
    assertThat(Json.texts(state("b1", "a"), "selected_users"))
        .containsExactly("U07AMIRAKH", "U07JOELBRA");
    send(picker("conversations_select"), "b1", "#green-streets");
    assertThat(Json.text(state("b1", "a"), "selected_conversation")).isEqualTo("C07GREENST");
    send(number(), "b1", 7);
    assertThat(Json.text(state("b1", "a"), "value")).isEqualTo("7");
  }

  @Test
  void what_is_no_date_person_or_number_is_refused() {
    assertThat(Json.text(send(picker("datepicker"), "b1", "soon"), "error")).contains("“soon”");
    assertThat(Json.text(send(picker("datetimepicker"), "b1", "2026-02-30T10:00"), "error"))
        .contains("no date or time");
    assertThat(Json.text(send(picker("users_select"), "b1", "Nobody"), "error"))
        .contains("“Nobody”");
    assertThat(error(send(number(), "b1", "seven"))).contains("number");
    assertThat(error(send(number(), "b1", "1.5"))).contains("whole number");
    assertThat(error(send(picker("email_text_input"), "b1", "me"))).contains("email");
    assertThat(error(send(picker("url_text_input"), "b1", "not a url"))).contains("URL");
  }

  private static JsonObject number() {
    return Town.input(
        "b1",
        "How many?",
        Json.object("type", "number_input", "action_id", "a", "is_decimal_allowed", false));
  }

  private static JsonObject picker(String type) {
    return Town.input("b1", "When or who?", Json.object("type", type, "action_id", "a"));
  }

  private static String error(JsonObject sent) {
    return Json.text(Json.child(sent, "errors"), "b1", "");
  }

  private JsonObject send(JsonObject one, JsonObject two) {
    return sent(Town.modal(one, two), new JsonObject());
  }

  private JsonObject send(JsonObject input, @Nullable Object... values) {
    return sent(Town.modal(input), Json.object(values));
  }

  private JsonObject sent(JsonObject modal, JsonObject values) {
    String ts = town.posted("Answer");
    town.opens(modal);
    JsonObject clicked =
        town.post("click", "as", "Rosa", "channel", "warm-homes", "ts", ts, "action", "go").json();
    String view = Json.text(Json.child(clicked, "modal"), "id", "");
    return town.post("submit", "as", "Rosa", "view_id", view, "values", values).json();
  }

  private JsonObject state(String block, String action) {
    List<FakeApp.Received> all = submissions();
    return Json.child(Json.child(Town.values(all.get(all.size() - 1)), block), action);
  }

  private List<FakeApp.Received> submissions() {
    return town.app.acts().stream()
        .filter(act -> "view_submission".equals(Json.text(act.json(), "type")))
        .toList();
  }
}
