package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import folkmoot.store.Database;
import folkmoot.store.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** How rounds end before their time, without a result, or not at all. */
@BothTransports
class EndingStoryTest {
  private static final String QUESTION = "Do we have the time this work needs?";
  private static final String WORDS = "a ladder that reaches the attic";

  @Parameter
  @SuppressWarnings("NullAway.Init")
  Transport transport;

  @Test
  void a_round_closes_early_when_two_conveners_agree_or_everybody_answered() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      LocalDate monday = week.monday();
      week.types("Amira", "/moot pulse now");
      assertThat(ends(week, "/moot close")).contains("too early", "17 people");
      week.client().others();
      assertThat(ends(week, "/moot close")).contains("too early");

      week.clockTo(monday, 1, "13:10");
      assertThat(ends(week, "/moot close"))
          .contains("needs a second convener")
          .as("whoever can agree may have no commands")
          .doesNotContain("type `/moot close`");
      assertThat(ends(week, "/moot close")).contains("needs a second convener");
      assertThat(said(week, "/moot status")).contains("A convener wants to close this early");
      week.types("Amira", "/moot convener add @Ben");
      JsonObject bens = PlayedWeek.window(week.types("Ben", "/moot close"));
      assertThat(told(week, "Ben", bens)).contains("after this one opened");
      assertThat(week.saying("what we heard")).isEmpty();
      assertThat(secondedByButtons(week)).contains("It closes now");
      assertThat(week.saying("what we heard")).hasSize(1);

      week.types("Amira", "/moot checkin \"" + QUESTION + "\" now");
      week.client().post("others", Map.of("only", everybody(week)));
      assertThat(ends(week, "/moot close")).contains("It closes now");
      assertThat(week.newest("28 of 28 people answered").toString()).contains(QUESTION);
      assertThat(said(week, "/moot close")).contains("Nothing is open here");

      isRefused(week, monday);
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  /** What the form behind the line says once it is sent with the only round there is. */
  private static String ends(PlayedWeek week, String line) {
    JsonObject form = PlayedWeek.window(week.types("Amira", line));
    return told(week, "Amira", form);
  }

  /** Sends the form as it is, and closes the window that answers. */
  private static String told(PlayedWeek week, String who, JsonObject form) {
    JsonObject window = PlayedWeek.window(week.sends(who, form, Map.of()));
    week.closes(who, window);
    return window.toString();
  }

  private static String said(PlayedWeek week, String line) {
    return week.types("Amira", line).get("reply").toString();
  }

  /** Somebody of another workspace has no commands. */
  private static String secondedByButtons(PlayedWeek week) {
    JsonObject convene =
        PlayedWeek.window(week.presses("Joel", week.newest("home.convene"), "Convene"));
    JsonObject form = PlayedWeek.window(week.pressesIn("Joel", convene, "Close early"));
    String told = told(week, "Joel", form);
    week.closes("Joel", convene);
    return told;
  }

  private static List<String> everybody(PlayedWeek week) {
    return PlayedWeek.objects(week.client().state().getAsJsonArray("people")).stream()
        .map(person -> person.get("name").getAsString())
        .toList();
  }

  private static void isRefused(PlayedWeek week, LocalDate monday) {
    assertThat(said(week, "/moot pulse now"))
        .contains("one this week already", "Monday " + monday.plusDays(7).getDayOfMonth());
    String again = "/moot checkin \"do we have the time this work needs\" now";
    assertThat(said(week, again)).contains("within the last 14 days");
    for (String naming :
        List.of("Is Ben in time?", "What does @Zoë need?", "How is joel brandt doing?")) {
      assertThat(said(week, "/moot ask \"" + naming + "\" now")).contains("This names ");
      JsonObject form = PlayedWeek.window(week.types("Amira", "/moot ask"));
      JsonObject sent = week.sends("Amira", form, Map.of("question", naming));
      assertThat(sent.getAsJsonObject("errors").get("question").getAsString())
          .contains("This names ");
      assertThat(PlayedWeek.window(sent).toString()).contains(naming);
    }
    assertThat(week.saying("A question to all of us")).isEmpty();
    week.clockTo(monday, 15, "13:30");
    assertThat(said(week, again)).contains("It is being posted");
    assertThat(said(week, "/moot pulse now")).contains("It is being posted");
  }

  @Test
  void what_is_called_off_or_answered_by_few_leaves_nothing_behind() throws Exception {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      LocalDate monday = week.monday();
      isCalledOff(week);
      canBeReadByItsAuthorForADay(week);
      isAnsweredByTooFew(week, monday);
      week.close();
      try (Database database = Database.open(at(week.folder()))) {
        for (String table :
            List.of("sealed_answer", "invitation", "audience", "early_close", "quote")) {
          assertThat(count(database, "select count(*) from " + table)).as(table).isZero();
        }
        assertThat(count(database, "select count(*) from published_item")).isZero();
        assertThat(count(database, "select sum(answered) from published_round")).isZero();
      }
    }
  }

  private static void isCalledOff(PlayedWeek week) {
    week.types("Amira", "/moot ask \"What would good look like on a Tuesday?\" now");
    for (String who : List.of("Ben", "Catrin", "Dev", "Eleanor", "Farid", "Zoë")) {
      week.answers(who, week.newest("listening.answer"), new Form(0, WORDS + " " + who, "SIGNED"));
    }
    JsonObject late =
        PlayedWeek.window(week.presses("Grace", week.newest("listening.answer"), "Answer"));
    assertThat(said(week, "/moot can")).contains("/moot cancel");
    assertThat(said(week, "/moot clos")).contains("/moot close");
    assertThat(week.saying("called off")).isEmpty();

    assertThat(ends(week, "/moot cancel")).contains("It is called off");
    assertThat(week.newest("A question to all of us").toString()).contains("Nothing is published");
    assertThat(week.sends("Grace", late, new Form(0, WORDS, "UNSIGNED")).get("errors").toString())
        .contains("This was called off", "What you typed is still here");
  }

  private static void canBeReadByItsAuthorForADay(PlayedWeek week) throws IOException {
    JsonObject post = week.newest("A question to all of us");
    String mine = "Read my own words";
    assertThat(week.presses("Zoë", post, mine).toString()).contains(WORDS + " Zoë");
    assertThat(week.presses("Amira", post, mine).toString())
        .contains("There are no words of yours to show")
        .doesNotContain(WORDS);
    assertThat(roundKeys(week)).hasSize(1);
    week.client().clockOn("PT23H");
    assertThat(week.presses("Ben", post, mine).toString())
        .contains(WORDS + " Ben")
        .doesNotContain("Zoë");
    week.client().clockOn("PT2H");
    assertThat(week.presses("Ben", post, mine).toString()).doesNotContain(WORDS);
    assertThat(roundKeys(week)).isEmpty();
    assertThat(week.saying(WORDS)).isEmpty();
  }

  private static List<Path> roundKeys(PlayedWeek week) throws IOException {
    return week.files().stream()
        .filter(file -> file.getFileName().toString().contains("rnd_"))
        .toList();
  }

  private static void isAnsweredByTooFew(PlayedWeek week, LocalDate monday) throws IOException {
    week.types("Amira", "/moot checkin \"" + QUESTION + "\" now");
    for (String who : List.of("Ben", "Catrin", "Dev", "Eleanor")) {
      week.answers(who, week.newest("pulse.answer"), new Form(5, null, null));
    }
    week.clockTo(monday, 11, "12:00");
    List<JsonObject> about = week.saying(QUESTION);
    assertThat(about).isNotEmpty();
    assertThat(about.toString())
        .contains("Fewer than 5 people answered", "every answer was deleted")
        .doesNotContain("4 of", "middle answer", "data_visualization");
    assertThat(said(week, "/moot results")).contains("fewer than 5 people answered");
    assertThat(week.saying(" · week ").toString()).doesNotContain("4 of", "middle answer");
    assertThat(roundKeys(week)).isEmpty();
  }

  private static DatabaseSettings at(Path folder) {
    return DatabaseSettings.h2(folder.resolve("folkmoot").toString());
  }

  private static int count(Database database, String sql) {
    return database.transact(
        tx -> tx.handle().createQuery(sql).mapTo(Integer.class).findOne().orElse(0));
  }
}
