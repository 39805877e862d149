package folkmoot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.check.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The command line, as somebody meets it in a terminal. */
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class MainTest {
  /** What a run said and how it ended. */
  private record Ran(int code, String out, String err) {}

  @Test
  void help_names_every_command_and_says_what_to_try_first() {
    Ran help = run("--help");
    assertThat(help.code()).isZero();
    assertThat(help.out())
        .contains(
            "playground",
            "serve",
            "story",
            "migrate",
            "check",
            "manifest",
            "move",
            "Try it first:  folkmoot playground");
    assertThat(help.err()).isEmpty();
    assertThat(run()).isEqualTo(help);
    assertThat(run("playground", "--help").out()).contains("--port", "--data");
  }

  @Test
  void what_there_is_not_gets_one_line_and_the_nearest_there_is() {
    assertThat(oneLine(2, "playgruond"))
        .isEqualTo(
            "folkmoot: there is no “playgruond” here. Did you mean playground?"
                + " See folkmoot --help.");
    assertThat(oneLine(2, "playground", "--porto", "4000"))
        .contains("“--porto”", "Did you mean --port?", "folkmoot playground --help");
    assertThat(oneLine(2, "story", "twice")).contains("“twice”");
  }

  @Test
  void a_port_that_is_none_gets_one_line() {
    for (String port : List.of("many", "70000", "-1", "")) {
      assertThat(oneLine(2, "playground", "--port=" + port))
          .contains("--port", "'" + port + "' is not a number from 0 to 65535");
    }
    assertThat(oneLine(2, "playground", "--port")).contains("--port");
  }

  private static String oneLine(int code, String... arguments) {
    Ran ran = run(arguments);
    assertThat(ran.code()).as(ran.err()).isEqualTo(code);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines()).hasSize(1);
    return ran.err().strip();
  }

  @Test
  void all_mistakes_in_the_settings_are_told_at_once(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("folkmoot.properties");
    Files.writeString(file, "web.port = many\nweb.prot = 3000\n", UTF_8);

    Ran ran = run("serve", "--config", file.toString());

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .contains("web.port", "many", "web.prot", "SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET")
        .doesNotContain("Exception");
  }

  @Test
  void a_port_that_is_taken_is_one_line() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      assertThat(oneLine(1, "playground", "--port", port)).contains(port, "is taken", "--port");
    }
  }

  @Test
  void a_database_that_does_not_answer_is_one_line(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("folkmoot.properties");
    Files.writeString(file, "database.url = jdbc:postgresql://127.0.0.1:1/folkmoot\n", UTF_8);

    assertThat(oneLine(1, "migrate", "--config", file.toString()))
        .startsWith("folkmoot: the database cannot be opened: ");
  }

  @Test
  void a_database_that_another_folkmoot_has_open_is_told() {
    SQLException locked = new SQLException("The file is locked: /srv/db.mv.db", "90020", 90020);
    assertThat(Main.rootCause(new IllegalStateException(locked)))
        .isEqualTo("another Folkmoot has its file open; stop that one first.");
  }

  @Test
  void a_database_that_can_only_be_read_is_one_line(@TempDir Path folder) throws IOException {
    String url = "jdbc:h2:file:" + folder.resolve("folkmoot");
    Path file = folder.resolve("folkmoot.properties");
    Files.writeString(file, "database.url = " + url + "\nkeys.dir = " + folder + "/k\n", UTF_8);
    assertThat(run("migrate", "--config", file.toString()).code()).isZero();
    Files.writeString(
        file,
        "database.url = " + url + ";ACCESS_MODE_DATA=r\nkeys.dir = " + folder + "/k\n",
        UTF_8);

    assertThat(oneLine(1, "migrate", "--config", file.toString()))
        .startsWith("folkmoot: the database can be read but not written.");
  }

  @Test
  void a_database_of_keys_that_does_not_answer_is_a_mistake_in_the_settings(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("folkmoot.properties");
    Files.writeString(
        file,
        """
        database.url = jdbc:h2:file:%s/db
        keys.url = jdbc:postgresql://127.0.0.1:1/keys
        """
            .formatted(folder),
        UTF_8);

    assertThat(oneLine(2, "migrate", "--config", file.toString()))
        .isEqualTo(
            "folkmoot: the database in keys.url cannot be used: its server does not answer.");
    assertThat(folder)
        .isDirectoryContaining("glob:**/folkmoot.properties")
        .satisfies(MainTest::one);
  }

  private static void one(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).as("nothing was migrated").hasSize(1);
    }
  }

  @Test
  void both_databases_are_brought_up_to_date(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("folkmoot.properties");
    Files.writeString(
        file,
        "database.url = jdbc:h2:file:%1$s/data/db\nkeys.url = jdbc:h2:file:%1$s/apart/keys\n"
            .formatted(folder),
        UTF_8);

    Ran ran = run("migrate", "--config", file.toString());

    assertThat(ran.code()).isZero();
    assertThat(ran.out().lines())
        .hasSize(2)
        .last()
        .isEqualTo("The database of the keys is up to date.");
    assertThat(folder.resolve("apart")).isDirectoryContaining("glob:**/keys.mv.db");
    assertThat(run("check", "--config", file.toString()).out())
        .contains("ok       Key tables: they are those of this version.")
        .doesNotContain("keys.dir");
  }

  @Test
  void the_manifest_is_printed_as_one_needs_it() {
    Ran open = run("manifest", "--host", "https://Folkmoot.Example.org/");
    assertThat(open.code()).isZero();
    assertThat(open.err()).isEmpty();
    assertThat(open.out())
        .startsWith("_metadata:")
        .contains("https://folkmoot.example.org/slack/events", "socket_mode_enabled: false")
        .doesNotContain("HOST", "# ");
    Ran socket = run("manifest", "--socket");
    assertThat(socket.code()).isZero();
    assertThat(socket.out()).contains("socket_mode_enabled: true").doesNotContain("https://", "# ");
    Ran more = run("manifest", "--socket", "--with", "pairs,files");
    assertThat(more.out())
        .contains("\n      - mpim:write\n", "\n      - files:write\n")
        .doesNotContain("#pairs", "#files", "# ");
    assertThat(socket.out()).doesNotContain("mpim:write", "files:write");
    assertThat(oneLine(2, "manifest", "--with", "pairs,fils")).contains("'fils' is neither");
    Ran neither = run("manifest");
    assertThat(neither.out()).contains("https://HOST/slack/events");
    assertThat(neither.err().lines()).singleElement().asString().contains("--host", "--socket");
  }

  @Test
  void a_move_needs_another_database_and_keeps_what_was_there(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("folkmoot.properties");
    String old = "jdbc:h2:file:" + folder.resolve("old");
    String anew = "jdbc:h2:file:" + folder.resolve("new");
    Files.writeString(file, "database.url = " + old + "\nkeys.dir = " + folder + "/k\n", UTF_8);
    String config = "--config=" + file;
    assertThat(oneLine(2, "move", config)).contains("--to");
    assertThat(oneLine(2, "move", config, "--to", "mysql://x")).contains("jdbc:postgresql:");
    assertThat(oneLine(2, "move", config, "--to", old)).contains("in use already");
    Ran moved = run("move", config, "--to", anew);
    assertThat(moved.code()).as(moved.err()).isZero();
    assertThat(moved.out()).containsPattern("0 rows of [0-9]+ tables were copied");
  }

  @Test
  void a_host_slack_cannot_call_gets_one_line() {
    for (String host : List.of("localhost", "two words.org", "http://x.org", "x.org/path", "")) {
      assertThat(oneLine(2, "manifest", "--host=" + host)).contains("--host '" + host + "'");
    }
    assertThat(oneLine(2, "manifest", "--socket", "--host", "x.org")).contains("choose one");
  }

  @Test
  void a_settings_file_that_is_named_but_not_there_is_told() {
    assertThat(oneLine(2, "migrate", "--config", "nowhere/folkmoot.properties"))
        .contains("nowhere");
  }

  @Test
  void a_check_goes_on_after_mistakes_in_the_settings(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("folkmoot.properties");
    Files.writeString(
        file,
        "web.prot = 3000\ndatabase.url = jdbc:h2:file:%1$s/data/db\nkeys.dir = %1$s/keys\n"
            .formatted(folder),
        UTF_8);

    Ran ran = run("check", "--config", file.toString());

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines())
        .containsExactly(
            "mend     Settings: web.prot (" + file + ", line 1) is not a setting of Folkmoot.",
            "mend     Settings: slack.bot-token is missing: set SLACK_BOT_TOKEN in the environment,"
                + " or SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and FOLKMOOT_TOKEN_KEYS for many"
                + " workspaces.",
            "mend     Settings: slack.signing-secret is missing:"
                + " set SLACK_SIGNING_SECRET in the environment, or SLACK_APP_TOKEN for Socket"
                + " Mode.",
            "ok       Database: there is no file yet. “serve” makes it when it first starts.",
            "ok       Keys: "
                + folder
                + "/keys is not there yet. “serve” makes it when it first needs it.",
            "ok       Rounds: none is open, so no key is needed.",
            "skipped  Slack: not asked, because its settings cannot be used."
                + " Clock, scopes and channels were not checked.",
            "",
            "3 things need mending. One thing could not be looked at.");
    assertThat(folder).isDirectoryNotContaining("glob:**/{data,keys}");
  }

  @Test
  void a_check_of_a_settings_file_that_is_not_there_still_checks_the_rest() {
    Ran ran = run("check", "--config", "nowhere/folkmoot.properties");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out())
        .startsWith("mend     Settings: nowhere/folkmoot.properties cannot be read.")
        .contains("Database: ", "Keys: ", "Slack: ");
  }

  @Test
  void a_check_ends_well_when_nothing_needs_mending() {
    Line fine = new Line(Line.State.OK, "fine");
    Line skipped = new Line(Line.State.SKIPPED, "not looked at");
    Line note = new Line(Line.State.WARN, "worth a look");
    Line broken = new Line(Line.State.MEND, "broken");
    assertThat(CheckCommand.exitCode(List.of(fine, skipped, note))).isZero();
    assertThat(CheckCommand.exitCode(List.of(fine, broken))).isEqualTo(1);
  }

  private static Ran run(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, UTF_8));
    System.setErr(new PrintStream(complained, true, UTF_8));
    try {
      int code = Main.run(arguments);
      return new Ran(code, said.toString(UTF_8), complained.toString(UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
