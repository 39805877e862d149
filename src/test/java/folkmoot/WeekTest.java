package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One partnership's week, by clock alone. */
@BothTransports
class WeekTest {
  private static final String ASK = "/moot ask \"What would good look like on a Tuesday?\" now";

  /** What only this kind of message says, in the order in which it is looked for. */
  private static final Map<String, String> MARKS = marks();

  private static Map<String, String> marks() {
    Map<String, String> marks = new LinkedHashMap<>();
    marks.put("digest", " · week ");
    marks.put("words", "listening.misses");
    marks.put("mirror", "asking.talk");
    marks.put("waiting", "listening.review");
    marks.put("over", "what people said stands below");
    marks.put("pulse", "This week’s pulse");
    marks.put("question", "A question to all of us");
    marks.put("hub", "home.answer");
    marks.put("founding", "has set up Folkmoot");
    return marks;
  }

  @Parameter
  @SuppressWarnings("NullAway.Init")
  Transport transport;

  static Stream<Named<Function<Transport, PlayedWeek>>> databases() {
    return Stream.of(
        Named.of("H2", PlayedWeek::ofTwoSubjects),
        Named.of("PostgreSQL", PlayedWeek::ofTwoSubjectsOnPostgres));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void after_two_commands_and_the_answers_the_clock_alone_does_the_rest(
      Function<Transport, PlayedWeek> started) {
    try (PlayedWeek week = started.apply(transport)) {
      week.types("Amira", "/moot pulse now");
      week.types("Amira", ASK);
      week.client().others();
      week.client().clockTo(week.monday().plusDays(4) + "T12:00");

      assertThat(kinds(week.channel("Amira")))
          .containsExactly("founding", "hub", "pulse", "question", "mirror", "waiting", "digest");
      assertThat(week.refusedCalls()).isEmpty();
      assertThat(reminders(week)).isNotEmpty().values().allMatch(count -> count <= 4);
      assertNobodyWhoAnsweredWasReminded(week);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void words_nobody_looks_through_come_by_themselves_after_seven_days_and_into_the_summary(
      Function<Transport, PlayedWeek> started) {
    try (PlayedWeek week = started.apply(transport)) {
      week.types("Amira", ASK);
      week.client().others();
      week.client().clockTo(week.monday().plusDays(11) + "T12:00");

      assertThat(kinds(week.channel("Amira")))
          .containsExactly("founding", "hub", "question", "over", "words", "digest");
      assertThat(week.saying("Published as found")).hasSize(1);
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void the_next_week_is_silent_when_nothing_happened_in_it() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      week.types("Amira", "/moot pulse now");
      week.client().others();
      week.client().clockTo(week.monday().plusDays(18) + "T12:00");

      assertThat(kinds(week.channel("Amira")))
          .containsOnlyOnce("digest")
          .containsOnlyOnce("mirror");
      JsonObject status = week.types("Amira", "/moot status").getAsJsonObject("reply");
      assertThat(status.toString()).contains("there was nothing to say");
    }
  }

  @Test
  void nothing_is_shown_before_the_close_and_all_see_the_same_at_the_same_moment() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      week.types("Amira", "/moot pulse now");
      week.client().others();
      week.client().clockTo(week.monday().plusDays(2) + "T16:59");
      assertThat(kinds(week.channel("Amira"))).doesNotContain("mirror");
      week.client().clockTo(week.monday().plusDays(2) + "T17:00");
      assertThat(kinds(week.channel("Amira"))).contains("mirror");
      assertThat(kinds(week.channel("Zoë"))).isEqualTo(kinds(week.channel("Amira")));
    }
  }

  /** Two rounds were open, and each may remind a person twice. */
  private static Map<String, Integer> reminders(PlayedWeek week) {
    Map<String, Integer> counts = new HashMap<>();
    for (JsonObject person : PlayedWeek.objects(week.client().state().getAsJsonArray("people"))) {
      String name = person.get("name").getAsString();
      int messages = week.client().dms(name).size();
      if (messages > 0) {
        counts.put(name, messages);
      }
    }
    return counts;
  }

  private static void assertNobodyWhoAnsweredWasReminded(PlayedWeek week) {
    JsonObject traffic = week.client().traffic();
    assertThat(traffic.getAsJsonArray("deliveries").toString()).doesNotContain("\"ok\":false");
    assertThat(reminders(week)).doesNotContainKey("Ben Okafor");
  }

  private static List<String> kinds(List<JsonObject> messages) {
    List<String> kinds = new ArrayList<>();
    for (JsonObject message : messages) {
      boolean inThread = message.has("thread_ts") && !message.get("thread_ts").isJsonNull();
      boolean forOne = message.has("ephemeral") && message.get("ephemeral").getAsBoolean();
      if (!inThread && !forOne) {
        kinds.add(kind(message.toString()));
      }
    }
    return kinds;
  }

  private static String kind(String message) {
    return MARKS.entrySet().stream()
        .filter(mark -> message.contains(mark.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("unknown: " + message);
  }
}
