package folkmoot.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a database says of a failure repeats what people wrote; none of it gets out. */
class ErrorTextsTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final String WORDS = "a private thought";
  private static final String INSERT =
      "insert into draft (id, member_id, sealed) values (:id, :member, :sealed)";

  @ParameterizedTest
  @MethodSource(EACH)
  void a_failed_statement_says_which_and_never_with_what(Database database) {
    for (Failing failing : Failing.values()) {
      Throwable failure = catchThrowable(() -> database.run(tx -> failing.in(tx.handle())));

      assertThat(failure).as("%s", failing).isInstanceOf(StoreFailure.class);
      assertThat(printed(failure))
          .as("%s", failing)
          .containsPattern("state [0-9A-Z]{5}")
          .contains(failing.statement())
          .doesNotContain("private", "thought");
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_log_line_says_where_and_never_with_what_whoever_wrote_it(Database database)
      throws Exception {
    List<String> drivers = new ArrayList<>();
    for (Failing failing : Failing.values()) {
      database.run(
          tx -> {
            Handle handle = tx.handle();
            handle.savepoint("before");
            Throwable failure = catchThrowable(() -> failing.in(handle));
            handle.rollbackToSavepoint("before");
            drivers.add(printed(failure));
            IllegalStateException held = new IllegalStateException("held: " + failure, failure);
            held.addSuppressed(failure);
            for (Throwable told : List.of(failure, held)) {
              assertThat(logged(told))
                  .as("%s", failing)
                  .contains("Mistake 1", "ErrorTextsTest", "state ")
                  .doesNotContain("private", "thought");
            }
          });
    }
    assertThat(drivers).as("what a driver says by itself").anyMatch(said -> said.contains(WORDS));
    assertThat(logged(new IllegalStateException("no key", new RuntimeException("no folder"))))
        .as("other failures say all")
        .contains("no key", "no folder");
  }

  /** Ways in which a database refuses words, each of which it tells of in its own manner. */
  private enum Failing {
    MISSING,
    TOO_LONG,
    THERE_ALREADY,
    NO_NUMBER,
    IN_A_BATCH;

    void in(Handle handle) {
      switch (this) {
        case MISSING -> insert(handle, "drf_1", WORDS, null);
        case TOO_LONG -> insert(handle, (WORDS + " ").repeat(500), "mem_1", new byte[1]);
        case THERE_ALREADY -> {
          insert(handle, WORDS, "mem_1", new byte[1]);
          insert(handle, WORDS, "mem_1", new byte[1]);
        }
        case NO_NUMBER ->
            handle
                .createQuery("select cast(:words as integer)")
                .bind("words", WORDS)
                .mapTo(Integer.class)
                .one();
        case IN_A_BATCH -> {
          PreparedBatch batch = handle.prepareBatch(INSERT);
          for (int i = 0; i < 2; i++) {
            batch.bind("id", WORDS).bind("member", WORDS).bind("sealed", (byte[]) null).add();
          }
          batch.execute();
        }
      }
    }

    String statement() {
      return this == NO_NUMBER ? "select cast" : "insert into draft";
    }

    private static void insert(Handle handle, String id, String member, byte @Nullable [] sealed) {
      handle
          .createUpdate(INSERT)
          .bind("id", id)
          .bind("member", member)
          .bind("sealed", sealed)
          .execute();
    }
  }

  private static String printed(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  /** The line as {@code serve} writes it. */
  private static String logged(Throwable failure) {
    LoggerContext logging = new LoggerContext();
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(logging);
    try {
      configurator.doConfigure(
          Objects.requireNonNull(ErrorTextsTest.class.getResource("/logback.xml")));
    } catch (JoranException e) {
      throw new AssertionError(e);
    }
    Logger root = logging.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var screen = (OutputStreamAppender<ILoggingEvent>) root.getAppender("ERR");
    LoggingEvent event =
        new LoggingEvent("fqcn", root, Level.ERROR, "Mistake {}", failure, new Object[] {1});
    try {
      return new String(screen.getEncoder().encode(event), UTF_8);
    } finally {
      logging.stop();
    }
  }
}
