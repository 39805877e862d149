package folkmoot.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GesturesTest {
  private final Town town = new Town();

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void a_command_reaches_the_app_and_its_answer_is_seen_by_the_one_who_typed() {
    town.app.answers(request -> FakeApp.Answer.json("text", "Nothing is open. Grüße!"));

    JsonObject reply = slash("amira", "/moot ask “Zoë?” @Zoe Hart, @JOEL in #green-streets");

    assertThat(Json.flag(reply, "ok")).isTrue();
    assertThat(Json.text(Json.child(reply, "reply"), "text")).isEqualTo("Nothing is open. Grüße!");
    JsonObject form = town.app.lastAct().form();
    assertThat(Json.text(form, "command")).isEqualTo("/moot");
    assertThat(Json.text(form, "text"))
        .isEqualTo("ask “Zoë?” <@U07ZOEHART>, <@U07JOELBRA> in <#C07GREENST|green-streets>");
    assertThat(Json.text(form, "channel_id")).isEqualTo(Town.HUB);
    assertThat(town.messages("Amira").toString()).contains("Grüße");
    assertThat(town.messages("Ben").toString()).doesNotContain("Grüße");
  }

  @Test
  void a_command_without_its_name_is_the_same_command() {
    slash("Amira", "pulse by thu 17:00");

    assertThat(Json.text(town.app.lastAct().form(), "text")).isEqualTo("pulse by thu 17:00");
    assertThat(Json.text(slash("Amira", "/poll"), "error")).contains("/poll");
  }

  @Test
  void people_of_other_workspaces_have_no_command_and_no_home_but_guests_do() {
    JsonObject external = slash("Joel", "pulse");
    JsonObject home = town.get("people/Joel/home").json();
    JsonObject guest = slash("Abel", "answer");

    assertThat(Json.text(external, "error")).contains("Aldermoor Council").contains("buttons");
    assertThat(Json.text(home, "error")).contains("no App Home");
    assertThat(Json.flag(guest, "ok")).isTrue();
    assertThat(town.app.acts()).hasSize(1);
    assertThat(town.app.events()).isEmpty();
  }

  @Test
  void opening_the_home_tab_tells_the_app_and_shows_what_it_published() {
    town.app.answers(
        request -> {
          town.api(
              "views.publish",
              "user_id",
              "U07BENOKAF",
              "view",
              Json.object("type", "home", "blocks", Town.blocks(Town.button("My settings"))));
          return FakeApp.Answer.EMPTY;
        });

    JsonObject home = Json.child(town.get("people/ben/home").json(), "home");
    town.app.answers(request -> FakeApp.Answer.EMPTY);
    town.post("click", "as", "Ben", "home", true, "action", "My settings");

    assertThat(home.toString()).contains("My settings");
    assertThat(Json.text(Json.child(town.app.events().get(0).json(), "event"), "type"))
        .isEqualTo("app_home_opened");
    JsonObject click = town.app.lastAct().json();
    assertThat(Json.text(Json.child(click, "container"), "type")).isEqualTo("view");
    assertThat(Json.text(Json.child(click, "view"), "type")).isEqualTo("home");
  }

  @Test
  void a_click_names_the_installing_workspace_and_the_persons_own() {
    String ts = town.posted("Answer");

    click("Joel", ts, "Answer");

    JsonObject payload = town.app.lastAct().json();
    assertThat(Json.text(Json.child(payload, "team"), "id")).isEqualTo("T07ALDERMR");
    assertThat(Json.text(Json.child(payload, "user"), "team_id")).isEqualTo("T07WRENVAL");
    assertThat(Json.text(Json.objects(payload, "actions").get(0), "value")).isEqualTo("v1");
    assertThat(Json.text(Json.child(payload, "message"), "ts")).isEqualTo(ts);
  }

  @Test
  void a_click_on_what_is_not_there_is_refused() {
    String ts = town.posted("Answer");

    assertThat(Json.text(click("Joel", ts, "Convene"), "error")).contains("“Convene”");
    assertThat(
            Json.text(
                town.post(
                        "click", "as", "Zoe", "channel", "green-streets", "ts", ts, "action", "go")
                    .json(),
                "error"))
        .contains("no message");
    assertThat(town.app.acts()).isEmpty();
  }

  @Test
  void a_choice_in_a_message_goes_along_with_the_click() {
    JsonObject menu = Town.radios("This week", "Next week");
    menu.addProperty("type", "static_select");
    String ts =
        Json.text(
            town.api(
                    "chat.postMessage",
                    "channel",
                    Town.HUB,
                    "text",
                    "When?",
                    "blocks",
                    Town.blocks(Json.object("type", "actions", "elements", Town.blocks(menu))))
                .json(),
            "ts",
            "");

    JsonObject done =
        town.post(
                "click",
                "as",
                "Amira",
                "channel",
                "warm-homes",
                "ts",
                ts,
                "action",
                "choice",
                "value",
                "next week")
            .json();

    assertThat(Json.flag(done, "ok")).isTrue();
    JsonObject action = Json.objects(town.app.lastAct().json(), "actions").get(0);
    assertThat(Json.text(Json.child(action, "selected_option"), "value")).isEqualTo("2");
  }

  @Test
  void a_form_of_somebody_elsewhere_names_their_workspace_and_the_installing_one() {
    JsonObject sent =
        filled("Joel", Town.input("b1", "Anything?", Town.textInput()), "b1", "words");

    assertThat(Json.flag(sent, "ok")).as(sent.toString()).isTrue();
    assertThat(sent.get("modal").isJsonNull()).isTrue();
    JsonObject payload = town.app.lastAct().json();
    assertThat(Json.text(payload, "type")).isEqualTo("view_submission");
    assertThat(Json.text(Json.child(payload, "team"), "id")).isEqualTo("T07WRENVAL");
    assertThat(Json.text(Json.child(payload, "user"), "team_id")).isEqualTo("T07WRENVAL");
    assertThat(Json.text(Json.child(payload, "view"), "app_installed_team_id"))
        .isEqualTo("T07ALDERMR");
    assertThat(Json.text(Json.child(payload, "view"), "private_metadata")).isEqualTo("rnd_1");
  }

  @Test
  void errors_of_the_app_stay_beside_the_field_and_what_was_typed_stays_too() {
    String view = opened("Rosa", Town.input("b1", "Anything?", Town.textInput()));
    town.app.answers(
        request ->
            FakeApp.Answer.json(
                "response_action", "errors", "errors", Json.object("b1", "Please choose.")));

    JsonObject refused = submit("Rosa", view, Json.object("b1", "a long thought"));
    town.app.answers(request -> FakeApp.Answer.EMPTY);
    JsonObject taken = submit("Rosa", view, new JsonObject());

    assertThat(Json.flag(refused, "ok")).isFalse();
    assertThat(Json.text(Json.child(refused, "errors"), "b1")).isEqualTo("Please choose.");
    assertThat(Json.text(Json.child(refused, "modal"), "id")).isEqualTo(view);
    assertThat(Json.flag(taken, "ok")).isTrue();
    assertThat(Town.values(town.app.lastAct()).toString()).contains("a long thought");
  }

  @Test
  void errors_for_what_is_no_input_are_refused_and_noted() {
    String view = opened("Rosa", Town.input("b1", "Anything?", Town.textInput()));
    town.app.answers(
        request ->
            FakeApp.Answer.json(
                "response_action", "errors", "errors", Json.object("elsewhere", "No.")));

    JsonObject refused = submit("Rosa", view, Json.object("b1", "words"));

    assertThat(Json.text(refused, "error")).contains("/errors/elsewhere");
    assertThat(Json.objects(town.get("traffic").json(), "calls"))
        .anySatisfy(call -> assertThat(Json.flag(call, "refused")).isTrue());
  }

  @Test
  void a_sent_form_may_be_changed_covered_or_cleared_away() {
    String view = opened("Rosa", Town.input("b1", "Anything?", Town.textInput()));
    answerWith("update", Town.modal(Town.input("b2", "And then?", Town.textInput())));
    JsonObject updated = submit("Rosa", view, Json.object("b1", "words"));
    assertThat(Json.text(Json.child(updated, "modal"), "id")).isEqualTo(view);
    assertThat(updated.toString()).contains("And then?");

    answerWith("push", Town.modal(Town.input("b3", "Sure?", Town.textInput())));
    JsonObject pushed = submit("Rosa", view, Json.object("b2", "words"));
    String upper = Json.text(Json.child(pushed, "modal"), "id", "");
    assertThat(upper).isNotEqualTo(view);
    assertThat(Json.text(submit("Rosa", view, new JsonObject()), "error")).contains("lies over");

    town.app.answers(request -> FakeApp.Answer.json("response_action", "clear"));
    JsonObject cleared = submit("Rosa", upper, Json.object("b3", "yes"));
    assertThat(cleared.get("modal").isJsonNull()).isTrue();
  }

  @Test
  void closing_a_view_shows_the_one_below_and_tells_the_app_when_it_asked() {
    String below = opened("Rosa", Town.input("b1", "Anything?", Town.textInput()));
    JsonObject above = Town.modal(Town.input("b2", "And?", Town.textInput()));
    above.addProperty("notify_on_close", true);
    answerWith("push", above);
    String top =
        Json.text(Json.child(submit("Rosa", below, Json.object("b1", "words")), "modal"), "id", "");

    JsonObject left = town.post("dismiss", "as", "Rosa", "view_id", top).json();

    assertThat(Json.text(Json.child(left, "modal"), "id")).isEqualTo(below);
    assertThat(Json.text(town.app.lastAct().json(), "type")).isEqualTo("view_closed");
    town.post("dismiss", "as", "Rosa", "view_id", below);
    assertThat(Json.text(Json.child(town.app.lastAct().json(), "view"), "id")).isEqualTo(top);
  }

  @Test
  void an_answer_may_come_later_to_the_address_in_the_payload() {
    String ts = town.posted("Answer");
    click("Rosa", ts, "Answer");
    String address = Json.text(town.app.lastAct().json(), "response_url", "");

    assertThat(respond(address, Json.object("text", "Only for you"))).isEqualTo(200);
    assertThat(town.messages("Rosa").toString()).contains("Only for you");
    assertThat(town.messages("Ben").toString()).doesNotContain("Only for you");
    assertThat(respond(address, Json.object("text", "To all", "response_type", "in_channel")))
        .isEqualTo(200);
    assertThat(town.messages("Ben").toString()).contains("To all");
    assertThat(respond(address, Json.object("text", "Changed", "replace_original", true)))
        .isEqualTo(200);
    assertThat(town.messages("Ben").toString()).contains("Changed").doesNotContain("Answer");
    assertThat(respond(address, Json.object("delete_original", true))).isEqualTo(200);
    assertThat(town.messages("Ben").toString()).doesNotContain("Changed");
    assertThat(respond(address, Json.object("text", "five"))).isEqualTo(200);
    assertThat(respond(address, Json.object("text", "six"))).isEqualTo(404);
  }

  @Test
  void an_answer_may_come_for_half_an_hour() {
    String ts = town.posted("Answer");
    click("Rosa", ts, "Answer");
    String address = Json.text(town.app.lastAct().json(), "response_url", "");

    town.post("clock", "advance", "PT30M");
    assertThat(respond(address, Json.object("text", "just in time"))).isEqualTo(200);
    town.post("clock", "advance", "PT1S");
    assertThat(respond(address, Json.object("text", "late"))).isEqualTo(404);
  }

  private void answerWith(String action, JsonObject view) {
    town.app.answers(request -> FakeApp.Answer.json("response_action", action, "view", view));
  }

  private int respond(String address, JsonObject said) {
    return town.send(town.request(address).POST(BodyPublishers.ofString(Json.write(said))))
        .status();
  }

  @Test
  void a_window_that_was_open_before_is_not_told_as_what_came_of_a_command() {
    opened("Amira", Town.input("b1", "Say it", Town.textInput()));

    assertThat(slash("Amira", "pulse").get("modal").isJsonNull()).isTrue();
    assertThat(town.get("people/amira/modal").json().get("modal").isJsonObject()).isTrue();
  }

  private JsonObject slash(String as, String text) {
    return town.post("slash", "as", as, "channel", "#warm-homes", "text", text).json();
  }

  private JsonObject click(String as, String ts, String action) {
    return town.post("click", "as", as, "channel", "warm-homes", "ts", ts, "action", action).json();
  }

  private String opened(String as, JsonObject... inputs) {
    String ts = town.posted("Answer");
    town.opens(Town.modal(inputs));
    return Json.text(Json.child(click(as, ts, "Answer"), "modal"), "id", "");
  }

  private JsonObject submit(String as, String view, JsonObject values) {
    return town.post("submit", "as", as, "view_id", view, "values", values).json();
  }

  private JsonObject filled(String as, JsonObject input, @Nullable Object... values) {
    return submit(as, opened(as, input), Json.object(values));
  }
}
