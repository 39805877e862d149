package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import folkmoot.slack.FeatureSet;
import folkmoot.slack.Interactions;
import folkmoot.slack.Scopes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manifest asks Slack for what the code uses, and for nothing else. */
class ManifestTest {
  private static final String BOT_SCOPES = "/oauth_config/scopes/bot";

  /** Scopes each Web API method needs; those without need none. */
  private static final Map<String, Set<String>> SCOPES =
      Map.of(
          "chat.postMessage", Set.of("chat:write"),
          "chat.update", Set.of("chat:write"),
          "chat.postEphemeral", Set.of("chat:write"),
          "conversations.open", Set.of("im:write"),
          "conversations.members", Set.of("channels:read", "groups:read"),
          "conversations.info", Set.of("channels:read", "groups:read"),
          "users.info", Set.of("users:read"),
          "team.info", Set.of("team:read"));

  /** Methods that are called only where a feature set is switched on, and by which. */
  private static final Map<String, FeatureSet> OF_A_SET =
      Map.of(
          "files.getUploadURLExternal", FeatureSet.FILES,
          "files.completeUploadExternal", FeatureSet.FILES);

  private static final Map<String, Set<String>> SCOPES_OF_SETS =
      Map.of(
          "files.getUploadURLExternal", Set.of("files:write"),
          "files.completeUploadExternal", Set.of("files:write"));

  private static final Set<String> NEED_NO_SCOPE =
      Set.of("auth.test", "views.open", "views.push", "views.update", "views.publish");

  /** Called with an app-level token, whose one scope stands in no manifest. */
  private static final String OPENS_SOCKETS = "apps.connections.open";

  private static JsonNode manifest() throws IOException {
    return new ObjectMapper(new YAMLFactory()).readTree(Files.readString(Path.of("manifest.yml")));
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new TreeSet<>();
    list.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  private static Set<String> methodsCalled() throws IOException {
    String source =
        Files.readString(Path.of("src/main/java/folkmoot/slack/SlackWeb.java"))
            + Files.readString(Path.of("src/main/java/folkmoot/slack/FileCalls.java"));
    Matcher calls = Pattern.compile("call\\(\\s*\"([a-z]+(?:\\.[a-zA-Z]+)+)\"").matcher(source);
    Set<String> methods = new TreeSet<>();
    while (calls.find()) {
      methods.add(calls.group(1));
    }
    return methods;
  }

  @Test
  void it_asks_for_exactly_the_scopes_that_are_used() throws Exception {
    Set<String> needed = new TreeSet<>(Set.of("commands"));
    Set<String> called = methodsCalled();
    assertThat(called.remove(OPENS_SOCKETS)).isTrue();
    assertThat(called.removeAll(OF_A_SET.keySet())).isTrue();
    for (String method : called) {
      assertThat(SCOPES.containsKey(method) || NEED_NO_SCOPE.contains(method))
          .as("the scopes of %s are known here", method)
          .isTrue();
      needed.addAll(SCOPES.getOrDefault(method, Set.of()));
    }
    assertThat(texts(manifest().at(BOT_SCOPES))).isEqualTo(needed);
    assertThat(Scopes.with(Set.of()).needed()).isEqualTo(needed);
  }

  @Test
  void a_set_asks_for_exactly_the_scopes_its_methods_need() throws Exception {
    assertThat(methodsCalled()).containsAll(OF_A_SET.keySet());
    for (FeatureSet set : Set.copyOf(OF_A_SET.values())) {
      Set<String> needed = new TreeSet<>();
      OF_A_SET.forEach(
          (method, needs) -> needed.addAll(needs == set ? SCOPES_OF_SETS.get(method) : Set.of()));
      assertThat(new TreeSet<>(set.scopes())).as(set.word()).isEqualTo(needed);
    }
  }

  @ParameterizedTest
  @MethodSource("sets")
  void with_sets_switched_on_it_asks_for_their_scopes_too_and_is_else_the_same(Set<FeatureSet> sets)
      throws Exception {
    Set<String> more = Scopes.with(sets).missing(Scopes.with(Set.of()).needed());
    for (boolean socket : List.of(true, false)) {
      JsonNode with = form(sets, socket);
      valid(with);
      assertThat(texts(with.at(BOT_SCOPES))).isEqualTo(Scopes.with(sets).needed());
      ArrayNode scopes = (ArrayNode) with.at(BOT_SCOPES);
      for (int i = scopes.size() - 1; i >= 0; i--) {
        if (more.contains(scopes.get(i).asText())) {
          scopes.remove(i);
        }
      }
      assertThat(with).isEqualTo(form(Set.of(), socket));
    }
  }

  static Stream<Set<FeatureSet>> sets() {
    return Stream.of(
        Set.of(), Set.of(FeatureSet.PAIRS), Set.of(FeatureSet.FILES), Set.of(FeatureSet.values()));
  }

  private static JsonNode form(Set<FeatureSet> sets, boolean socket) throws IOException {
    ManifestForm form = new ManifestForm(Files.readString(Path.of("manifest.yml")), sets);
    return new ObjectMapper(new YAMLFactory())
        .readTree(socket ? form.overSocket() : form.overHttp("x.org"));
  }

  @Test
  void it_subscribes_to_exactly_the_events_that_are_listened_to() throws Exception {
    try (PlayedWeek week = PlayedWeek.start()) {
      assertThat(texts(manifest().at("/settings/event_subscriptions/bot_events")))
          .isEqualTo(new TreeSet<>(week.app().interactions().events()));
    }
  }

  @Test
  void it_offers_exactly_the_shortcuts_that_are_listened_to_where_they_belong() throws Exception {
    try (PlayedWeek week = PlayedWeek.start()) {
      Interactions heard = week.app().interactions();
      assertThat(shortcuts("global")).isEqualTo(new TreeSet<>(heard.offeredEverywhere()));
      assertThat(shortcuts("message")).isEqualTo(new TreeSet<>(heard.offeredBesideMessages()));
    }
    for (JsonNode shortcut : manifest().at("/features/shortcuts")) {
      assertThat(shortcut.get("name").asText()).hasSizeBetween(1, 24);
      assertThat(shortcut.get("description").asText()).hasSizeBetween(1, 150);
    }
  }

  private static Set<String> shortcuts(String type) throws IOException {
    Set<String> callbacks = new TreeSet<>();
    for (JsonNode shortcut : manifest().at("/features/shortcuts")) {
      if (shortcut.get("type").asText().equals(type)) {
        callbacks.add(shortcut.get("callback_id").asText());
      }
    }
    return callbacks;
  }

  @Test
  void it_has_the_one_command() throws Exception {
    JsonNode commands = manifest().at("/features/slash_commands");
    List<String> names =
        StreamSupport.stream(commands.spliterator(), false)
            .map(command -> command.get("command").asText())
            .toList();
    assertThat(names).containsExactly("/moot");
    assertThat(commands.get(0).get("should_escape").asBoolean()).isTrue();
  }

  @Test
  void slacks_own_schema_finds_each_form_of_it_valid() throws Exception {
    ManifestForm form = new ManifestForm(Files.readString(Path.of("manifest.yml")), Set.of());
    for (String each : List.of(form.overHttp(null), form.overHttp("x.org"), form.overSocket())) {
      valid(new ObjectMapper(new YAMLFactory()).readTree(each));
    }
    valid(manifest());
    JsonNode org =
        new ObjectMapper(new YAMLFactory()).readTree(form.forOrganisation().overSocket());
    valid(org);
    assertThat(org.at("/settings/org_deploy_enabled").asBoolean()).isTrue();
    assertThat(org.at("/settings/socket_mode_enabled").asBoolean()).isTrue();
    assertThat(manifest().at("/settings/org_deploy_enabled").asBoolean()).isFalse();
  }

  @Test
  void for_a_socket_it_is_the_same_but_for_the_addresses() throws Exception {
    ManifestForm form = new ManifestForm(Files.readString(Path.of("manifest.yml")), Set.of());
    JsonNode socket = new ObjectMapper(new YAMLFactory()).readTree(form.overSocket());
    assertThat(socket.at("/settings/socket_mode_enabled").asBoolean()).isTrue();
    for (String same :
        List.of(
            "/oauth_config/scopes",
            "/settings/event_subscriptions/bot_events",
            "/settings/interactivity/is_enabled",
            "/features/shortcuts",
            "/features/app_home")) {
      assertThat(socket.at(same))
          .as(same)
          .isEqualTo(manifest().at(same))
          .isNotInstanceOf(MissingNode.class);
    }
  }

  private static void valid(JsonNode manifest) throws IOException {
    Path schema = Path.of("../shared/data/slack/manifest/manifest.schema.1.0.0.json");
    assumeTrue(Files.exists(schema), "Slack's schema is not part of the project");
    var faults =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
            .getSchema(Files.readString(schema))
            .validate(manifest);
    assertThat(faults).isEmpty();
  }
}
