package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import folkmoot.asking.ResultButtonViews;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A step is suggested, taken on and done, and everybody can see it. */
@BothTransports
class ActionStoryTest {
  private static final String WORDS = "Agree one phone number for all partners";

  @Parameter
  @SuppressWarnings("NullAway.Init")
  Transport transport;

  @Test
  void a_step_is_suggested_taken_on_begun_and_done_by_buttons_alone() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      JsonObject form =
          PlayedWeek.window(
              week.types(
                  "Ben", "/moot action \"" + WORDS + "\" @Rosa by " + friday(week, "d MMM")));
      assertThat(form.toString()).contains(WORDS, friday(week, "uuuu-MM-dd"));
      assertThat(week.saying(WORDS)).as("shown before anything is posted").isEmpty();
      JsonObject told = PlayedWeek.window(week.sends("Ben", form, Map.of()));
      assertThat(told.toString()).contains("It is in the channel");
      JsonObject post = week.newest(WORDS);
      assertThat(post.toString())
          .contains("would you take this on", "I do not keep who suggested it")
          .doesNotContain("Ben");

      assertThat(week.presses("Ben", post, "Take it on").toString())
          .contains("This is for its owner to say");
      assertThat(week.presses("Rosa", post, "Take it on").toString())
          .contains("You have taken it on");
      week.client().clockOn("PT1M");
      assertThat(week.newest(WORDS).toString()).contains("An agreed action", "takes it on");

      JsonObject mine =
          PlayedWeek.window(week.presses("Rosa", week.newest("home.convene"), "My Folkmoot"));
      assertThat(mine.toString()).contains("My action", "What we agreed", WORDS);
      assertThat(week.pressesIn("Rosa", mine, "I am on it").toString())
          .contains("The channel sees that you are on it");
      week.client().clockOn("PT2M");
      JsonObject done = PlayedWeek.window(week.presses("Rosa", week.newest(WORDS), "Done"));
      assertThat(week.sends("Rosa", done, Map.of("words", "printed it on every letter")).toString())
          .contains("the next weekly summary begins with what was done");
      week.client().clockOn("PT1M");
      assertThat(week.newest(WORDS).toString())
          .contains("*Done*", "did: printed it on every letter")
          .doesNotContain("action.finish");
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void no_is_a_fine_answer_and_somebody_else_takes_it_on() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      suggests(week, "Ben", "@Rosa");
      assertThat(week.presses("Rosa", week.newest(WORDS), "Not for me").toString())
          .contains("open for somebody else");
      week.client().clockOn("PT1M");
      assertThat(week.newest(WORDS).toString())
          .contains("Who would like to take this on")
          .doesNotContain("Rosa");
      JsonObject convene =
          PlayedWeek.window(week.presses("Amira", week.newest("home.convene"), "Convene"));
      assertThat(convene.toString()).contains("An action looks for an owner: " + WORDS);
      assertThat(week.presses("Joel", week.newest(WORDS), "Take it on").toString())
          .contains("You have taken it on");
      JsonObject mine =
          PlayedWeek.window(week.presses("Joel", week.newest("home.convene"), "My Folkmoot"));
      assertThat(mine.toString()).contains("My action", WORDS);
      assertThat(week.types("Ben", "/moot actions mine").toString())
          .contains("You have no actions open");
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void what_was_just_done_is_undone_within_the_minute_and_then_is_not() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      suggests(week, "Ben", "@Ben");
      JsonObject begun = PlayedWeek.window(week.presses("Ben", week.newest(WORDS), "I am on it"));
      assertThat(week.pressesIn("Ben", begun, "Undo").toString()).contains("Undone");
      week.client().clockOn("PT1S");
      assertThat(week.newest(WORDS).toString()).contains("takes it on");
      JsonObject again = PlayedWeek.window(week.presses("Ben", week.newest(WORDS), "I am on it"));
      week.client().clockOn("PT2M");
      assertThat(week.pressesIn("Ben", again, "Undo").toString())
          .contains("It is too late to undo this");
      assertThat(week.newest(WORDS).toString()).contains("is on it");

      JsonObject told = suggests(week, "Ben", "");
      assertThat(week.pressesIn("Ben", told, "Undo").toString()).contains("Taken back");
      week.client().clockOn("PT1M");
      assertThat(week.newest("This suggestion was taken back").toString()).doesNotContain(WORDS);
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void a_hint_about_the_verb_comes_once_and_the_list_leads_to_each() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      JsonObject list = PlayedWeek.window(week.types("Ben", "/moot actions"));
      assertThat(list.toString()).contains("Nothing is agreed or suggested at the moment");
      JsonObject form = PlayedWeek.window(week.pressesIn("Ben", list, "Suggest an action"));
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("words", "We will talk more");
      values.put("due", friday(week, "uuuu-MM-dd"));
      JsonObject hint = PlayedWeek.window(week.sends("Ben", form, values));
      assertThat(hint.toString()).contains("Begin with what is to be done", "We will talk more");
      week.sends("Ben", hint, Map.of("words", WORDS));
      JsonObject open = PlayedWeek.window(week.types("Ben", "/moot actions"));
      JsonObject card = PlayedWeek.window(week.pressesIn("Ben", open, "Open"));
      assertThat(card.toString()).contains(WORDS, "Back to the list");
      JsonObject taken = PlayedWeek.window(week.pressesIn("Ben", card, "Take it on"));
      assertThat(week.pressesIn("Ben", taken, "Back to the list").toString())
          .contains("One action is open", "Ben");
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void the_words_of_a_message_become_an_action_after_they_were_looked_at() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      JsonObject said =
          week.client()
              .post(
                  "say",
                  Map.of(
                      "as",
                      "Rosa",
                      "channel",
                      PlayedWeek.CHANNEL,
                      "text",
                      "Print the number on letters, see https://example.org/number"));
      JsonObject taken =
          week.client()
              .post(
                  "shortcut",
                  Map.of(
                      "as",
                      "Ben",
                      "shortcut",
                      "action.message",
                      "channel",
                      PlayedWeek.CHANNEL,
                      "ts",
                      said.get("ts").getAsString()));
      JsonObject form = PlayedWeek.window(taken);
      assertThat(form.toString())
          .contains("Print the number on letters, see […]", "I took out mentions");
      assertThat(week.saying("A suggested action")).isEmpty();
      week.sends("Ben", form, Map.of("due", friday(week, "uuuu-MM-dd")));
      assertThat(week.newest("A suggested action").toString())
          .contains("Print the number on letters, see […]")
          .doesNotContain("Ben", "Rosa");
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void what_was_done_because_people_said_so_opens_the_summary_and_is_looked_at_again() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      LocalDate monday = week.monday();
      week.types("Amira", "/moot pulse now");
      week.client().others();
      week.clockTo(monday, 2, "17:30");
      JsonObject result = week.newest(ResultButtonViews.SUGGEST);
      JsonObject form = PlayedWeek.window(week.presses("Rosa", result, "Suggest an action"));
      assertThat(form.toString()).contains("Which result does it answer?");
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("words", WORDS);
      values.put("person", userOf(week, "Rosa"));
      values.put("due", monday.plusDays(4).toString());
      values.put("said", "nobody picks up the phone");
      week.sends("Rosa", form, values);
      week.clockTo(monday, 3, "09:00");
      JsonObject done = PlayedWeek.window(week.presses("Rosa", week.newest(WORDS), "Done"));
      week.sends("Rosa", done, Map.of("words", "printed it on every letter"));
      week.clockTo(monday, 3, "14:30");
      assertThat(week.newest("What you said → what we did").toString())
          .contains("• Nobody picks up the phone → ", "did: printed it on every letter");

      week.clockTo(monday, 31, "09:59");
      assertThat(week.saying("still making a difference")).isEmpty();
      week.clockTo(monday, 31, "10:01");
      JsonObject asked = week.newest("still making a difference");
      assertThat(week.types("Ben", "/moot answer").toString())
          .contains("still making a difference", "Partly");
      assertThat(week.presses("Ben", asked, "Yes").toString()).contains("Counted: Yes");
      assertThat(week.presses("Ben", asked, "Partly").toString()).contains("Counted: Partly");
      week.presses("Rosa", asked, "Yes");
      week.clockTo(monday, 39, "09:00");
      assertThat(week.newest("still making a difference").toString())
          .contains("Not enough answers to say");
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void where_an_action_names_a_question_its_window_tells_what_was_answered_before_and_after() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      LocalDate monday = week.monday();
      String question = "\"Do our talks lead to something being done?\"";
      week.types("Amira", "/moot checkin " + question + " now");
      week.client().others();
      week.clockTo(monday, 3, "18:00");
      JsonObject result = week.newest(ResultButtonViews.SUGGEST);
      JsonObject form = PlayedWeek.window(week.presses("Rosa", result, "Suggest an action"));
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("words", WORDS);
      values.put("person", userOf(week, "Rosa"));
      values.put("due", monday.plusDays(6).toString());
      values.put("look", looks(form));
      week.sends("Rosa", form, values);
      week.client().clockOn("PT1M");
      JsonObject done = PlayedWeek.window(week.presses("Rosa", week.newest(WORDS), "Done"));
      week.sends("Rosa", done, Map.of("words", "printed it on every letter"));
      assertThat(card(week)).contains("has not been asked since");
      week.clockTo(monday, 35, "10:00");
      week.types("Amira", "/moot checkin " + question + " now");
      week.client().others();
      week.clockTo(monday, 42, "12:00");
      assertThat(card(week)).contains("asked since on", " change since");
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  private static String looks(JsonObject form) {
    for (JsonObject block : PlayedWeek.objects(form.getAsJsonArray("blocks"))) {
      if (block.get("block_id").getAsString().equals("look")) {
        return block
            .getAsJsonObject("element")
            .getAsJsonArray("options")
            .get(0)
            .getAsJsonObject()
            .get("value")
            .getAsString();
      }
    }
    throw new AssertionError(form);
  }

  /** The window of the only thing that is done. */
  private static String card(PlayedWeek week) {
    JsonObject list = PlayedWeek.window(week.types("Ben", "/moot actions done"));
    return week.pressesIn("Ben", list, "Open").toString();
  }

  @Test
  void a_result_of_which_nothing_came_is_raised_once_in_its_thread_and_a_convener_leaves_it() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      LocalDate monday = week.monday();
      week.types("Amira", "/moot pulse now");
      week.client().others();
      week.clockTo(monday, 14, "09:00");
      assertThat(week.saying("nothing has come of it yet")).isEmpty();
      week.clockTo(monday, 16, "17:30");
      assertThat(week.saying("nothing has come of it yet")).hasSize(1);
      assertThat(
              week.presses("Ben", week.newest("nothing has come of it"), "We leave it").toString())
          .contains("Conveners note this");
      JsonObject convene =
          PlayedWeek.window(week.presses("Amira", week.newest("home.convene"), "Convene"));
      JsonObject form = PlayedWeek.window(week.pressesIn("Amira", convene, "We leave it"));
      assertThat(week.sends("Amira", form, Map.of("reason", "the rota changes in May")).toString())
          .contains("Noted");
      week.client().clockOn("PT1M");
      assertThat(week.newest("We chose not to act").toString())
          .contains("because the rota changes in May");
      week.clockTo(monday, 30, "12:00");
      assertThat(week.saying("nothing has come of it yet")).as("never again").isEmpty();
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  private static String userOf(PlayedWeek week, String name) {
    for (JsonObject person : PlayedWeek.objects(week.client().state().getAsJsonArray("people"))) {
      if (person.get("name").getAsString().startsWith(name)) {
        return person.get("id").getAsString();
      }
    }
    throw new AssertionError(name);
  }

  private static JsonObject suggests(PlayedWeek week, String who, String owner) {
    String line = "/moot action \"" + WORDS + "\" " + owner + " by " + friday(week, "d MMM");
    JsonObject form = PlayedWeek.window(week.types(who, line));
    return PlayedWeek.window(week.sends(who, form, Map.of()));
  }

  /** The Friday of next week. */
  private static String friday(PlayedWeek week, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK)
        .format(week.now().toLocalDate().plusDays(11));
  }
}
