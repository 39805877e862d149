package folkmoot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseLookTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  static Stream<Named<String>> kinds() {
    return Stream.of(Named.of("H2", "h2"), Named.of("PostgreSQL", "postgres"));
  }

  private DatabaseSettings settings(String kind) {
    return kind.equals("h2")
        ? DatabaseSettings.h2(folder.resolve("db").toString())
        : Databases.emptyPostgres();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void it_reads_and_cannot_write(String kind) throws Exception {
    DatabaseSettings settings = settings(kind);
    try (Database database = Database.open(settings)) {
      database.migrate();
    }
    DatabaseLook look = DatabaseLook.at(settings);

    assertThat(look.condition().upToDate()).isTrue();
    assertThat(look.<Integer>read(tx -> count(tx))).isZero();
    assertThatThrownBy(() -> look.read(tx -> tx.handle().execute("delete from partnership")))
        .isInstanceOf(DatabaseLook.CannotLook.class);
  }

  private static int count(Tx tx) {
    return tx.handle().createQuery("select count(*) from partnership").mapTo(int.class).one();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void it_knows_steps_of_another_version(String kind) throws Exception {
    DatabaseSettings settings = settings(kind);
    try (Database database = Database.open(settings)) {
      database.migrate();
      database.run(
          tx ->
              tx.handle()
                  .execute(
                      """
                      insert into "flyway_schema_history" ("installed_rank", "version",
                        "description", "type", "script", "checksum", "installed_by",
                        "execution_time", "success")
                      values (999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', 1, true)
                      """));
    }
    DatabaseLook.Condition condition = DatabaseLook.at(settings).condition();
    assertThat(condition.newer()).isTrue();
    assertThat(condition.differs()).isFalse();

    try (Database database = Database.open(settings)) {
      database.run(
          tx ->
              tx.handle()
                  .execute(
                      "update \"flyway_schema_history\" set \"checksum\" = 7 where \"version\" ="
                          + " '1'"));
    }
    assertThat(DatabaseLook.at(settings).condition().differs()).isTrue();
  }

  private static DatabaseLook.CannotLook obstacle(String url, @Nullable String user) {
    DatabaseSettings settings = new DatabaseSettings(url, user, "wrong-password", 2);
    return catchThrowableOfType(DatabaseLook.CannotLook.class, () -> DatabaseLook.at(settings));
  }

  @Test
  void it_says_why_it_cannot_look() {
    String server = Databases.emptyPostgres().url();
    assertThat(obstacle("jdbc:postgresql://127.0.0.1:1/folkmoot", "x").obstacle())
        .isEqualTo(DatabaseLook.Obstacle.NO_ANSWER);
    assertThat(obstacle("jdbc:postgresql://localhost:port/x?password=hush", "x").getMessage())
        .startsWith("OTHER")
        .doesNotContain("hush");
    assertThat(obstacle(server.replaceFirst("folkmoot_\\d+", "nowhere"), "postgres").obstacle())
        .isEqualTo(DatabaseLook.Obstacle.NO_SUCH_DATABASE);
    assertThat(obstacle(server, "nobody").obstacle()).isEqualTo(DatabaseLook.Obstacle.NO_LOGIN);
    assertThat(obstacle("jdbc:h2:file:" + folder.resolve("none"), null).obstacle())
        .isEqualTo(DatabaseLook.Obstacle.NO_FILE);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void it_says_that_an_h2_file_is_open_elsewhere() throws Exception {
    String file = folder.resolve("db").toString();
    try (Database database = Database.open(DatabaseSettings.h2(file))) {
      database.migrate();
    }
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                HoldsH2.class.getName(),
                file)
            .start();
    try {
      assertThat(other.getInputStream().read()).isEqualTo('h');
      assertThat(obstacle("jdbc:h2:file:" + file, null).obstacle())
          .isEqualTo(DatabaseLook.Obstacle.IN_USE);
    } finally {
      other.destroyForcibly();
    }
  }

  /** A process that keeps an H2 file open until it is killed. */
  static final class HoldsH2 {
    private HoldsH2() {}

    public static void main(String[] args) throws Exception {
      try (Database database = Database.open(DatabaseSettings.h2(args[0]))) {
        System.out.println(database.isAlive() ? "holding" : "not holding");
        Thread.currentThread().join();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:h2:file:./data/db, true",
    "jdbc:h2:file:./data/db;WRITE_DELAY=0, true",
    "jdbc:h2:file:./data/db;WRITE_DELAY=500, false",
    "jdbc:h2:file:./data/db;WRITE_DELAY=500;TRACE_LEVEL_FILE=0, false",
    "jdbc:postgresql://localhost/db, true"
  })
  void it_is_known_whether_a_crash_loses_what_was_committed(String url, boolean keeps) {
    assertThat(new DatabaseSettings(url, null, null, 2).keepsCommits()).isEqualTo(keeps);
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:h2:file:/var/lib/moot/data/db;WRITE_DELAY=0, /var/lib/moot/data",
    "jdbc:h2:/var/lib/moot/db, /var/lib/moot",
    "jdbc:h2:tcp://localhost/db, ",
    "jdbc:h2:mem:db, ",
    "jdbc:postgresql://localhost/db, "
  })
  void it_is_known_in_which_folder_a_database_file_lies(String url, @Nullable String folder) {
    assertThat(new DatabaseSettings(url, null, null, 2).folder().map(Path::toString).orElse(null))
        .isEqualTo(folder);
  }
}
