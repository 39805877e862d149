package folkmoot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.slack.api.bolt.util.SlackRequestParser;
import folkmoot.Fixture;
import folkmoot.TracedLog;
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
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What people read, and the log says, while something they need cannot be reached. */
class OutOfReachTest {
  private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
  private static final String ACTION = "act.it";

  private final FakeSlack slack = FakeSlack.start();
  private final Interactions on = new Interactions();
  private final Database database = Databases.h2();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level before = root.getLevel();

  @BeforeEach
  void listen() {
    on.command(call -> new Answer.Done());
    on.click(ACTION, click -> new Answer.Done());
    on.submit(ACTION, sent -> new Answer.Done());
    installations(TokenKeys.fresh())
        .install(
            new Installation(
                new TeamId("T07ALDERMR"),
                null,
                "Aldermoor",
                new UserId("U07FLKMOOT"),
                "commands",
                "xoxb-1"));
    log.start();
    root.addAppender(log);
    root.setLevel(Level.TRACE);
  }

  @AfterEach
  void close() {
    root.setLevel(before);
    root.detachAppender(log);
    slack.close();
    database.close();
  }

  private Installations installations(String key) {
    return new Installations(database, TokenKeys.read(key).orElseThrow(), Nobody::new, () -> NOW);
  }

  private BoltApp bolt() {
    InstallFlow flow =
        new InstallFlow(
            new InstallFlow.Client("7.7", "s", Scopes.with(Set.of())),
            new InstallFlow.Kept(
                installations(TokenKeys.fresh()), new InstallStates(database, () -> NOW)),
            Texts.load(Locale.UK),
            slack.apiUrl());
    BoltApp bolt =
        BoltApp.ofMany(
            flow,
            new BoltApp.Wiring(on, SlackConnection.quick(slack.apiUrl(), ""), new NoNotices()));
    bolt.reachedAt(URI.create("https://moot.example"));
    return bolt;
  }

  private static String type(Fixture act) {
    return act.name().equals("command") ? "slash_commands" : "interactive";
  }

  private String answers(String what) throws Exception {
    SocketEndpoint endpoint = bolt().envelopes();
    return Fixture.acts().stream()
        .filter(act -> act.name().equals("command") || act.payload().toString().contains(what))
        .map(act -> new Envelope(type(act), "e1", act.payload().toString(), true, 0, ""))
        .map(endpoint::answer)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void where_the_key_of_a_token_is_missing_people_do_not_read_that_nothing_is_installed()
      throws Exception {
    String answers = answers("view_submission");
    assertThat(answers).contains("\"text\":\"Locked out\"").contains("errors");
    assertThat(answers).doesNotContain("Not here").doesNotContain("null");
    assertThat(logged()).contains("lies under a key that is not here");
  }

  @Test
  void while_the_database_is_away_people_read_so_and_the_log_has_one_line() throws Exception {
    database.close();
    String answers = answers("view_submission");
    assertThat(answers).contains("\"text\":\"Not kept\"").contains("errors");
    assertThat(answers).doesNotContain("Sorry").doesNotContain("null");
    assertThat(answers("block_actions")).contains("null");
    assertThat(logged()).containsOnlyOnce("The database cannot be reached");
    assertThat(logged()).doesNotContain("Mistake").doesNotContain("\tat folkmoot");
  }

  @Test
  void what_cannot_be_read_leaves_none_of_its_words_in_the_log() throws Exception {
    try (TracedLog traced = TracedLog.start()) {
      unreadable(bolt().incoming());
      assertThat(traced.all()).contains("cannot be read").doesNotContain("we cannot go on");
    }
  }

  private static void unreadable(Incoming incoming) throws Exception {
    for (String body :
        List.of(
            "\"we cannot go on\"",
            "[\"we cannot go on\"]",
            "{\"type\": \"event_callback\", \"event\": \"we cannot go on\"}",
            "{\"type\": \"event_callback\", \"team_id\": \"T07ALDERMR\","
                + " \"event\": {\"type\": \"app_home_opened\", \"tab\": \"home\","
                + " \"view\": \"we cannot go on\"}}",
            "{\"type\": \"block_actions\", \"actions\": \"we cannot go on\"}",
            "payload=we cannot go on",
            "we cannot go on")) {
      for (boolean socket : List.of(true, false)) {
        incoming.answer(
            SlackRequestParser.HttpRequest.builder()
                .socketMode(socket)
                .requestUri("/slack/events")
                .remoteAddress("")
                .queryString(Map.of())
                .headers(new Envelope("", "e", "", false, 0, "").headers())
                .requestBody(body)
                .build());
      }
    }
  }

  private String logged() {
    return List.copyOf(log.list).stream()
        .map(
            line ->
                line.getFormattedMessage()
                    + "\n"
                    + ThrowableProxyUtil.asString(line.getThrowableProxy()))
        .collect(Collectors.joining("\n"));
  }

  private static final class Nobody implements Tenants {
    @Override
    public void gone(Tx tx, Set<TeamId> teams) {}

    @Override
    public void here(Tx tx, Set<TeamId> teams) {}
  }
}
