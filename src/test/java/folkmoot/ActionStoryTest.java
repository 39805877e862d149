package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
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
