package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What people see, and what they can do, while a round is open. */
@BothTransports
class ConfidentialStoryTest {
  private static final List<String> SIX =
      List.of("Ben", "Catrin", "Dev", "Eleanor", "Farid", "Grace");
  private static final String SOFAR = "have answered so far";

  @Parameter
  @SuppressWarnings("NullAway.Init")
  Transport transport;

  @Test
  void whatever_people_answer_conveners_see_the_same_until_the_close() {
    List<String> low = seenByConveners(1, "the kettle is always cold");
    List<String> high = seenByConveners(5, "everybody rows the same boat");
    assertThat(low).hasSizeGreaterThan(60);
    assertThat(high).isEqualTo(low);
  }

  /** All a convener of either workspace can look at once six have answered like this. */
  private List<String> seenByConveners(int scale, String words) {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      week.types("Amira", "/moot pulse now");
      week.types("Amira", "/moot ask \"What would good look like on a Tuesday?\" now");
      for (String who : SIX) {
        Form form = new Form(scale, words, "UNSIGNED");
        assertThat(week.answers(who, week.newest("pulse.answer"), form).toString())
            .contains("Counted");
        assertThat(week.answers(who, week.newest("listening.answer"), form).toString())
            .contains("Counted");
      }
      week.client().clockOn("PT20M");
      List<String> seen = new ArrayList<>();
      seen.addAll(
          Looking.everywhere(
                  week, "Amira", List.of("/moot", "/moot digest preview", "/moot pulse preview"))
              .seen());
      seen.addAll(Looking.byButtons(week, "Joel").seen());
      assertThat(String.join("\n", seen)).contains("6 of 28").doesNotContain(words);
      assertThat(week.refusedCalls()).isEmpty();
      return seen;
    }
  }

  @Test
  void turnout_moves_in_steps_and_an_answer_stays_its_authors_until_the_close() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      LocalDate monday = week.monday();
      week.client().post("leave", Map.of("who", "Bryony", "channel", PlayedWeek.CHANNEL));
      week.types("Amira", "/moot pulse now");
      week.client().post("join", Map.of("who", "Bryony", "channel", PlayedWeek.CHANNEL));
      turnoutIsShownInSteps(week);
      anAnswerCanBeReopenedChangedAndWithdrawn(week);
      whoJoinedLaterWaitsForTheNextOne(week);
      whoIsLateKeepsHerWords(week, monday);
      assertThat(week.newest("what we heard").toString())
          .as("a leaver's answer counts")
          .contains("6 of 27 people answered");
    }
  }

  private static void turnoutIsShownInSteps(PlayedWeek week) {
    SIX.subList(0, 4).forEach(who -> answers(week, who, 4));
    week.client().clockOn("PT20M");
    assertThat(post(week)).contains("Fewer than 5 " + SOFAR);
    answers(week, "Farid", 4);
    answers(week, "Grace", 4);
    int updates = week.calls("chat.update").size();
    assertThat(post(week)).contains("Fewer than 5 " + SOFAR);
    week.client().clockOn("PT15M");
    assertThat(post(week)).contains("6 of 27 " + SOFAR);
    assertThat(week.calls("chat.update")).hasSize(updates + 1);

    answers(week, "Hamish", 2);
    week.client().clockOn("PT20M");
    assertThat(post(week)).as("not for one person").contains("6 of 27 " + SOFAR);
    withdraws(week, "Hamish");
    withdraws(week, "Grace");
    week.client().clockOn("PT20M");
    assertThat(post(week)).as("not for a withdrawal").contains("6 of 27 " + SOFAR);
    assertThat(week.calls("chat.update")).hasSize(updates + 1);
  }

  private static String post(PlayedWeek week) {
    return week.newest("pulse.answer").toString();
  }

  private static void answers(PlayedWeek week, String who, int scale) {
    JsonObject sent = week.answers(who, week.newest("pulse.answer"), new Form(scale, null, null));
    assertThat(sent.toString()).contains("Counted");
  }

  private static void withdraws(PlayedWeek week, String who) {
    JsonObject counted = week.answers(who, week.newest("pulse.answer"), new Form(4, null, null));
    JsonObject done = week.pressesIn(who, PlayedWeek.window(counted), "Withdraw my answer");
    assertThat(done.toString()).contains("*Withdrawn.*");
  }

  private static void anAnswerCanBeReopenedChangedAndWithdrawn(PlayedWeek week) {
    answers(week, "Ben", 2);
    assertThat(chosen(reopened(week, "Ben"))).isNotEmpty().containsOnly("2");
    answers(week, "Ben", 5);
    assertThat(chosen(reopened(week, "Ben"))).containsOnly("5");
    assertThat(chosen(reopened(week, "Grace"))).as("withdrawn").isEmpty();
    answers(week, "Grace", 3);
  }

  private static JsonObject reopened(PlayedWeek week, String who) {
    return PlayedWeek.window(week.presses(who, week.newest("pulse.answer"), "Answer"));
  }

  private static List<String> chosen(JsonObject window) {
    return PlayedWeek.objects(window.getAsJsonArray("blocks")).stream()
        .filter(block -> block.has("element"))
        .map(block -> block.getAsJsonObject("element"))
        .filter(element -> element.has("initial_option"))
        .map(element -> element.getAsJsonObject("initial_option").get("value").getAsString())
        .toList();
  }

  private static void whoJoinedLaterWaitsForTheNextOne(PlayedWeek week) {
    assertThat(week.presses("Bryony", week.newest("pulse.answer"), "Answer").toString())
        .contains("This opened before you joined");
    assertThat(week.presses("Bryony", week.newest("home.answer"), "Answer").toString())
        .contains("Nothing is open for you");
  }

  private static void whoIsLateKeepsHerWords(PlayedWeek week, LocalDate monday) {
    week.client().post("leave", Map.of("who", "Catrin", "channel", PlayedWeek.CHANNEL));
    JsonObject form = reopened(week, "Inês");
    week.clockTo(monday, 2, "17:05");
    JsonObject late = week.sends("Inês", form, new Form(3, "a slow train of thought", "SIGNED"));
    assertThat(late.get("ok").getAsBoolean()).isFalse();
    assertThat(late.getAsJsonObject("errors").toString())
        .contains("This closed on Wednesday", "17:00", "What you typed is still here");
    assertThat(PlayedWeek.window(late).toString()).contains("a slow train of thought");
  }
}
