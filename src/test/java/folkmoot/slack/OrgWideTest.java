package folkmoot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.Views;
import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.installation.InstallStates;
import folkmoot.installation.Installations;
import folkmoot.installation.Tenants;
import folkmoot.secret.TokenKeys;
import folkmoot.store.Database;
import folkmoot.store.Databases;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import io.javalin.Javalin;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An Enterprise Grid organisation installs Folkmoot for all its workspaces: what Slack sends then,
 * in the shapes it documents, over HTTP and over a socket.
 */
class OrgWideTest {
  private static final String SECRET = "a-signing-secret";
  private static final String TOKEN = "xoxb-of-the-county";
  private static final TeamId NORTH = new TeamId("T0NORTH");
  private static final UserId WANDA = new UserId("W0WANDA");

  private final FakeSlack slack = FakeSlack.start();
  private final Database database = Databases.h2();
  private final Interactions on = new Interactions();
  private final List<Object> heard = new ArrayList<>();
  private final HttpClient browser = HttpClient.newHttpClient();
  private final Installations installations =
      new Installations(
          database,
          TokenKeys.read(TokenKeys.fresh()).orElseThrow(),
          Nobody::new,
          InstantSource.system());
  private final BoltApp bolt = bolt();
  private final Javalin web = serving();

  /** Over which of the two ways Slack sends. */
  enum Way {
    HTTP,
    SOCKET
  }

  private static final class Nobody implements Tenants {
    @Override
    public void gone(Tx tx, Set<TeamId> teams) {}

    @Override
    public void here(Tx tx, Set<TeamId> teams) {}
  }

  private InstallFlow flow() {
    return new InstallFlow(
        new InstallFlow.Client("1.2", "client-secret", Scopes.with(Set.of())),
        new InstallFlow.Kept(installations, new InstallStates(database, InstantSource.system())),
        Texts.load(Locale.UK),
        slack.apiUrl());
  }

  private BoltApp bolt() {
    on.channelChanged(heard::add);
    on.command(call -> opens(call.actor()));
    on.click("press", click -> opens(click.actor()));
    on.shortcut("short", shortcut -> opens(shortcut.actor()));
    on.submit(
        "form",
        form -> {
          heard.add(form.actor());
          return new Answer.Done();
        });
    SlackConnection quick = SlackConnection.quick(slack.apiUrl(), "");
    return BoltApp.ofMany(flow(), new BoltApp.Wiring(on, quick, new NoNotices()));
  }

  private Answer opens(Actor actor) {
    heard.add(actor);
    return new Answer.Open(Views.view(v -> v.type("modal")));
  }

  private Javalin serving() {
    return Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.jetty.host = "127.0.0.1";
              bolt.installing(flow()).serve(config);
              config.routes.post("/slack/events", bolt.endpoint(SECRET, InstantSource.system()));
            })
        .start(0);
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + web.port() + path);
  }

  /** Slack's answer for a whole organisation: no team, and bot users are W… or U…. */
  @BeforeEach
  void theCountyInstalls() throws Exception {
    bolt.reachedAt(at(""));
    slack.tell("views.open", Map.of());
    slack.tell(
        "oauth.v2.access",
        Map.of(
            "access_token",
            TOKEN,
            "token_type",
            "bot",
            "scope",
            "commands,chat:write",
            "bot_user_id",
            "U0BOT",
            "app_id",
            "A0MOOT",
            "enterprise",
            Map.of("id", "E0GRID", "name", "Wren County"),
            "is_enterprise_install",
            true,
            "authed_user",
            Map.of("id", "W0ADMIN")));
    HttpResponse<String> page = get(at("/slack/install"), "");
    Matcher state = Pattern.compile("state=([^&\"]+)").matcher(page.body());
    assertThat(state.find()).isTrue();
    String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    HttpResponse<String> done =
        get(at("/slack/oauth_redirect?code=c1&state=" + state.group(1)), cookie);
    assertThat(done.statusCode()).isEqualTo(303);
    String next = get(at(done.headers().firstValue("Location").orElseThrow()), "").body();
    assertThat(next)
        .contains("manage/E0GRID/integrations/profile/A0MOOT/workspaces/add")
        .contains("Choose which workspaces get it");
  }

  @AfterEach
  void close() {
    web.stop();
    slack.close();
  }

  private HttpResponse<String> get(URI address, String cookie) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(address).header("Cookie", cookie.isEmpty() ? "x=y" : cookie).build(),
        BodyHandlers.ofString());
  }

  /** Whether it was acknowledged. */
  private boolean sent(Way way, String type, String json) throws Exception {
    String payload = json.replace('\'', '"');
    return switch (way) {
      case SOCKET ->
          bolt.envelopes().answer(new Envelope(type, "e1", payload, false, 0, "")) != null;
      case HTTP ->
          type.equals("events_api")
              ? posted("application/json", payload)
              : posted("application/x-www-form-urlencoded", form(type, payload));
    };
  }

  private static String form(String type, String payload) {
    if (type.equals("interactive")) {
      return "payload=" + URLEncoder.encode(payload, UTF_8);
    }
    return com.google.gson.JsonParser.parseString(payload).getAsJsonObject().entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue().getAsString(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private boolean posted(String type, String body) throws Exception {
    String time = String.valueOf(System.currentTimeMillis() / 1000);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
    String signature =
        java.util.HexFormat.of()
            .formatHex(mac.doFinal(("v0:" + time + ":" + body).getBytes(UTF_8)));
    return browser
            .send(
                HttpRequest.newBuilder(at("/slack/events"))
                    .header("Content-Type", type)
                    .header("X-Slack-Request-Timestamp", time)
                    .header("X-Slack-Signature", "v0=" + signature)
                    .POST(BodyPublishers.ofString(body))
                    .build(),
                BodyHandlers.ofString())
            .statusCode()
        == 200;
  }

  private boolean event(Way way, String team, String enterprise) throws Exception {
    return sent(
        way,
        "events_api",
        """
        {'token': 'x', 'team_id': '%1$s', 'enterprise_id': '%2$s', 'api_app_id': 'A0MOOT',
         'event': {'type': 'channel_archive', 'channel': 'C1', 'user': 'W0WANDA', 'is_moved': 0,
           'event_ts': '1.2'},
         'type': 'event_callback', 'event_id': 'Ev-%1$s-%3$s', 'event_time': 123456789,
         'is_ext_shared_channel': false, 'event_context': '4-x',
         'authorizations': [{'enterprise_id': '%2$s', 'team_id': '%1$s', 'user_id': 'U0BOT',
           'is_bot': true, 'is_enterprise_install': true}]}
        """
            .formatted(team, enterprise, way));
  }

  private boolean command(Way way, String team, String enterprise) throws Exception {
    return sent(
        way,
        "slash_commands",
        """
        {'token': 'x', 'team_id': '%s', 'team_domain': 'north', 'enterprise_id': '%s',
         'enterprise_name': 'Wren County', 'channel_id': 'C1', 'channel_name': 'warm-homes',
         'user_id': 'W0WANDA', 'user_name': 'wanda', 'command': '/moot', 'text': 'help',
         'api_app_id': 'A0MOOT', 'is_enterprise_install': 'true', 'trigger_id': '1.2.a',
         'response_url': 'https://hooks.example/1'}
        """
            .formatted(team, enterprise));
  }

  private static String act(String rest, String team) {
    return """
        {%s, 'token': 'x', 'api_app_id': 'A0MOOT', 'trigger_id': '1.2.a', 'team': %s,
         'enterprise': {'id': 'E0GRID', 'name': 'Wren County'}, 'is_enterprise_install': true,
         'user': {'id': 'W0WANDA', 'username': 'wanda', 'name': 'wanda', 'team_id': 'T0NORTH'}}
        """
        .formatted(rest, team);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void each_of_its_workspaces_is_served_by_the_one_token(Way way) throws Exception {
    assertThat(event(way, "T0NORTH", "E0GRID")).isTrue();
    assertThat(heard).containsExactly(new ChannelId("C1"));
    heard.clear();
    assertThat(command(way, "T0NORTH", "E0GRID")).isTrue();
    String north = "{'id': 'T0NORTH', 'domain': 'north', 'enterprise_id': 'E0GRID'}";
    assertThat(
            sent(
                way,
                "interactive",
                act(
                    "'type': 'block_actions', 'container': {'type': 'message', 'message_ts': '1.2',"
                        + " 'channel_id': 'C1'}, 'channel': {'id': 'C1', 'name': 'warm-homes'},"
                        + " 'actions': [{'type': 'button', 'action_id': 'press', 'block_id': 'b',"
                        + " 'value': 'v', 'action_ts': '1.2'}]",
                    north)))
        .isTrue();
    String view =
        "'type': 'view_submission', 'view': {'id': 'V1', 'type': 'modal', 'callback_id': 'form',"
            + " 'private_metadata': '', 'blocks': [], 'state': {'values': {}},"
            + " 'app_installed_team_id': '%s'}";
    assertThat(sent(way, "interactive", act(view.formatted("T0NORTH"), north))).isTrue();
    assertThat(heard).hasSize(3).containsOnly(new Actor(NORTH, NORTH, WANDA));
    assertThat(slack.calls()).filteredOn("views.open"::equals).hasSize(2);
    assertThat(slack.tokens()).containsOnly("Bearer " + TOKEN);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void where_no_workspace_is_named_it_is_the_organisation(Way way) throws Exception {
    assertThat(
            sent(
                way,
                "interactive",
                act("'type': 'shortcut', 'callback_id': 'short', 'action_ts': '1.2'", "null")))
        .isTrue();
    assertThat(heard).containsExactly(new Actor(new TeamId("E0GRID"), NORTH, WANDA));
    assertThat(slack.tokens()).containsOnly("Bearer " + TOKEN);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void another_organisation_is_not_served_by_it(Way way) throws Exception {
    assertThat(event(way, "T0OTHER", "E0OTHER")).isTrue();
    assertThat(command(way, "T0OTHER", "E0OTHER")).isTrue();
    assertThat(heard).isEmpty();
    assertThat(slack.calls()).doesNotContain("views.open");
  }
}
