package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import folkmoot.story.SampleSetup;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes more than once, late, in any order and to several processes is done once. */
class SeveralProcessesTest {
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:[0-9.]+(?:\\+\\d\\d)?");

  static Stream<Named<Supplier<PlayedWeek>>> onEach() {
    return Stream.of(
        Named.of("H2", () -> PlayedWeek.start(Transport.HTTP)),
        Named.of("PostgreSQL", () -> PlayedWeek.onPostgres(Transport.HTTP)));
  }

  static Stream<Named<Supplier<PlayedWeek>>> installedOnEach() {
    return Stream.of(
        Named.of("H2", () -> PlayedWeek.uninstalled(Transport.HTTP)),
        Named.of("PostgreSQL", () -> PlayedWeek.uninstalledOnPostgres(Transport.HTTP)));
  }

  @ParameterizedTest
  @MethodSource("onEach")
  void a_command_a_click_and_a_form_that_come_to_two_processes_are_done_once(
      Supplier<PlayedWeek> starting) throws Exception {
    try (PlayedWeek week = starting.get();
        Twins twins = Twins.of(week);
        Rows rows = Rows.of(week.house().config().database())) {
      week.types("Amira", "/moot pulse now");
      week.types("Amira", "/moot ask \"What would a good Tuesday look like?\" now");
      assertThat(rows.count("round")).as("rounds").isEqualTo(2);

      through(week, "Ben", "heard", passedOn(week));
      through(week, "Ben", "learned", Map.of("learned.0", "Call first", "signed", "without"));
      thanks(week);
      through(week, "Ben", "action", step(week));
      week.client().clockOn("PT1M");
      assertThat(counted(rows, "heard", "learning", "thank_you", "action"))
          .isEqualTo(Map.of("heard", 1, "learning", 1, "thank_you", 1, "action", 1));
      week.presses("Rosa", week.newest("Mend the rota"), "Take it on");
      week.client().clockOn("PT5M");
      assertThat(week.saying("Mend the rota")).as("the step has one post").hasSize(1);

      int answered = week.client().others().get("answered").getAsInt();
      week.clockTo(week.monday(), 9, "12:00");

      assertThat(week.saying("pulse: what we heard")).hasSize(1);
      assertThat(week.saying(answered + " of 28")).as("each is counted once").isNotEmpty();
      assertThat(week.saying("What would a good Tuesday look like?"))
          .filteredOn(message -> message.toString().contains("listening.answer"))
          .as("the question")
          .hasSizeLessThanOrEqualTo(1);
      assertThat(twice(week)).as("messages that were said twice").isEmpty();
    }
  }

  private static Map<String, Integer> counted(Rows rows, String... tables) throws SQLException {
    Map<String, Integer> counted = new HashMap<>();
    for (String table : tables) {
      counted.put(table, rows.count(table));
    }
    return counted;
  }

  private static Map<String, Object> passedOn(PlayedWeek week) {
    return Map.of(
        "words.0",
        "The house is warm",
        "day",
        week.now().toLocalDate().toString(),
        "agreed",
        List.of("agreed"));
  }

  private static Map<String, Object> step(PlayedWeek week) {
    return Map.of("words", "Mend the rota", "due", week.now().toLocalDate().plusDays(9).toString());
  }

  private static void thanks(PlayedWeek week) {
    JsonObject form = PlayedWeek.window(week.types("Amira", "/moot thanks"));
    var person =
        Pattern.compile("\"text\":\"Ben[^\"]*\"[^}]*},\"value\":\"([^\"]+)\"")
            .matcher(form.toString());
    assertThat(person.find()).isTrue();
    sends(week, "Amira", form, Map.of("person", person.group(1), "words", "You rang me back"));
  }

  private static void through(PlayedWeek week, String who, String verb, Map<String, ?> values) {
    sends(week, who, PlayedWeek.window(week.types(who, "/moot " + verb)), values);
  }

  /** Sends a form, and what is shown of her words once more as it is. */
  private static void sends(PlayedWeek week, String who, JsonObject form, Map<String, ?> values) {
    JsonObject sent = week.sends(who, form, values);
    for (int i = 0; i < 3 && sent.get("modal") instanceof JsonObject shown; i++) {
      if (!(shown.get("submit") instanceof JsonObject)) {
        week.closes(who, shown);
        return;
      }
      sent = week.sends(who, shown, Map.of());
    }
    assertThat(sent.get("ok").getAsBoolean()).as("%s", sent).isTrue();
  }

  /** All that anybody was told more than once in the same place. */
  private static Set<String> twice(PlayedWeek week) {
    Set<String> twice = new TreeSet<>();
    for (List<JsonObject> place : places(week)) {
      place.stream()
          .collect(Collectors.groupingBy(SeveralProcessesTest::words, Collectors.counting()))
          .forEach(
              (words, times) -> {
                if (times > 1) {
                  twice.add(times + " × " + words);
                }
              });
    }
    return twice;
  }

  private static List<List<JsonObject>> places(PlayedWeek week) {
    List<List<JsonObject>> places = new ArrayList<>();
    places.add(week.channel("Amira"));
    for (JsonObject person : PlayedWeek.objects(week.client().state().getAsJsonArray("people"))) {
      places.add(PlayedWeek.objects(week.client().dms(person.get("name").getAsString())));
    }
    return places;
  }

  private static String words(JsonObject message) {
    return message.get("text").getAsString() + message.get("blocks");
  }

  @ParameterizedTest
  @MethodSource("installedOnEach")
  void events_that_come_again_in_any_order_and_hours_late_change_nothing(
      Supplier<PlayedWeek> starting) throws Exception {
    try (PlayedWeek week = starting.get()) {
      Installing.install(week.installPage(), Installing.ALDERMOOR);
      week.client()
          .post("join", Map.of("who", "Folkmoot", "as", "Amira", "channel", PlayedWeek.CHANNEL));
      SampleSetup.once(week.playground());
      try (Twins twins = Twins.of(week);
          Rows rows = Rows.of(week.house().config().database())) {
        week.client().post("leave", Map.of("who", "Rosa", "channel", PlayedWeek.CHANNEL));
        week.client().clockOn("PT5M");
        week.client().post("join", Map.of("who", "Rosa", "channel", PlayedWeek.CHANNEL));
        again(twins, 1);
        week.client().clockOn("PT5M");
        Set<String> known = lasting(rows);
        List<List<JsonObject>> said = places(week);

        again(twins, 2);
        again(twins, 3);
        week.client().clockOn("PT3H");
        again(twins, 4);
        week.client().clockOn("PT5M");

        assertThat(Fixture.events())
            .extracting(Fixture::name)
            .as("one of each is written down under src/test/resources/wire/events")
            .containsAll(week.app().interactions().events());
        Set<String> now = lasting(rows);
        assertThat(without(now, known)).as("what is known since").isEmpty();
        assertThat(without(known, now)).as("what was known before").isEmpty();
        assertThat(places(week)).as("what was said").isEqualTo(said);
      }
    }
  }

  /** All that is listened to comes to both, twice, shuffled, under ids nobody has seen. */
  private static void again(Twins twins, int seed) throws IOException {
    List<String> events = new ArrayList<>();
    for (Fixture each : Fixture.events()) {
      events.add(each.named("Ev" + seed + "A"));
      events.add(each.named("Ev" + seed + "B"));
    }
    Collections.shuffle(events, new Random(seed));
    for (String event : events) {
      assertThat(twins.tell(event)).as(event).containsExactly(200, 200);
    }
  }

  private static Set<String> without(Set<String> these, Set<String> those) {
    Set<String> left = new TreeSet<>(these);
    left.removeAll(those);
    return left;
  }

  /** Every row without the times in it; a Home tab is drawn again for whoever looks at it. */
  private static Set<String> lasting(Rows rows) throws SQLException {
    return rows.all().stream()
        .filter(row -> !row.contains("|home:"))
        .map(row -> TIME.matcher(row).replaceAll("TIME"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
