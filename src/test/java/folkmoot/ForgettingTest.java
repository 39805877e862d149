package folkmoot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.slf4j.LoggerFactory;

/** What was not to be shared is in no table, file or log once the rounds are closed. */
@BothTransports
class ForgettingTest {
  private static final String SECRET_WORDS = "marmalade lighthouse kept under the stairs";
  private static final String SHARED_WORDS = "bicycle orchestra on the town square";
  private static final List<String> SHARERS = List.of("Ben", "Catrin", "Dev", "Eleanor", "Farid");

  @Parameter
  @SuppressWarnings("NullAway.Init")
  Transport transport;

  private final LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @AfterEach
  void usualLogging() throws Exception {
    configure("/logback-test.xml");
  }

  @Test
  void after_the_close_nobody_is_found_anywhere() throws Exception {
    traceEverything();
    try (PlayedWeek week = PlayedWeek.start(transport)) {
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
      assertThat(logged()).doesNotContain(SECRET_WORDS).doesNotContain(SHARED_WORDS);
      assertThat(logged())
          .as("what Folkmoot proves itself with")
          .doesNotContain("xoxb-", "xapp-", "xoxp-", "v0=");
      assertThat(log.list).isNotEmpty();
    }
  }

  @Test
  void who_passed_words_on_is_in_no_log_and_neither_are_the_words() throws Exception {
    traceEverything();
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      JsonObject form = PlayedWeek.window(week.types("Ben", "/moot heard"));
      String day = week.now().toLocalDate().toString();
      Map<String, Object> values =
          Map.of("words.0", SHARED_WORDS, "day", day, "agreed", List.of("agreed"));
      assertThat(week.sends("Ben", form, values).toString()).contains("Passed on");
      week.clockTo(week.monday(), 3, "15:00");
      assertThat(week.saying(SHARED_WORDS)).hasSize(1);
      assertThat(everything(week)).contains(SHARED_WORDS);
      assertThat(logged()).doesNotContain(SHARED_WORDS).doesNotContain("U07BENOKAF");
      assertThat(log.list).isNotEmpty();
    }
  }

  @Test
  void what_somebody_reflects_on_is_in_no_log_and_in_no_file_of_ours() throws Exception {
    traceEverything();
    try (PlayedWeek week = PlayedWeek.start(transport)) {
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
      assertThat(logged()).doesNotContain(SECRET_WORDS);
      assertThat(log.list).isNotEmpty();
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

  private void traceEverything() throws Exception {
    logging.putProperty("FOLKMOOT_LOG_LEVEL", "TRACE");
    configure("/logback.xml");
    Logger root = logging.getLogger(Logger.ROOT_LOGGER_NAME);
    assertThat(root.getLevel()).isEqualTo(Level.TRACE);
    root.detachAndStopAllAppenders();
    log.setContext(logging);
    log.start();
    root.addAppender(log);
  }

  private void configure(String resource) throws Exception {
    String level = logging.getProperty("FOLKMOOT_LOG_LEVEL");
    logging.reset();
    if (level != null) {
      logging.putProperty("FOLKMOOT_LOG_LEVEL", level);
    }
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(logging);
    configurator.doConfigure(ForgettingTest.class.getResource(resource));
  }

  private String logged() {
    List<String> lines = new ArrayList<>();
    for (ILoggingEvent event : List.copyOf(log.list)) {
      lines.add(event.getFormattedMessage());
      if (event.getThrowableProxy() != null) {
        lines.add(String.valueOf(event.getThrowableProxy().getMessage()));
      }
    }
    return String.join("\n", lines);
  }
}
