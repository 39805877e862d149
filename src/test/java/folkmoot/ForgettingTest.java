package folkmoot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What was not to be shared is in no table, file or log once the rounds are closed. */
@BothTransports
class ForgettingTest {
  private static final String SECRET_WORDS = "marmalade lighthouse kept under the stairs";
  private static final String SHARED_WORDS = "bicycle orchestra on the town square";
  private static final List<String> SHARERS = List.of("Ben", "Catrin", "Dev", "Eleanor", "Farid");

  @Parameter
  @SuppressWarnings("NullAway.Init")
  Transport transport;

  @Test
  void after_the_close_nobody_is_found_anywhere() throws Exception {
    try (TracedLog log = TracedLog.start();
        PlayedWeek week = PlayedWeek.start(transport)) {
      log.watches(week);
      week.types("Amira", "/moot pulse now");
      week.types("Amira", "/moot ask \"What would good look like on a Tuesday?\" now");
      answerBoth(week, "Amira", new Form(2, SECRET_WORDS, "THEMES_ONLY"));
      for (String sharer : SHARERS) {
        answerBoth(week, sharer, new Form(4, SHARED_WORDS, "UNSIGNED"));
      }
      assertThat(keyFiles(week)).hasSize(2);
      String backup = everything(week);
      assertThat(backup).doesNotContain(SECRET_WORDS).doesNotContain(SHARED_WORDS);

      week.client().clockTo(week.monday().plusDays(4) + "T12:00");

      assertThat(week.saying(SHARED_WORDS)).isNotEmpty();
      assertThat(week.saying(SECRET_WORDS)).isEmpty();
      assertThat(keyFiles(week)).isEmpty();
      assertThat(everything(week)).contains(SHARED_WORDS).doesNotContain(SECRET_WORDS);
      assertNowhereEncoded(week, SECRET_WORDS);
      log.holdsNone(SECRET_WORDS, SHARED_WORDS);
    }
  }

  @Test
  void who_passed_words_on_is_in_no_log_and_neither_are_the_words() throws Exception {
    try (TracedLog log = TracedLog.start();
        PlayedWeek week = PlayedWeek.start(transport)) {
      log.watches(week);
      JsonObject form = PlayedWeek.window(week.types("Ben", "/moot heard"));
      String day = week.now().toLocalDate().toString();
      Map<String, Object> values =
          Map.of("words.0", SHARED_WORDS, "day", day, "agreed", List.of("agreed"));
      assertThat(week.sends("Ben", form, values).toString()).contains("Passed on");
      week.clockTo(week.monday(), 3, "15:00");
      assertThat(week.saying(SHARED_WORDS)).hasSize(1);
      assertThat(everything(week)).contains(SHARED_WORDS);
      log.holdsNone(SHARED_WORDS, "U07BENOKAF");
    }
  }

  @Test
  void what_somebody_reflects_on_is_in_no_log_and_in_no_file_of_ours() throws Exception {
    try (TracedLog log = TracedLog.start();
        PlayedWeek week = PlayedWeek.start(transport)) {
      log.watches(week);
      JsonObject page =
          PlayedWeek.window(
              week.pressesIn(
                  "Ben", PlayedWeek.window(week.types("Ben", "/moot reflect")), "Begin"));
      for (int number = 1; number < 6; number++) {
        page = PlayedWeek.window(week.sends("Ben", page, new Form(4, null, null)));
      }
      Map<String, Object> values = Map.of("words.SQ1", SECRET_WORDS, "follow", List.of("follow"));
      assertThat(week.sends("Ben", page, values).toString()).contains("Kept, for you alone");
      assertThat(keyFiles(week)).hasSize(1);
      week.client().clockOn("P30D");
      assertThat(week.privately("Ben", "about your reflection")).hasSize(1);
      assertThat(everything(week)).doesNotContain(SECRET_WORDS);
      assertNowhereEncoded(week, SECRET_WORDS);
      log.holdsNone(SECRET_WORDS);
    }
  }

  private static void answerBoth(PlayedWeek week, String who, Form form) {
    List<JsonObject> open =
        week.channel(who).stream().filter(m -> m.toString().contains("\"Answer\"")).toList();
    int answered = 0;
    for (JsonObject message : open) {
      if (message.toString().contains(".answer\"") && !message.toString().contains("home.")) {
        JsonObject clicked =
            week.client().click(who, PlayedWeek.CHANNEL, message.get("ts").getAsString(), "Answer");
        JsonObject modal = clicked.getAsJsonObject("modal");
        JsonObject sent = week.sends(who, modal, form);
        assertThat(sent.toString()).as("%s answers", who).contains("Counted");
        answered++;
      }
    }
    assertThat(answered).isEqualTo(2);
  }

  private static List<Path> keyFiles(PlayedWeek week) throws Exception {
    Path keys = week.folder().resolve("keys");
    return week.files().stream().filter(file -> file.startsWith(keys)).toList();
  }

  /** All of our own files, as far as they are text; Slack's own records are the stand-in's. */
  private static String everything(PlayedWeek week) throws Exception {
    StringBuilder all = new StringBuilder();
    for (Path file : ours(week)) {
      all.append(new String(Files.readAllBytes(file), UTF_8)).append('\n');
    }
    return all.toString();
  }

  private static List<Path> ours(PlayedWeek week) throws Exception {
    return week.files().stream()
        .filter(file -> !file.getFileName().toString().startsWith("playground"))
        .toList();
  }

  private static void assertNowhereEncoded(PlayedWeek week, String words) throws Exception {
    String hex = HexFormat.of().formatHex(words.getBytes(UTF_8));
    String base64 = Base64.getEncoder().withoutPadding().encodeToString(words.getBytes(UTF_8));
    // The last characters depend on what follows the words.
    String start = base64.substring(0, base64.length() - 4);
    assertThat(everything(week).toLowerCase(java.util.Locale.ROOT)).doesNotContain(hex);
    assertThat(everything(week)).doesNotContain(start);
  }
}
