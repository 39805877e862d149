package folkmoot.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import folkmoot.ids.RoundId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.store.Database;
import folkmoot.store.DatabaseSettings;
import folkmoot.store.Databases;
import folkmoot.store.Outage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Keys in a database of their own: what comes between, and what is said of it. */
class KeyTableTest {
  private static final String PASSWORD = "hush-hush";

  /** Makes keys that a search can find. */
  private static final class Telling extends SecureRandom {
    private static final long serialVersionUID = 1L;

    @Override
    public void nextBytes(byte[] bytes) {
      Arrays.fill(bytes, (byte) 'K');
    }
  }

  /** Such a key as text, in hexadecimal, in Base64, and as Java shows an array. */
  private static final List<String> KEY_FORMS = List.of("KKKK", "4b4b4b", "S0tLS0", "75, 75, 75");

  static Stream<Named<DatabaseSettings>> databases() throws IOException {
    String file = Files.createTempDirectory("folkmoot-keys").resolve("db").toString();
    DatabaseSettings postgres = Databases.emptyPostgres();
    return Stream.of(
        Named.of("H2", new DatabaseSettings("jdbc:h2:file:" + file, "nora", PASSWORD, 2)),
        Named.of("PostgreSQL", new DatabaseSettings(postgres.url(), "postgres", PASSWORD, 2)));
  }

  private static void sql(DatabaseSettings settings, String sql) throws Exception {
    try (Database database = Database.openKeys(settings)) {
      database.run(tx -> tx.handle().execute(sql));
    }
  }

  private static String text(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  private static void assertTellsNoSecret(String text) {
    assertThat(text).doesNotContain(PASSWORD);
    for (String key : KEY_FORMS) {
      assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain(key.toLowerCase(Locale.ROOT));
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_failure_says_what_kind_it_is_and_never_with_which_bytes(DatabaseSettings settings)
      throws Exception {
    try (KeyTable table = KeyTable.open(settings, new Telling())) {
      sql(settings, "alter table kept_key add constraint tiny check (octet_length(bytes) < 4)");

      Throwable failure = catchThrowable(() -> table.create("rnd_1"));

      assertThat(failure)
          .isInstanceOf(KeysOutOfReach.class)
          .hasNoCause()
          .message()
          .matches("The database in keys.url cannot be used: code 235\\d\\d");
      assertTellsNoSecret(text(failure));
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void nothing_of_a_key_is_logged_at_any_level(DatabaseSettings settings) {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level usual = root.getLevel();
    Appender<ILoggingEvent> screen = Objects.requireNonNull(root.getAppender("ERR"));
    root.detachAppender(screen);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    root.addAppender(log);
    root.setLevel(Level.TRACE);
    try (Keyring keys = Keyring.open(new KeySettings.OwnDatabase(settings), new Telling())) {
      RoundId round = new RoundId("rnd_1");
      keys.rounds().create(round);
      Handle handle =
          keys.rounds().with(round, key -> key.handle(new TeamId("T1"), new UserId("U1")));
      assertThat(handle.hex()).hasSize(64);
      keys.rounds().destroy(round);
      assertThatThrownBy(() -> keys.rounds().with(round, key -> handle))
          .isInstanceOf(KeyLost.class);
    } finally {
      root.setLevel(usual);
      root.detachAppender(log);
      root.addAppender(screen);
    }
    assertThat(log.list).as("something is logged").isNotEmpty();
    List.copyOf(log.list).forEach(event -> assertTellsNoSecret(event.getFormattedMessage()));
  }

  @ParameterizedTest
  @MethodSource("folkmoot.store.Outage#each")
  void a_key_that_cannot_be_reached_is_not_lost_and_is_there_again_afterwards(Outage outage) {
    try (outage;
        KeyTable table = KeyTable.open(outage.settings(), new SecureRandom())) {
      table.create("rnd_1");
      byte[] key = table.read("rnd_1").orElseThrow();

      outage.begin();
      assertThat(table.isAlive()).isFalse();
      assertThatThrownBy(() -> table.read("rnd_1")).isInstanceOf(KeysOutOfReach.class);
      assertThatThrownBy(() -> table.create("rnd_2")).isInstanceOf(KeysOutOfReach.class);
      assertThatThrownBy(() -> table.destroy("rnd_1")).isInstanceOf(KeysOutOfReach.class);
      outage.end();

      assertThat(table.isAlive()).isTrue();
      assertThat(table.read("rnd_1")).hasValue(key);
      assertThat(table.read("rnd_2")).isEmpty();
      table.destroy("rnd_1");
      assertThat(table.read("rnd_1")).isEmpty();
    }
  }

  @Test
  void one_that_cannot_be_opened_says_why_without_its_url() {
    assertThat(refused("jdbc:postgresql://127.0.0.1:1/keys"))
        .isEqualTo("its server does not answer");
    String server = Databases.emptyPostgres().url();
    assertThat(refused(server)).isEqualTo("its server does not accept the name or the password");
    assertThat(refused("jdbc:postgresql://localhost:port/keys")).isEqualTo("code url");
    DatabaseSettings main = Databases.emptyPostgres();
    try (Database database = Database.open(main)) {
      database.migrate();
    }
    assertThat(
            catchThrowableOfType(
                    KeysOutOfReach.class, () -> KeyTable.open(main, new SecureRandom()).close())
                .reason())
        .isEqualTo("it holds tables that are not those of the keys");
  }

  private static String refused(String url) {
    DatabaseSettings settings = new DatabaseSettings(url, "nora", PASSWORD, 2);
    KeysOutOfReach refused =
        catchThrowableOfType(
            KeysOutOfReach.class, () -> KeyTable.open(settings, new SecureRandom()).close());
    assertThat(text(refused)).doesNotContain(PASSWORD).doesNotContain("jdbc:");
    return refused.reason();
  }
}
