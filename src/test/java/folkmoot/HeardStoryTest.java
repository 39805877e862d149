package folkmoot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What people we serve said reaches the summary, without whoever passed it on. */
@BothTransports
class HeardStoryTest {
  private static final String WORDS = "I told my story four times before it was written down";
  private static final Pattern CODE = Pattern.compile("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");

  @Parameter
  @SuppressWarnings("NullAway.Init")
  Transport transport;

  @Test
  void a_member_without_commands_passes_words_on_and_the_summary_carries_them_once() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      JsonObject mine =
          PlayedWeek.window(week.presses("Rosa", week.newest("home.convene"), "My Folkmoot"));
      JsonObject form = PlayedWeek.window(week.pressesIn("Rosa", mine, "Heard from people"));
      assertThat(passOn(week, "Rosa", form, WORDS)).contains("Passed on");
      assertThat(week.saying(WORDS)).as("not at once").isEmpty();

      week.clockTo(week.monday(), 3, "15:00");
      assertThat(week.saying(WORDS)).as("there was nothing else to say").hasSize(1);
      assertThat(week.newest(WORDS).toString())
          .contains("Heard from people we serve", "at the food bank")
          .doesNotContain("Rosa", "Hearth");
      week.clockTo(week.monday(), 10, "15:00");
      assertThat(week.saying(WORDS)).as("once").hasSize(1);
      assertThat(week.types("Ben", "/moot heard list").toString()).contains(WORDS);
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void its_author_takes_it_back_with_the_code_and_it_is_gone_everywhere() throws IOException {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      String told = passOn(week, "Ben", form(week, "Ben"), WORDS);
      week.clockTo(week.monday(), 3, "15:00");
      assertThat(week.saying(WORDS)).hasSize(1);
      Matcher code = CODE.matcher(told);
      assertThat(code.find()).isTrue();
      assertThat(everything(week)).as("the code is nowhere kept").doesNotContain(code.group());

      week.types("Ben", "/moot forget \"" + code.group() + "\"");
      week.client().clockOn("PT1M");
      assertThat(week.saying(WORDS)).isEmpty();
      assertThat(week.saying("taken back by whoever passed them on")).hasSize(1);
      assertThat(week.types("Amira", "/moot heard list").toString()).doesNotContain(WORDS);
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void the_button_after_passing_on_takes_it_back_at_once() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      JsonObject told =
          PlayedWeek.window(week.sends("Ben", form(week, "Ben"), values(week, WORDS)));
      assertThat(week.pressesIn("Ben", told, "Take it back").toString()).contains("Taken back");
      week.clockTo(week.monday(), 3, "15:00");
      assertThat(week.saying(WORDS)).isEmpty();
      assertThat(week.types("Ben", "/moot heard list").toString())
          .contains("Nothing was passed on");
    }
  }

  @Test
  void a_convener_takes_it_out_and_the_reason_stands_in_its_place() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      passOn(week, "Ben", form(week, "Ben"), WORDS);
      week.clockTo(week.monday(), 3, "15:00");
      assertThat(week.types("Ben", "/moot heard list").toString()).doesNotContain("Take out");
      JsonObject list = PlayedWeek.window(week.types("Amira", "/moot heard list"));
      JsonObject reason = PlayedWeek.window(week.pressesIn("Amira", list, "Take out"));
      assertThat(week.sends("Amira", reason, Map.of("reason", "It shows who said it")).toString())
          .contains("Taken out");
      week.client().clockOn("PT1M");
      assertThat(week.saying(WORDS)).isEmpty();
      assertThat(week.saying("It shows who said it")).hasSize(1);
      assertThat(week.types("Ben", "/moot heard list").toString())
          .contains("It shows who said it")
          .doesNotContain(WORDS);
      assertThat(week.refusedCalls()).isEmpty();
    }
  }

  @Test
  void whose_words_they_are_is_shown_before_they_are_kept() {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      JsonObject form = form(week, "Ben");
      JsonObject check =
          PlayedWeek.window(
              week.sends("Ben", form, values(week, "Mrs Smith: ring me on 07700 900123")));
      assertThat(check.toString())
          .contains("We took out a phone number", "may name somebody", "ring me on […]");
      assertThat(week.sends("Ben", check, Map.of()).toString()).contains("Passed on");
      assertThat(week.types("Ben", "/moot heard list").toString()).contains("ring me on […]");
    }
  }

  private static JsonObject form(PlayedWeek week, String who) {
    return PlayedWeek.window(week.types(who, "/moot heard"));
  }

  private static String passOn(PlayedWeek week, String who, JsonObject form, String words) {
    return week.sends(who, form, values(week, words)).toString();
  }

  private static Map<String, Object> values(PlayedWeek week, String words) {
    return Map.of(
        "words.0",
        words,
        "day",
        week.now().toLocalDate().toString(),
        "place.0",
        "at the food bank",
        "agreed",
        List.of("agreed"));
  }

  /** All of our own files; Slack's own records are the stand-in's. */
  private static String everything(PlayedWeek week) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : week.files()) {
      if (!file.getFileName().toString().startsWith("playground")) {
        all.append(new String(Files.readAllBytes(file), UTF_8)).append('\n');
      }
    }
    return all.toString();
  }
}
