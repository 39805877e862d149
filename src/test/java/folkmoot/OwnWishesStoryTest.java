package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What members choose for themselves is kept to, for a week. */
class OwnWishesStoryTest {
  private static final String WORDS = "One door for everybody who is cold";

  @Test
  void reminders_come_as_each_person_chose_and_to_nobody_who_wants_none() {
    try (PlayedWeek week = PlayedWeek.start()) {
      chooses(week, "Rosa", "CHANNEL");
      chooses(week, "Uma", "OPENING");
      week.types("Amira", "/moot pulse now");
      assertThat(week.privately("Uma", "You asked to hear of it")).hasSize(1);
      chooses(week, "Sam", "CHANNEL");
      week.types("Ben", "/moot snooze 2w");
      week.clockTo(week.monday(), 2, "17:05");

      assertThat(week.privately("Rosa", "")).as("chose it before").isEmpty();
      assertThat(week.privately("Sam", "")).as("chose it while it was open").isEmpty();
      assertThat(week.privately("Ben", "")).as("wants quiet").isEmpty();
      assertThat(week.privately("Uma", "still open")).isNotEmpty();
      assertThat(week.privately("Viktor", "still open")).as("as usual").isNotEmpty();
      assertThat(week.privately("Viktor", "You asked to hear of it")).isEmpty();
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void who_is_removed_is_named_nowhere_any_more_and_her_words_stay() {
    try (PlayedWeek week = PlayedWeek.start()) {
      week.types("Amira", "/moot ask \"What would good look like?\" now");
      JsonObject question = week.newest("What would good look like?");
      week.answers("Rosa", question, new Form(0, WORDS, "SIGNED"));
      for (String who : List.of("Ben", "Catrin", "Dev", "Kezia", "Liam")) {
        week.answers(who, question, new Form(0, "Words of somebody", "UNSIGNED"));
      }
      week.clockTo(week.monday(), 3, "15:00");
      assertThat(week.saying(WORDS).toString()).contains("Rosa Delgado");

      JsonObject held = window(week, "Rosa", "My Folkmoot", "What is held about me");
      assertThat(held.toString()).contains("Your name beside one text of yours");
      JsonObject sure = PlayedWeek.window(week.pressesIn("Rosa", held, "Remove me"));
      assertThat(week.sends("Rosa", sure, Map.of()).toString()).contains("You are removed");

      assertThat(week.saying(WORDS)).isNotEmpty();
      assertThat(week.saying(WORDS).toString()).doesNotContain("Rosa");
      assertThat(week.types("Amira", "/moot results").toString()).doesNotContain("Rosa");
      week.types("Amira", "/moot pulse now");
      week.clockTo(week.monday(), 6, "12:00");
      assertThat(week.privately("Rosa", "")).isEmpty();
      assertThat(week.types("Amira", "/moot status").toString())
          .as("she is not asked")
          .contains("of 27 have answered");
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void who_is_removed_can_take_her_answer_back_first() {
    try (PlayedWeek week = PlayedWeek.start()) {
      week.types("Amira", "/moot pulse now");
      for (String who : List.of("Rosa", "Ben", "Catrin", "Dev", "Kezia", "Liam")) {
        week.answers(who, week.newest("pulse.answer"), new Form(4, null, null));
      }
      JsonObject held = window(week, "Rosa", "My Folkmoot", "What is held about me");
      JsonObject sure = PlayedWeek.window(week.pressesIn("Rosa", held, "Remove me"));
      week.sends("Rosa", sure, Map.of("home.withdraw", List.of("withdraw")));
      JsonObject other = window(week, "Ben", "My Folkmoot", "What is held about me");
      JsonObject keep = PlayedWeek.window(week.pressesIn("Ben", other, "Remove me"));
      week.sends("Ben", keep, Map.of());
      week.clockTo(week.monday(), 2, "17:05");
      assertThat(week.newest("what we heard").toString())
          .as("five answers: hers is gone, his counts")
          .contains("5 of 28 people answered");
    }
  }

  @Test
  void the_app_home_follows_what_its_reader_does() {
    try (PlayedWeek week = PlayedWeek.start()) {
      week.types("Amira", "/moot pulse now");
      assertThat(home(week, "Ben")).contains("One thing is open for you");
      week.answers("Ben", week.newest("pulse.answer"), new Form(4, null, null));
      assertThat(published(week)).contains("What you have answered");
      week.types("Ben", "/moot snooze 2w");
      assertThat(published(week)).contains("Write to me again");
      int before = week.calls("views.publish").size();
      week.types("Catrin", "/moot snooze 2w");
      assertThat(week.calls("views.publish")).as("she never looked at hers").hasSize(before);
    }
  }

  private static String home(PlayedWeek week, String who) {
    return week.client().get("people/" + who + "/home").toString();
  }

  private static String published(PlayedWeek week) {
    List<JsonObject> calls = week.calls("views.publish");
    return calls.get(calls.size() - 1).toString();
  }

  private static void chooses(PlayedWeek week, String who, String reminding) {
    JsonObject form = window(week, who, "My Folkmoot", "Change my settings");
    JsonObject saved = week.sends(who, form, Map.of("home.reminding", reminding));
    assertThat(saved.toString()).contains("Saved.");
  }

  private static JsonObject window(PlayedWeek week, String who, String first, String then) {
    JsonObject mine = PlayedWeek.window(week.presses(who, week.newest("home.convene"), first));
    return PlayedWeek.window(week.pressesIn(who, mine, then));
  }
}
