package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Slack is slow, refuses or hangs up, and still everything is said once. */
@BothTransports
class FaultsStoryTest {
  private static final String POST = "chat.postMessage";
  private static final String BUSY = "opens no more windows for a moment";
  private static final String UNDECIDED = "may have arrived";

  @Parameter
  @SuppressWarnings("NullAway.Init")
  Transport transport;

  @Test
  void a_week_with_faults_is_said_once_and_in_order() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      LocalDate monday = week.monday();
      aRateLimitIsWaitedOutAndTheOrderKept(week);
      week.client().others();
      aReminderThatMayHaveArrivedIsNotSentAgain(week, monday);
      aRefusedLayoutIsSentAsPlainWords(week, monday);
      aDigestThatMayHaveArrivedIsLeftToTheConveners(week, monday);
      aConvenerCanHaveItPostedAfterAll(week);
      assertThat(week.refusedCalls())
          .extracting(call -> call.get("error").getAsString())
          .containsExactlyInAnyOrder("ratelimited", "invalid_blocks");
    }
  }

  @Test
  void whom_no_direct_message_reaches_is_reminded_where_only_she_sees_it() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      week.fault(
          Map.of(
              "method", "conversations.open",
              "error", "user_not_found",
              "about", "U07ROSADEL",
              "times", 1000));
      week.types("Amira", "/moot pulse now");
      week.clockTo(week.monday(), 2, "12:00");
      assertThat(reminder(week, "Rosa"))
          .as("her two reminders, as everybody else has them")
          .hasSameSizeAs(week.privately("Ben", "pulse is still open"))
          .hasSize(2)
          .allMatch(note -> note.get("ephemeral").getAsBoolean());
      assertThat(reminder(week, "Amira")).isEmpty();
      assertThat(week.privately("Rosa", "pulse is still open")).isEmpty();
      assertThat(week.privately("Amira", "Rosa")).as("nobody is told").isEmpty();
      JsonObject asked =
          PlayedWeek.window(week.presses("Rosa", reminder(week, "Rosa").get(0), "Answer"));
      assertThat(asked.toString()).contains("To what extent");
    }
  }

  private static List<JsonObject> reminder(PlayedWeek week, String who) {
    return week.channel(who).stream()
        .filter(message -> message.toString().contains("pulse is still open"))
        .toList();
  }

  @Test
  void more_windows_than_slack_opens_in_a_minute_lose_nothing() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      week.types("Amira", "/moot pulse now");
      week.client().clockOn("PT1M");
      JsonObject post = week.newest("This week’s pulse");
      week.client().post("limits", Map.of("on", true));
      for (int window = 0; window < 100; window++) {
        PlayedWeek.window(week.presses("Rosa", post, "Answer"));
      }
      assertThat(week.presses("Ben", post, "Answer").toString()).contains(BUSY);
      assertThat(week.types("Ben", "/moot me").toString()).contains(BUSY);
      assertThat(week.channel("Amira").toString()).doesNotContain(BUSY);
      week.client().clockOn("PT1M");
      PlayedWeek.window(week.presses("Ben", post, "Answer"));
      assertThat(week.refusedCalls())
          .extracting(call -> call.get("error").getAsString())
          .containsOnly("ratelimited")
          .hasSize(2);
    }
  }

  private static void aRateLimitIsWaitedOutAndTheOrderKept(PlayedWeek week) {
    week.fault(Map.of("method", POST, "status", 429, "retry_after", 40));
    week.types("Amira", "/moot pulse now");
    week.types("Amira", "/moot ask \"What would good look like on a Tuesday?\" now");
    assertThat(week.saying("This week’s pulse")).isEmpty();
    assertThat(week.saying("A question to all of us")).isEmpty();

    week.client().clockOn("PT20S");
    assertThat(week.saying("This week’s pulse")).isEmpty();
    week.client().clockOn("PT1M");

    List<JsonObject> open = week.saying("here can see your answer");
    assertThat(open).hasSize(2);
    assertThat(open.get(0).toString()).contains("This week’s pulse");
    assertThat(open.get(1).toString()).contains("A question to all of us");
  }

  private static void aReminderThatMayHaveArrivedIsNotSentAgain(PlayedWeek week, LocalDate monday) {
    week.clockTo(monday, 1, "12:59");
    assertThat(reminded(week)).isEmpty();
    week.fault(Map.of("method", POST, "drop", true, "times", 2));
    week.clockTo(monday, 1, "16:00");
    assertThat(reminded(week)).hasSizeGreaterThan(2).doesNotHaveDuplicates();
    assertThat(week.privately("Amira", UNDECIDED)).isEmpty();
  }

  /** The direct conversations in which something was posted. */
  private static List<String> reminded(PlayedWeek week) {
    return week.calls(POST).stream()
        .map(call -> call.getAsJsonObject("args").get("channel").getAsString())
        .filter(channel -> channel.startsWith("D"))
        .toList();
  }

  private static void aRefusedLayoutIsSentAsPlainWords(PlayedWeek week, LocalDate monday) {
    week.clockTo(monday, 2, "16:59");
    week.fault(Map.of("method", POST, "error", "invalid_blocks"));
    week.clockTo(monday, 2, "17:05");

    List<JsonObject> mirror = week.saying("people answered");
    assertThat(mirror).hasSize(1);
    assertThat(mirror.get(0).getAsJsonArray("blocks")).isEmpty();
    assertThat(mirror.get(0).get("text").getAsString())
        .contains("what we heard", "The middle answer is", "A question for us");
    assertThat(week.saying("In people’s own words"))
        .as("the words find the result by its key")
        .allMatch(words -> words.get("thread_ts").equals(mirror.get(0).get("ts")))
        .isNotEmpty();
  }

  private static void aDigestThatMayHaveArrivedIsLeftToTheConveners(
      PlayedWeek week, LocalDate monday) {
    week.clockTo(monday, 3, "13:59");
    week.fault(Map.of("method", POST, "drop", true));
    week.clockTo(monday, 3, "15:00");
    assertThat(week.saying(" · week ")).hasSize(1);
    JsonObject forAmira = only(week.privately("Amira", UNDECIDED));
    JsonObject forJoel = only(week.privately("Joel", UNDECIDED));

    assertThat(week.presses("Amira", forAmira, "It is there").toString()).contains("Noted");
    assertThat(week.presses("Joel", forJoel, "Post it").toString()).contains("settled already");
    week.clockTo(monday, 4, "09:00");
    assertThat(week.saying(" · week ")).hasSize(1);
  }

  private static void aConvenerCanHaveItPostedAfterAll(PlayedWeek week) {
    week.fault(Map.of("method", POST, "drop", true));
    week.types("Amira", "/moot checkin \"Do we have the time this needs?\" now");
    week.client().clockOn("PT1H");
    assertThat(week.saying("A check-in")).hasSize(1);

    JsonObject forJoel = week.privately("Joel", UNDECIDED).get(1);
    JsonObject forAmira = week.privately("Amira", UNDECIDED).get(1);
    assertThat(week.presses("Joel", forJoel, "Post it").toString()).contains("I will post it");
    assertThat(week.saying("A check-in")).hasSize(2);
    assertThat(week.presses("Amira", forAmira, "It is there").toString())
        .contains("settled already");
    week.client().clockOn("PT1H");
    assertThat(week.saying("A check-in")).hasSize(2);
  }

  private static JsonObject only(List<JsonObject> messages) {
    assertThat(messages).hasSize(1);
    return messages.get(0);
  }
}
