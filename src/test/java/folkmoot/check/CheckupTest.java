package folkmoot.check;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.installation.Installation;
import folkmoot.installation.Installations;
import folkmoot.installation.Tenants;
import folkmoot.playground.Playground;
import folkmoot.playground.PlaygroundClock;
import folkmoot.secret.KeySettings;
import folkmoot.secret.TokenKeys;
import folkmoot.slack.Scopes;
import folkmoot.slack.SlackConnection;
import folkmoot.slack.SlackLook;
import folkmoot.store.Database;
import folkmoot.store.DatabaseSettings;
import folkmoot.store.Databases;
import folkmoot.store.Tx;
import folkmoot.story.PlaygroundClient;
import folkmoot.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole check, with the stand-in for Slack and both databases. */
class CheckupTest {
  private static final String TOKEN = "xoxb-checked";
  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final Texts TEXTS = Texts.load(Locale.UK);
  private static final PlaygroundClock CLOCK = PlaygroundClock.fresh(InstantSource.system());

  private final Playground playground =
      Playground.start(
          new Playground.Settings(TOKEN, SECRET, null, 0, null, null, InstantSource.system()),
          CLOCK);
  private final PlaygroundClient slack = new PlaygroundClient(playground.address());

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @AfterEach
  void close() {
    playground.close();
  }

  static Stream<Named<DatabaseSettings>> databases() throws IOException {
    Path somewhere = Files.createTempDirectory("folkmoot-check");
    return Stream.of(
        Named.of("H2", DatabaseSettings.h2(somewhere.resolve("data/db").toString())),
        Named.of("PostgreSQL", Databases.emptyPostgres()));
  }

  /** Tables, one partnership in both channels, one open round with its key. */
  private void fill(DatabaseSettings settings) throws IOException {
    try (Database database = Database.open(settings)) {
      database.migrate();
      database.run(
          tx -> {
            tx.handle()
                .execute(
                    """
                    insert into partnership (id, installation, name, purpose, home_channel,
                      extra_channel, zone, language, k, digest_day, digest_time, created_at)
                    values ('prt_1', 'T1', 'Warm Homes', '', 'C07WARMHMS', 'C07GREENST',
                      'Europe/London', 'en', 5, 'THURSDAY', '14:00', current_timestamp)
                    """);
            for (String state : List.of("OPEN", "CLOSED")) {
              tx.handle()
                  .execute(
                      """
                      insert into round (id, partnership_id, installation, kind, title, k,
                        audience, opened_by, request_key, state, opens_at, closes_at,
                        shown_answered)
                      values (?, 'prt_1', 'T1', 'pulse', '-', 5, 5, 'mem_1', ?, ?,
                        current_timestamp, current_timestamp, 0)
                      """,
                      "rnd_" + state,
                      state,
                      state);
            }
          });
    }
    Files.createDirectories(
        keys(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    key("rnd_OPEN");
  }

  private Path keys() {
    return folder.resolve("keys");
  }

  private void key(String name) throws IOException {
    Files.createFile(
        keys().resolve(name + ".key"),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  /** All lines but those about the file system the tests happen to run on. */
  private List<String> check(@Nullable DatabaseSettings database, String token) {
    return check(database, new KeySettings.Folder(keys()), token);
  }

  private List<String> check(
      @Nullable DatabaseSettings database, @Nullable KeySettings keys, String token) {
    SlackLook look = new SlackLook(SlackConnection.checking(playground.apiUrl(), token), token);
    Checkup.Needs needs = new Checkup.Needs(List.of(), SECRET, database, keys, look);
    return new Checkup(needs, TEXTS, CLOCK)
        .lines().stream()
            .filter(line -> !line.words().contains("file system of the kind"))
            .map(line -> line.state() + " " + line.words())
            .toList();
  }

  private List<String> checkMany(DatabaseSettings database, String tokenKeys) {
    Asking many =
        new Asking(
            TokenKeys.read(tokenKeys).orElseThrow(),
            token -> new SlackLook(SlackConnection.checking(playground.apiUrl(), token), token));
    Checkup.Needs needs =
        new Checkup.Needs(
            List.of(),
            SECRET,
            database,
            new KeySettings.Folder(keys()),
            null,
            Scopes.with(Set.of()),
            many);
    return new Checkup(needs, TEXTS, CLOCK)
        .lines().stream()
            .map(line -> line.state() + " " + line.words())
            .filter(line -> line.matches("[A-Z]+ (Slack|Token keys|Clock|Scopes|Channels?):.*"))
            .toList();
  }

  private static void installed(
      DatabaseSettings settings, String tokenKeys, String team, String name, String token) {
    try (Database database = Database.open(settings)) {
      new Installations(database, TokenKeys.read(tokenKeys).orElseThrow(), NoTenants::new, CLOCK)
          .install(
              new Installation(
                  new TeamId(team), null, name, new UserId("UB"), "chat:write", token));
    }
  }

  /** Nobody to be told who comes and goes. */
  private static final class NoTenants implements Tenants {
    @Override
    public void gone(Tx tx, Set<TeamId> teams) {}

    @Override
    public void here(Tx tx, Set<TeamId> teams) {}
  }

  @ParameterizedTest
  @MethodSource("databases")
  void where_many_install_each_is_asked_with_its_own_token(DatabaseSettings settings)
      throws IOException {
    fill(settings);
    String older = TokenKeys.fresh();
    String newest = TokenKeys.fresh();
    String lost = TokenKeys.fresh();

    assertThat(checkMany(settings, newest))
        .containsExactly(
            "OK Slack: no workspace has installed Folkmoot yet. Open /slack/install at its public"
                + " address.");

    installed(settings, older, "T1", "Aldermoor Council", TOKEN);
    assertThat(checkMany(settings, older))
        .containsExactly(
            "OK Token keys: every token lies under the newest key.",
            "OK Clock: this machine agrees with Slack.",
            "OK Slack: of one workspace that installed Folkmoot, one is in order.",
            "OK Channels: of 2 channels that could be looked at, 2 are in order.");

    installed(settings, newest, "T2", "Hearth", "xoxb-of-long-ago");
    installed(settings, lost, "T3", "Brightwater", "xoxb-locked");
    assertThat(checkMany(settings, newest + "," + older))
        .containsExactly(
            "MEND Token keys: the key under which the token of Brightwater lies is not in"
                + " FOLKMOOT_TOKEN_KEYS. Put it back behind the newest; without it Folkmoot rests"
                + " there until it is installed again.",
            "WARN Token keys: one token lies under an older key. “serve” moves it when it starts;"
                + " take the older key out only after that.",
            "OK Clock: this machine agrees with Slack.",
            "WARN Slack: the token of Hearth is not valid. Somebody there has to install Folkmoot"
                + " again.",
            "OK Slack: of 3 workspaces that installed Folkmoot, one is in order.",
            "OK Channels: of 2 channels that could be looked at, 2 are in order.");
  }

  private List<String> check(DatabaseSettings database) {
    return check(database, TOKEN);
  }

  private List<String> troubles(DatabaseSettings database) {
    return check(database).stream().filter(line -> !line.startsWith("OK")).toList();
  }

  private void tell(String what, Object... namesAndValues) {
    Map<String, Object> body = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      body.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
    }
    slack.post(what, body);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void all_is_in_order(DatabaseSettings settings) throws IOException {
    fill(settings);

    List<String> lines = new ArrayList<>(check(settings));

    assertThat(lines.remove(1)).matches("OK Database: (H2 2|PostgreSQL 18) answers\\.");
    assertThat(lines)
        .containsExactly(
            "OK Settings: all of them can be used.",
            "OK Tables: they are those of this version.",
            "OK Keys: " + keys() + " is there, and only its owner can enter it.",
            "OK Rounds: one is open, and its key is there.",
            "OK Slack: the app is folkmoot in the workspace Aldermoor Council.",
            "OK Clock: this machine agrees with Slack.",
            "OK Scopes: the app may do all that it needs.",
            "OK Channel: folkmoot is in #warm-homes, where Warm Homes lives.",
            "OK Channel: folkmoot is in #green-streets, where Warm Homes gets its summary too.");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void before_the_first_start_nothing_is_there_and_nothing_is_made(DatabaseSettings settings) {
    assertThat(troubles(settings)).isEmpty();
    assertThat(check(settings))
        .contains(
            "OK Keys: " + keys() + " is not there yet. “serve” makes it when it first needs it.",
            "OK Channels: no partnership is set up yet. Type “/invite @folkmoot” and then"
                + " “/moot setup” in the channel you share.")
        .anyMatch(line -> line.matches("OK (Database|Tables): there (is no file|are none) yet.*"));
    assertThat(keys()).doesNotExist();
    settings.folder().ifPresent(data -> assertThat(data).doesNotExist());
    try (Database database = Database.open(settings)) {
      assertThat(database.migrate()).as("nothing was migrated by the check").isPositive();
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void tables_of_an_older_version_are_told(DatabaseSettings settings) throws IOException {
    fill(settings);
    history(
        settings,
        """
        delete from "flyway_schema_history"
        where "installed_rank" = (select max("installed_rank") from "flyway_schema_history")
        """);
    assertThat(troubles(settings))
        .containsExactly(
            "WARN Tables: one step is still to be taken to this version. “serve” takes them when"
                + " it starts; “migrate” takes them and ends. Back up the database first.",
            "SKIPPED Rounds: their keys were not looked for, because the database could not be"
                + " read.",
            "SKIPPED Channels: not looked at, because the database could not be read.");
  }

  private static void history(DatabaseSettings settings, String sql) {
    try (Database database = Database.open(settings)) {
      database.run(tx -> tx.handle().execute(sql));
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void keys_that_are_missing_left_over_or_open_are_told(DatabaseSettings settings)
      throws IOException {
    fill(settings);
    Files.delete(keys().resolve("rnd_OPEN.key"));
    key("rnd_CLOSED");
    key("member-mem_1");
    Files.setPosixFilePermissions(
        keys().resolve("member-mem_1.key"), PosixFilePermissions.fromString("rw-r--r--"));
    Files.setPosixFilePermissions(keys(), PosixFilePermissions.fromString("rwxr-x---"));

    assertThat(troubles(settings))
        .containsExactly(
            "MEND Keys: other users of this machine can enter "
                + keys()
                + ". Type: chmod 700 "
                + keys(),
            "MEND Keys: other users of this machine can read one key. Type: chmod 600 "
                + keys()
                + "/*.key",
            "MEND Rounds: the key of one open round is not there. Without it the round is"
                + " cancelled when it ends. If the key folder was moved, set keys.dir to where"
                + " it is now.",
            "WARN Keys: one key belongs to no round that is open. It opens nothing and can be"
                + " deleted while “serve” is stopped.");
  }

  @Test
  void a_token_that_slack_does_not_know_ends_the_questions() {
    assertThat(check(null, "xoxb-another"))
        .endsWith(
            "MEND Slack: the bot token is not valid. Copy the Bot User OAuth Token from your app"
                + " at api.slack.com/apps, under OAuth & Permissions, and set SLACK_BOT_TOKEN.",
            "OK Clock: this machine agrees with Slack.")
        .noneMatch(line -> line.contains("xoxb-another") || line.contains("Channel"));
  }

  @Test
  void scopes_and_clock_that_differ_are_told() {
    tell("headers", "ahead", "PT5M1S", "without", "im:write", "with", "files:write");

    assertThat(check(null, TOKEN))
        .anyMatch(line -> line.matches("MEND Clock: this machine is 30\\d seconds behind Slack.*"))
        .contains(
            "MEND Scopes: im:write is missing. Add it to your app at api.slack.com/apps, under"
                + " OAuth & Permissions, Bot Token Scopes, and install the app again.",
            "WARN Scopes: Folkmoot does not need files:write. You can take it away at"
                + " api.slack.com/apps, under OAuth & Permissions.");
  }

  @Test
  void a_channel_that_the_bot_is_not_in_is_told() throws IOException {
    DatabaseSettings settings = DatabaseSettings.h2(folder.resolve("data/db").toString());
    fill(settings);
    tell("leave", "who", "folkmoot", "channel", "green-streets");
    tell("faults", "method", "conversations.info", "error", "channel_not_found");

    assertThat(troubles(settings))
        .containsExactly(
            "MEND Channel: Slack does not show folkmoot the channel where Warm Homes lives. If it"
                + " is still there, type “/invite @folkmoot” in it.",
            "MEND Channel: folkmoot is not in #green-streets, where Warm Homes gets its summary"
                + " too. Type “/invite @folkmoot” there.");
  }

  @Test
  void a_channel_in_which_the_summary_is_read_too_is_looked_at() throws IOException {
    DatabaseSettings settings = DatabaseSettings.h2(folder.resolve("data/db").toString());
    fill(settings);
    try (Database database = Database.open(settings)) {
      database.run(
          tx ->
              tx.handle()
                  .execute(
                      "insert into reading_channel values ('prt_1', 'C07SUPPORT', 'SPONSORS')"));
    }

    assertThat(troubles(settings))
        .containsExactly(
            "MEND Channel: Slack does not show folkmoot the channel where Warm Homes gets its"
                + " summary too. If it is still there, type “/invite @folkmoot” in it.");
  }

  @Test
  void slack_that_does_not_answer_is_one_line() {
    playground.close();

    assertThat(check(null, TOKEN).stream().filter(line -> line.contains("Slack")))
        .containsExactly(
            "MEND Slack: no answer from slack.com within five seconds. Can this machine reach it"
                + " (name server, firewall, proxy)? Clock, scopes and channels were not checked.");
  }

  @Test
  void keys_beside_the_database_are_told() {
    DatabaseSettings settings = DatabaseSettings.h2(folder.resolve("db").toString());

    assertThat(troubles(settings))
        .singleElement()
        .asString()
        .startsWith("WARN Keys: " + keys() + " lies in the folder of the database.");
  }
}
