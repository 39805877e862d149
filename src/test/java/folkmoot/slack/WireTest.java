package folkmoot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import folkmoot.Fixture;
import folkmoot.Snapshots;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.installation.InstallStates;
import folkmoot.installation.Installation;
import folkmoot.installation.Installations;
import folkmoot.installation.Tenants;
import folkmoot.secret.TokenKeys;
import folkmoot.store.Database;
import folkmoot.store.Databases;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import folkmoot.web.WebServer;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Everything Slack sends, in the shapes of its documents, by both ways in, as a listener hears it.
 */
class WireTest {
  private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
  private static final String ACTION = "act.it";

  private static final Set<String> LISTENED =
      Set.of(
          "command",
          "click",
          "submit",
          "shortcut",
          "messageShortcut",
          "acted",
          "joined",
          "left",
          "homeOpened",
          "channelIdChanged",
          "channelChanged",
          "ended");

  private final FakeSlack slack = FakeSlack.start();
  private final Interactions on = new Interactions();
  private final List<String> heard = new ArrayList<>();
  private final Database database = Databases.h2();
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void listen() {
    slack.tell("auth.test", Map.of("user_id", "U07FLKMOOT", "team_id", "T07ALDERMR"));
    on.command(call -> noted(call));
    on.click(ACTION, click -> noted(click));
    on.submit(
        ACTION,
        sent ->
            noted(
                sent.actor()
                    + " "
                    + sent.viewId()
                    + " "
                    + sent.metadata()
                    + " "
                    + new TreeMap<>(sent.values().entries())));
    on.shortcut(ACTION, taken -> noted(taken));
    on.messageShortcut(
        ACTION,
        taken -> noted(taken + " " + taken.actor() + " " + taken.channel() + " " + taken.text()));
    on.joined(seen -> heard.add("joined " + seen));
    on.left(seen -> heard.add("left " + seen));
    on.homeOpened(seen -> heard.add("opened " + seen));
    on.channelIdChanged((renamed, to) -> heard.add("renamed " + renamed + " " + to));
    on.channelChanged(channel -> heard.add("changed " + channel));
    on.ended(ended -> heard.add("ended " + ended));
  }

  private Answer noted(Object what) {
    heard.add(String.valueOf(what));
    return new Answer.Done();
  }

  @AfterEach
  void close() {
    slack.close();
    database.close();
  }

  /** A way in: takes a payload, and says with which status or body it was answered. */
  private interface Way extends AutoCloseable {
    String takes(Fixture sent) throws Exception;

    @Override
    void close();
  }

  private Way socket() {
    SocketEndpoint endpoint = bolt().envelopes();
    return new Way() {
      @Override
      public String takes(Fixture sent) {
        String type =
            sent.name().equals("command")
                ? "slash_commands"
                : sent.payload().has("event") ? "events_api" : "interactive";
        String answer =
            endpoint.answer(new Envelope(type, "e1", sent.payload().toString(), true, 0, ""));
        return answer == null ? "no acknowledgement" : "200";
      }

      @Override
      public void close() {}
    };
  }

  private Way http() {
    SlackEndpoint endpoint = bolt().endpoint(SECRET, () -> NOW);
    WebServer web =
        WebServer.start(
            new WebServer.Address("127.0.0.1", 0),
            Map.of(),
            config -> config.routes.post("/slack/events", endpoint));
    return new Way() {
      @Override
      public String takes(Fixture sent) throws Exception {
        HttpResponse<String> answer =
            client.send(request(web.address(), sent), BodyHandlers.ofString());
        return answer.statusCode() + (answer.body().contains("3eZbrw1a") ? " challenge" : "");
      }

      @Override
      public void close() {
        web.close();
      }
    };
  }

  private static HttpRequest request(URI address, Fixture sent) throws Exception {
    boolean isJson = sent.payload().has("event") || isPlain(sent.name());
    byte[] body = (isJson ? sent.payload().toString() : form(sent)).getBytes(UTF_8);
    String timestamp = String.valueOf(NOW.getEpochSecond());
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
    mac.update(("v0:" + timestamp + ":").getBytes(UTF_8));
    return HttpRequest.newBuilder(address.resolve("/slack/events"))
        .header("Content-Type", isJson ? "application/json" : "application/x-www-form-urlencoded")
        .header("X-Slack-Request-Timestamp", timestamp)
        .header("X-Slack-Signature", "v0=" + HexFormat.of().formatHex(mac.doFinal(body)))
        .POST(BodyPublishers.ofByteArray(body))
        .build();
  }

  private static boolean isPlain(String name) {
    return name.equals("url_verification") || name.equals("app_rate_limited");
  }

  private static String form(Fixture sent) {
    if (sent.payload().has("type")) {
      return "payload=" + URLEncoder.encode(sent.payload().toString(), UTF_8);
    }
    return sent.payload().entrySet().stream()
        .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue().getAsString(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private BoltApp bolt() {
    Installations installations =
        new Installations(
            database, TokenKeys.read(TokenKeys.fresh()).orElseThrow(), Nobody::new, () -> NOW);
    installations.install(
        new Installation(
            new TeamId("T07ALDERMR"),
            null,
            "Aldermoor",
            new UserId("U07FLKMOOT"),
            "commands",
            "xoxb-1"));
    InstallFlow flow =
        new InstallFlow(
            new InstallFlow.Client("7.7", "s", Scopes.with(Set.of())),
            new InstallFlow.Kept(installations, new InstallStates(database, () -> NOW)),
            Texts.load(Locale.UK),
            slack.apiUrl());
    BoltApp bolt =
        BoltApp.ofMany(
            flow,
            new BoltApp.Wiring(on, SlackConnection.quick(slack.apiUrl(), ""), new NoNotices()));
    bolt.reachedAt(URI.create("https://moot.example"));
    return bolt;
  }

  @Test
  void everything_reaches_its_listener_the_same_by_signed_requests_and_by_socket()
      throws Exception {
    Map<String, String> signed = heardBy(http());
    Map<String, String> enveloped = heardBy(socket());

    assertThat(enveloped).as("a socket brings what a request does").isEqualTo(signed);
    Snapshots.reads(
        "../wire/heard",
        signed.entrySet().stream()
            .map(each -> each.getKey() + "\n  " + each.getValue())
            .collect(Collectors.joining("\n", "", "\n")));
  }

  private Map<String, String> heardBy(Way way) throws Exception {
    Map<String, String> all = new TreeMap<>();
    try (way) {
      List<Fixture> sent = new ArrayList<>(Fixture.acts());
      sent.addAll(Fixture.events());
      sent.addAll(Fixture.unheard());
      for (Fixture each : sent) {
        heard.clear();
        assertThat(way.takes(each)).as(each.name()).isEqualTo("200");
        all.put(each.name(), String.join(" and ", heard));
      }
    }
    return all;
  }

  @Test
  void slack_asks_over_http_alone_whether_somebody_is_there() throws Exception {
    try (Way way = http()) {
      for (Fixture each : Fixture.questions()) {
        String answer = way.takes(each);
        assertThat(answer).as(each.name()).startsWith("200");
        assertThat(answer.contains("challenge")).isEqualTo(each.name().startsWith("url"));
      }
    }
    assertThat(heard).isEmpty();
  }

  @Test
  void what_comes_by_way_of_a_workspace_without_installation_is_heard_by_nobody() throws Exception {
    for (Way way : List.of(http(), socket())) {
      try (way) {
        List<Fixture> sent = new ArrayList<>(Fixture.acts());
        sent.addAll(Fixture.events());
        for (Fixture each : sent) {
          String elsewhere = each.payload().toString().replace("T07ALDERMR", "T0NOBODYS");
          way.takes(new Fixture(each.name(), JsonParser.parseString(elsewhere).getAsJsonObject()));
        }
      }
    }
    assertThat(heard).isEmpty();
  }

  @Test
  void whatever_is_listened_to_has_its_shape_written_down() throws Exception {
    assertThat(Fixture.events()).extracting(Fixture::name).containsAll(on.events());
    Set<String> kinds =
        Arrays.stream(Interactions.class.getMethods())
            .filter(method -> method.getReturnType() == void.class)
            .filter(method -> method.getDeclaringClass() == Interactions.class)
            .map(Method::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(kinds)
        .as("a new way to listen needs a shape under src/test/resources/wire, and a line here")
        .isSubsetOf(LISTENED);
  }

  private static final class Nobody implements Tenants {
    @Override
    public void gone(Tx tx, Set<TeamId> teams) {}

    @Override
    public void here(Tx tx, Set<TeamId> teams) {}
  }
}
