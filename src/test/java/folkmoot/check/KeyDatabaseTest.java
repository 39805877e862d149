package folkmoot.check;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.ids.MemberId;
import folkmoot.ids.RoundId;
import folkmoot.secret.KeySettings;
import folkmoot.secret.Keyring;
import folkmoot.store.Database;
import folkmoot.store.DatabaseSettings;
import folkmoot.store.Databases;
import folkmoot.text.Texts;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of keys that lie in a database of their own. */
class KeyDatabaseTest {
  private static final Texts TEXTS = Texts.load(Locale.UK);
  private static final String APART =
      "OK Keys: they lie in a database of their own, which keys.url names. It must not be backed"
          + " up.";
  private static final RoundLines.Rounds ROUNDS =
      new RoundLines.Rounds(Set.of("rnd_open"), Set.of("rnd_ending"));

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private DatabaseSettings settings(String kind) {
    return kind.equals("H2")
        ? DatabaseSettings.h2(folder.resolve("keys/db").toString())
        : Databases.emptyPostgres();
  }

  private static List<String> lines(
      DatabaseSettings keys, @Nullable DatabaseSettings main, RoundLines.@Nullable Rounds rounds) {
    return new KeyDatabase(keys, main, TEXTS)
        .lines(rounds).stream().map(line -> line.state() + " " + line.words()).toList();
  }

  private static DatabaseSettings at(String url) {
    return new DatabaseSettings(url, "nora", "hush-hush", 2);
  }

  private static void create(DatabaseSettings settings, String... rounds) {
    try (Keyring keys = Keyring.open(new KeySettings.OwnDatabase(settings), new SecureRandom())) {
      keys.members().seal(new MemberId("mem_1"), "a draft");
      for (String round : rounds) {
        keys.rounds().create(new RoundId(round));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"H2", "PostgreSQL"})
  void all_is_in_order_when_each_open_round_has_its_key(String kind) {
    DatabaseSettings keys = settings(kind);
    create(keys, "rnd_open", "rnd_ending");

    assertThat(lines(keys, null, ROUNDS))
        .containsExactly(
            APART,
            "OK Key database: " + (kind.equals("H2") ? "H2 2" : "PostgreSQL 18") + " answers.",
            "OK Key tables: they are those of this version.",
            "OK Rounds: one is open, and its key is there.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"H2", "PostgreSQL"})
  void keys_that_are_missing_or_left_over_are_told_and_nothing_is_written(String kind)
      throws Exception {
    DatabaseSettings keys = settings(kind);
    create(keys, "rnd_closed");

    assertThat(lines(keys, null, ROUNDS))
        .endsWith(
            "MEND Rounds: the key of one open round is not there. Without it the round is"
                + " cancelled when it ends. If the keys were in another place before, set keys.url"
                + " back, or leave it out.",
            "WARN Keys: one key belongs to no round that is open. It opens nothing and can be"
                + " deleted while “serve” is stopped.");
    try (Database database = Database.openKeys(keys)) {
      database.run(tx -> tx.handle().execute("update kept_key set destroyed = true"));
    }
    assertThat(lines(keys, null, ROUNDS))
        .as("what was overwritten is no key")
        .noneMatch(line -> line.startsWith("WARN"));
    assertThat(lines(keys, null, null))
        .endsWith(
            "SKIPPED Rounds: their keys were not looked for, because the database could not be"
                + " read.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"H2", "PostgreSQL"})
  void before_the_first_start_there_is_nothing_and_nothing_is_made(String kind) throws Exception {
    DatabaseSettings keys = settings(kind);

    assertThat(lines(keys, null, new RoundLines.Rounds(Set.of(), Set.of())))
        .contains(APART, "OK Rounds: none is open, so no key is needed.")
        .anyMatch(line -> line.matches("OK Key (database|tables): there (is no file|are none).*"))
        .allMatch(line -> line.startsWith("OK "));
    assertThat(folder).isEmptyDirectory();
    try (Database database = Database.open(keys)) {
      assertThat(database.migrate()).as("nothing was migrated by the check").isPositive();
    }
  }

  @Test
  void tables_of_something_else_are_told_and_no_keys_are_looked_for_there() {
    DatabaseSettings main = Databases.emptyPostgres();
    try (Database database = Database.open(main)) {
      database.migrate();
    }
    assertThat(lines(main, null, ROUNDS))
        .contains(
            "MEND Key tables: they are not those of the keys, or another version has made them."
                + " Name a database in keys.url that holds nothing else, or run the version that"
                + " made them.")
        .endsWith(
            "SKIPPED Rounds: their keys were not looked for, because the key database could not"
                + " be read.");
  }

  @Test
  void one_that_cannot_be_reached_is_a_line_with_what_mends_it_and_without_its_secrets() {
    assertThat(lines(at("jdbc:postgresql://127.0.0.1:1/keys?password=shh-word"), null, ROUNDS))
        .containsExactly(
            APART,
            "MEND Key database: the server does not answer. Is it running, and is the address in"
                + " keys.url right?",
            "SKIPPED Rounds: their keys were not looked for, because the key database could not"
                + " be read.");
    String server = Databases.emptyPostgres().url();
    assertThat(lines(at(server), null, ROUNDS))
        .contains(
            "MEND Key database: the server does not accept the name or the password. Correct"
                + " keys.user, or FOLKMOOT_KEYS_PASSWORD in the environment.");
    DatabaseSettings nowhere =
        new DatabaseSettings(server.replaceFirst("folkmoot_\\d+", "nowhere"), "postgres", null, 2);
    assertThat(lines(nowhere, null, ROUNDS))
        .contains(
            "MEND Key database: the server has no database of this name. Make it, or correct"
                + " keys.url.");
    assertThat(lines(at("jdbc:h2:nonsense:x;PASSWORD=shh-word"), null, ROUNDS).get(1))
        .startsWith("MEND Key database: it cannot be opened (code ")
        .doesNotContain("shh-word");
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://localhost:1/keys, jdbc:postgresql://127.0.0.1:1/main, same-server",
    "jdbc:postgresql://127.0.0.1:1/keys, jdbc:postgresql://127.0.0.1:2/main, ",
    "jdbc:h2:file:/nowhere/data/keys, jdbc:h2:file:/nowhere/data/main, same-folder",
    "jdbc:h2:file:/nowhere/data/keys/db, jdbc:h2:file:/nowhere/data/main, same-folder",
    "jdbc:h2:file:/nowhere/keys/db, jdbc:h2:file:/nowhere/data/main, ",
    "jdbc:h2:file:/nowhere/keys/db, jdbc:postgresql://127.0.0.1:1/main, "
  })
  void a_place_shared_with_the_main_database_is_told(
      String keys, String main, @Nullable String shared) {
    List<String> warnings =
        lines(at(keys), at(main), null).stream().filter(line -> line.startsWith("WARN")).toList();

    assertThat(warnings)
        .isEqualTo(
            shared == null ? List.of() : List.of("WARN " + TEXTS.plain("check.keys-" + shared)));
  }

  @Test
  void the_whole_check_asks_the_database_of_the_keys_for_the_rounds_of_the_main_one() {
    DatabaseSettings main = Databases.emptyPostgres();
    try (Database database = Database.open(main)) {
      database.migrate();
    }
    DatabaseSettings keys = Databases.emptyPostgres();
    create(keys, "rnd_closed");

    assertThat(checked(main, new KeySettings.OwnDatabase(keys)))
        .contains(
            APART,
            "WARN " + TEXTS.plain("check.keys-same-server"),
            "OK Rounds: none is open, so no key is needed.",
            "WARN Keys: one key belongs to no round that is open. It opens nothing and can be"
                + " deleted while “serve” is stopped.")
        .noneMatch(line -> line.contains("keys.dir"));
    assertThat(checked(main, null))
        .contains("SKIPPED Keys: not looked at, because their settings cannot be used.")
        .noneMatch(line -> line.contains("Rounds:"));
  }

  private static List<String> checked(DatabaseSettings main, @Nullable KeySettings keys) {
    Checkup.Needs needs = new Checkup.Needs(List.of(), "", main, keys, null);
    assertThat(needs.toString()).doesNotContain("jdbc");
    return new Checkup(needs, TEXTS, InstantSource.system())
        .lines().stream().map(line -> line.state() + " " + line.words()).toList();
  }
}
