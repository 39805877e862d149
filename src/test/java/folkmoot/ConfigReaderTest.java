package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import folkmoot.secret.KeySettings;
import folkmoot.secret.TokenKeys;
import folkmoot.slack.FeatureSet;
import folkmoot.store.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigReaderTest {
  private static final Map<String, String> SECRETS =
      Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_SIGNING_SECRET", "shh");

  private static Map<String, String> with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(SECRETS);
    all.putAll(more);
    return all;
  }

  private static List<ConfigReader.Entry> file(String... lines) {
    return ConfigReader.entries("config/folkmoot.properties", List.of(lines));
  }

  private static List<String> mistakes(
      List<ConfigReader.Entry> file, Map<String, String> environment) {
    return catchThrowableOfType(
            ConfigReader.Invalid.class, () -> ConfigReader.serve(file, environment))
        .mistakes();
  }

  @Test
  void two_secrets_in_the_environment_are_enough() throws Exception {
    Config config = ConfigReader.serve(List.of(), SECRETS);
    assertThat(config.slack().botToken()).isEqualTo("xoxb-1");
    assertThat(config.web().port()).isEqualTo(3000);
    assertThat(config.database().url()).startsWith("jdbc:h2:file:");
    assertThat(config.toString()).doesNotContain("xoxb-1").doesNotContain("shh");
  }

  @Test
  void the_environment_wins_over_the_file_and_the_file_over_the_default() throws Exception {
    var file = file("# where", "web.port = 4000", "web.host=0.0.0.0");
    Config config = ConfigReader.serve(file, with(Map.of("FOLKMOOT_WEB_PORT", "5000")));
    assertThat(config.web().port()).isEqualTo(5000);
    assertThat(config.web().host()).isEqualTo("0.0.0.0");
  }

  @Test
  void feature_sets_are_read_as_people_write_them_and_what_is_none_is_told() throws Exception {
    assertThat(ConfigReader.serve(List.of(), SECRETS).slack().sets()).isEmpty();
    for (String both : List.of("pairs,files", " Files, Pairs ", "files pairs")) {
      Config config = ConfigReader.serve(file("feature.sets=" + both), SECRETS);
      assertThat(config.slack().sets())
          .containsExactlyInAnyOrder(FeatureSet.PAIRS, FeatureSet.FILES);
    }
    assertThat(mistakes(List.of(), with(Map.of("FOLKMOOT_FEATURE_SETS", "files,pears"))))
        .containsExactly(
            "feature.sets (FOLKMOOT_FEATURE_SETS) must be pairs, files, or both with a comma"
                + " between, not \"pears\".");
  }

  @Test
  void every_mistake_is_named_at_once_with_its_place() {
    var file =
        file("web.prot=1", "web.port=70000", "database.url=mysql://x", "slack.bot-token=xoxb-2");
    assertThat(mistakes(file, Map.of("FOLKMOOT_COLOUR", "blue")))
        .containsExactlyInAnyOrder(
            "web.prot (config/folkmoot.properties, line 1) is not a setting of Folkmoot.",
            "slack.bot-token (config/folkmoot.properties, line 4) is a secret:"
                + " set SLACK_BOT_TOKEN in the environment instead.",
            "FOLKMOOT_COLOUR (environment) is not a setting of Folkmoot.",
            "slack.bot-token is missing: set SLACK_BOT_TOKEN in the environment, or SLACK_CLIENT_ID,"
                + " SLACK_CLIENT_SECRET and FOLKMOOT_TOKEN_KEYS for many workspaces.",
            "slack.signing-secret is missing: set SLACK_SIGNING_SECRET in the environment,"
                + " or SLACK_APP_TOKEN for Socket Mode.",
            "web.port (config/folkmoot.properties, line 2)"
                + " must be a number from 0 to 65535, not \"70000\".",
            "database.url (config/folkmoot.properties, line 3)"
                + " must begin with jdbc:h2: or jdbc:postgresql:.");
  }

  @Test
  void a_folder_that_is_named_but_not_there_and_a_level_that_is_none_are_told() {
    var file = file("holidays.dir=/nowhere/days", "prompts.dir=./config/prompts");
    assertThat(mistakes(file, with(Map.of("FOLKMOOT_LOG_LEVEL", "loud"))))
        .containsExactlyInAnyOrder(
            "holidays.dir (config/folkmoot.properties, line 1)"
                + " names a folder that is not there: /nowhere/days.",
            "FOLKMOOT_LOG_LEVEL (environment) must be ERROR, WARN, INFO, DEBUG or TRACE.");
  }

  @Test
  void an_app_token_takes_the_place_of_the_signing_secret() throws Exception {
    Map<String, String> socket =
        Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_APP_TOKEN", "xapp-1-secret");
    Config config = ConfigReader.serve(List.of(), socket);
    assertThat(config.slack().socketMode()).isTrue();
    assertThat(config.slack().appToken()).isEqualTo("xapp-1-secret");
    assertThat(config.toString()).doesNotContain("xapp-1-secret");
    assertThat(ConfigReader.serve(List.of(), SECRETS).slack().socketMode()).isFalse();
  }

  @Test
  void with_both_the_socket_is_used_as_in_slacks_own_settings() throws Exception {
    Config config = ConfigReader.serve(List.of(), with(Map.of("SLACK_APP_TOKEN", "xapp-1")));
    assertThat(config.slack().socketMode()).isTrue();
  }

  @Test
  void tokens_that_were_mixed_up_are_told_apart_by_how_they_begin() {
    Map<String, String> mixedUp = Map.of("SLACK_BOT_TOKEN", "xapp-1", "SLACK_APP_TOKEN", "xoxb-1");
    assertThat(mistakes(List.of(), mixedUp))
        .containsExactlyInAnyOrder(
            "slack.bot-token (SLACK_BOT_TOKEN) must begin with xoxb-.",
            "slack.app-token (SLACK_APP_TOKEN) must begin with xapp-.");
  }

  private static Map<String, String> many() {
    return new HashMap<>(
        Map.of(
            "SLACK_CLIENT_ID", "700.701",
            "SLACK_CLIENT_SECRET", "hush-client",
            "SLACK_SIGNING_SECRET", "shh",
            "FOLKMOOT_TOKEN_KEYS", TokenKeys.fresh() + ", " + TokenKeys.fresh(),
            "FOLKMOOT_WEB_URL", "https://folkmoot.example.org"));
  }

  @Test
  void many_workspaces_need_a_client_and_keys_in_place_of_the_bot_token() throws Exception {
    Map<String, String> environment = many();
    Config config = ConfigReader.serve(List.of(), environment);
    Config.Installing installing = config.slack().many();
    assertThat(installing).isNotNull();
    assertThat(installing.clientId()).isEqualTo("700.701");
    assertThat(installing.clientSecret()).isEqualTo("hush-client");
    assertThat(config.slack().botToken()).isEmpty();
    assertThat(config + " " + installing + " " + installing.keys())
        .doesNotContain("hush-client")
        .doesNotContain(environment.getOrDefault("FOLKMOOT_TOKEN_KEYS", "").substring(0, 8));
    assertThat(ConfigReader.serve(List.of(), SECRETS).slack().many()).isNull();
  }

  @Test
  void what_is_missing_for_many_workspaces_is_named_at_once() {
    assertThat(mistakes(List.of(), Map.of("SLACK_CLIENT_ID", "folkmoot")))
        .containsExactlyInAnyOrder(
            "slack.signing-secret is missing: set SLACK_SIGNING_SECRET in the environment,"
                + " or SLACK_APP_TOKEN for Socket Mode.",
            "slack.client-secret is missing: set SLACK_CLIENT_SECRET in the environment,"
                + " as Basic Information shows it.",
            "slack.client-id (SLACK_CLIENT_ID) must be two numbers with a dot between.",
            "web.url is missing: Slack sends people back there when they install, so set"
                + " FOLKMOOT_WEB_URL to an address such as https://folkmoot.example.org.",
            "token.keys is missing: set FOLKMOOT_TOKEN_KEYS in the environment to what"
                + " `folkmoot token-key` prints.");
  }

  @Test
  void one_workspace_and_many_do_not_go_together() {
    Map<String, String> both = many();
    both.put("SLACK_BOT_TOKEN", "xoxb-1");
    both.put("FOLKMOOT_TOKEN_KEYS", "dG9vIHNob3J0");
    assertThat(mistakes(List.of(), both))
        .containsExactlyInAnyOrder(
            "slack.bot-token (SLACK_BOT_TOKEN) is for one workspace, and SLACK_CLIENT_ID for many:"
                + " take out one of the two.",
            "token.keys (FOLKMOOT_TOKEN_KEYS) must be keys as `folkmoot token-key` prints them,"
                + " the newest first, with commas between.");
  }

  @Test
  void the_clients_secret_and_the_keys_stand_in_no_file() {
    assertThat(
            mistakes(file("slack.client-secret=x", "token.keys=y", "slack.client-id=1.2"), many()))
        .containsExactlyInAnyOrder(
            "slack.client-secret (config/folkmoot.properties, line 1) is a secret:"
                + " set SLACK_CLIENT_SECRET in the environment instead.",
            "token.keys (config/folkmoot.properties, line 2) is a secret:"
                + " set FOLKMOOT_TOKEN_KEYS in the environment instead.");
  }

  @Test
  void serve_refuses_another_slack() {
    var elsewhere = Map.of("FOLKMOOT_SLACK_API_URL", "http://127.0.0.1:3000/api/");
    assertThat(mistakes(List.of(), with(elsewhere)))
        .containsExactly(
            "slack.api-url (FOLKMOOT_SLACK_API_URL) must be left out: serve talks to Slack only.");
  }

  @Test
  void keys_lie_in_files_unless_a_database_of_their_own_is_named() throws Exception {
    assertThat(ConfigReader.serve(List.of(), SECRETS).keys())
        .isEqualTo(new KeySettings.Folder(Path.of("./keys")));
    Config config =
        ConfigReader.serve(
            file("keys.url = jdbc:postgresql://keys.example/keys", "keys.user = nora"),
            with(Map.of("FOLKMOOT_KEYS_PASSWORD", "hush")));
    assertThat(config.keys())
        .isEqualTo(
            new KeySettings.OwnDatabase(
                new DatabaseSettings("jdbc:postgresql://keys.example/keys", "nora", "hush", 4)));
    assertThat(config.database().url()).startsWith("jdbc:h2:file:");
    assertThat(config.toString()).doesNotContain("hush").doesNotContain("keys.example");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mysql://x | must begin with jdbc:h2: or jdbc:postgresql:.",
        "jdbc:h2:mem:keys | must name a database that is still there after a restart.",
        "jdbc:h2:./data/folkmoot;WRITE_DELAY=0 | must name another database than database.url:"
            + " keys lie apart from answers.",
        "jdbc:postgresql://h/k?user=u&password=hush | must hold no password: set"
            + " FOLKMOOT_KEYS_PASSWORD in the environment instead.",
        "jdbc:h2:file:./k;PASSWORD=hush | must hold no password: set"
            + " FOLKMOOT_KEYS_PASSWORD in the environment instead.",
        "jdbc:postgresql://nora:hush@h/k | must hold no password: set"
            + " FOLKMOOT_KEYS_PASSWORD in the environment instead."
      })
  void a_database_that_keys_cannot_lie_in_is_a_mistake(String url, String said) {
    assertThat(mistakes(List.of(), with(Map.of("FOLKMOOT_KEYS_URL", url))))
        .containsExactly("keys.url (FOLKMOOT_KEYS_URL) " + said);
    assertThat(ConfigReader.reading(List.of(), with(Map.of("FOLKMOOT_KEYS_URL", url))))
        .satisfies(read -> assertThat(read.keysCanBeUsed()).isFalse())
        .satisfies(read -> assertThat(read.databaseCanBeUsed()).isTrue());
  }

  @Test
  void what_is_for_a_database_of_keys_is_a_mistake_where_there_is_none() {
    assertThat(
            mistakes(
                file("keys.user = nora", "keys.password = hush"),
                with(Map.of("FOLKMOOT_KEYS_PASSWORD", "shh"))))
        .containsExactlyInAnyOrder(
            "keys.password (config/folkmoot.properties, line 2) is a secret:"
                + " set FOLKMOOT_KEYS_PASSWORD in the environment instead.",
            "keys.user (config/folkmoot.properties, line 1) is for the database that keys.url"
                + " names, and there is no keys.url.",
            "keys.password (FOLKMOOT_KEYS_PASSWORD) is for the database that keys.url names, and"
                + " there is no keys.url.");
  }

  @Test
  void migrate_reads_both_databases_and_needs_nothing_of_slack() throws Exception {
    ConfigReader.Stored stored =
        ConfigReader.stored(file("keys.url = jdbc:h2:file:./keys/db"), Map.of());
    assertThat(stored.keys())
        .isEqualTo(
            new KeySettings.OwnDatabase(
                new DatabaseSettings("jdbc:h2:file:./keys/db", null, null, 4)));
    assertThat(
            catchThrowableOfType(
                    ConfigReader.Invalid.class,
                    () -> ConfigReader.stored(file("keys.url = mysql://x"), Map.of()))
                .mistakes())
        .hasSize(1);
  }

  @Test
  void a_secret_never_stands_in_a_message() {
    assertThat(mistakes(List.of(), with(Map.of("SLACK_BOT_TOKEN", "xapp-secret"))))
        .singleElement()
        .asString()
        .contains("must begin with xoxb-")
        .doesNotContain("xapp-secret");
  }

  @Test
  void keys_that_could_never_be_kept_are_refused_before_anybody_answers(@TempDir Path folder)
      throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("keys"), "");
    assertThat(mistakes(file("keys.dir=" + inTheWay), SECRETS))
        .singleElement()
        .asString()
        .startsWith("keys.dir (config/folkmoot.properties, line 1) names a file");
    assertThat(mistakes(file("keys.dir=" + inTheWay.resolve("deeper")), SECRETS))
        .singleElement()
        .asString()
        .contains("this user cannot make");
  }
}
