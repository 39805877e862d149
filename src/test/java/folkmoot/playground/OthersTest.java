package folkmoot.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OthersTest {
  private static final String QUESTION = "To what extent do the partners want the same thing?";

  private final Town town = new Town();

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void nearly_everybody_answers_once_by_click_form_and_send() {
    open(questions());

    JsonObject first = town.post("others").json();
    JsonObject again = town.post("others").json();

    assertThat(Json.flag(first, "ok")).as(first.toString()).isTrue();
    assertThat(Json.number(first, "answered", 0)).isBetween(25, 28);
    assertThat(Json.number(first, "answered", 0) + Json.number(again, "answered", 0))
        .isLessThanOrEqualTo(28);
    assertThat(answers()).hasSizeBetween(25, 28);
    assertThat(answers().values().stream().distinct()).hasSizeGreaterThan(10);
  }

  @Test
  void who_says_something_also_says_how_it_may_be_shared() {
    open(questions());

    town.post("others");

    assertThat(answers().values())
        .allSatisfy(
            values ->
                assertThat(values.contains("\"value\":null"))
                    .as(values)
                    .isEqualTo(values.contains("\"selected_option\":null")));
  }

  @Test
  void only_those_named_answer_when_names_are_given() {
    open(questions());

    JsonObject reply = town.post("others", "only", List.of("Hamish", "Rosa")).json();

    assertThat(Json.number(reply, "answered", 0)).isEqualTo(2);
    assertThat(answers().keySet()).containsExactlyInAnyOrder("U07HAMISHR", "U07ROSADEL");
  }

  @Test
  void the_same_form_behind_a_second_message_is_not_answered_again() {
    open(questions());
    town.posted("Answer");

    town.post("others", "only", List.of("Rosa"));

    assertThat(submissions()).hasSize(1);
  }

  @Test
  void whoever_has_answered_by_hand_or_has_a_form_open_is_left_alone() {
    String ts = open(questions());
    JsonObject byHand = Json.child(click("Rosa", ts), "modal");
    town.post(
        "submit",
        "as",
        "Rosa",
        "view_id",
        Json.text(byHand, "id"),
        "values",
        Json.object("b1", "Mostly"));
    click("Sam", ts);

    town.post("others", "only", List.of("Rosa", "Sam", "Tess"));

    assertThat(submissions().stream().map(OthersTest::user))
        .containsExactly("U07ROSADEL", "U07TESSMOR");
    assertThat(town.get("people/sam/modal").json().get("modal").isJsonObject()).isTrue();
  }

  @Test
  void nobody_sends_a_form_in_which_she_has_nothing_to_say() {
    JsonObject words = Town.input("b2", "What would good look like?", Town.textInput());
    words.addProperty("optional", true);
    open(Town.modal(words));

    JsonObject reply = town.post("others").json();

    assertThat(Json.flag(reply, "ok")).isTrue();
    assertThat(Json.number(reply, "answered", 0)).isBetween(8, 24);
    assertThat(answers().values()).noneMatch(values -> values.contains("\"value\":null"));
  }

  @Test
  void a_window_left_open_that_asks_nothing_keeps_nobody_from_answering() {
    String ts = open(told());
    click("Rosa", ts);
    town.opens(questions());

    town.post("others", "only", List.of("Rosa"));

    assertThat(submissions()).hasSize(1);
  }

  @Test
  void an_app_that_takes_no_answers_is_reported() {
    open(questions());
    town.app.answers(request -> new FakeApp.Answer(500, ""));

    JsonObject reply = town.post("others", "only", List.of("Rosa")).json();

    assertThat(Json.flag(reply, "ok")).isFalse();
    assertThat(Json.text(Json.objects(reply, "problems").get(0), "who")).isEqualTo("Rosa Delgado");
  }

  @Test
  void a_second_page_is_filled_in_too() {
    JsonObject second = Town.modal(Town.input("b9", "And in one word?", Town.textInput()));
    open(questions());
    town.app.answers(
        request -> {
          JsonObject payload = request.json();
          boolean firstPage = payload.toString().contains(QUESTION);
          if ("block_actions".equals(Json.text(payload, "type"))) {
            town.api(
                "views.open", "trigger_id", Json.text(payload, "trigger_id"), "view", questions());
            return FakeApp.Answer.EMPTY;
          }
          return firstPage
              ? FakeApp.Answer.json("response_action", "update", "view", second)
              : FakeApp.Answer.EMPTY;
        });

    JsonObject reply = town.post("others", "only", List.of("Rosa")).json();

    assertThat(Json.number(reply, "answered", 0)).isEqualTo(1);
    assertThat(submissions()).hasSize(2);
  }

  @Test
  void one_answer_can_be_changed_in_the_bank() {
    Person rosa = Sample.load().directory().named("Rosa").orElseThrow();
    JsonObject bank = Json.parse(AnswerBank.sample()).getAsJsonObject();
    String sampled = chosen(bank, rosa);
    String other = sampled.equals("1") ? "Completely" : "Not at all";
    bank.add(
        "overrides",
        Json.array(
            List.of(
                Json.object("who", "Rosa Delgado", "question", "same thing", "answer", other))));

    assertThat(chosen(bank, rosa)).isEqualTo(sampled.equals("1") ? "5" : "1");
  }

  private static String chosen(JsonObject bank, Person person) {
    Form form = Form.of(Json.array(questions(), "blocks"));
    return Json.text(new AnswerBank(Json.write(bank)).filled(person, form), "b1", "");
  }

  private static JsonObject questions() {
    JsonObject words = Town.input("b2", "What would good look like?", Town.textInput());
    words.addProperty("optional", true);
    JsonObject consent =
        Town.input(
            "b3",
            "How may we use your words?",
            Town.radios(
                "Share without my name",
                "Share with my name",
                "Use for themes, do not quote",
                "Keep as a draft for me"));
    consent.addProperty("optional", true);
    return Town.modal(
        Town.input(
            "b1",
            QUESTION,
            Town.radios(
                "Not at all",
                "A little",
                "Partly",
                "Mostly",
                "Completely",
                "Can’t say from where I sit")),
        words,
        consent);
  }

  private static JsonObject told() {
    JsonObject told = Town.modal(Json.object("type", "section", "text", Town.plain("Counted.")));
    told.remove("submit");
    return told;
  }

  private String open(JsonObject modal) {
    String ts = town.posted("Answer");
    town.opens(modal);
    return ts;
  }

  private JsonObject click(String as, String ts) {
    return town.post("click", "as", as, "channel", "warm-homes", "ts", ts, "action", "Answer")
        .json();
  }

  private List<FakeApp.Received> submissions() {
    return town.app.acts().stream()
        .filter(act -> "view_submission".equals(Json.text(act.json(), "type")))
        .toList();
  }

  private static String user(FakeApp.Received act) {
    return Json.text(Json.child(act.json(), "user"), "id", "");
  }

  /** What each person sent, by user id. */
  private Map<String, String> answers() {
    Map<String, String> answers = new TreeMap<>();
    submissions().forEach(act -> answers.put(user(act), Town.values(act).toString()));
    return answers;
  }
}
