package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import folkmoot.calendar.HolidayFiles;
import folkmoot.instrument.InstrumentFiles;
import folkmoot.playground.Playground;
import folkmoot.playground.PlaygroundClock;
import folkmoot.prompt.PromptFiles;
import folkmoot.secret.KeySettings;
import folkmoot.slack.TokenRefused;
import folkmoot.store.DatabaseSettings;
import folkmoot.web.WebServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How Socket Mode begins when Slack is not there yet, or does not want us. */
class SocketStartTest {
  private static final String BOT_TOKEN = "xoxb-start";
  private static final String APP_TOKEN = "xapp-start";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private static Playground playground(int port) {
    return Playground.start(
        new Playground.Settings(
            BOT_TOKEN, "shh", APP_TOKEN, port, null, null, InstantSource.system()),
        PlaygroundClock.fresh(InstantSource.system()));
  }

  private App app(String apiUrl, String appToken) {
    return app(apiUrl, BOT_TOKEN, appToken);
  }

  private App app(String apiUrl, String botToken, String appToken) {
    Config config =
        new Config(
            new Config.SlackSettings(botToken, "", appToken, apiUrl),
            new WebServer.Address("127.0.0.1", 0),
            null,
            DatabaseSettings.h2(folder.resolve("folkmoot").toString()),
            new KeySettings.Folder(folder.resolve("keys")),
            InstrumentFiles.ours(),
            PromptFiles.ours(),
            "",
            HolidayFiles.ours());
    return App.start(config, InstantSource.system());
  }

  private static int health(App app) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(app.address().resolve("/health")).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  @Test
  void it_starts_before_slack_can_be_reached_and_connects_once_it_can() throws Exception {
    int port = freePort();
    try (App app = app("http://127.0.0.1:" + port + "/api/", APP_TOKEN)) {
      assertThat(health(app)).isEqualTo(503);
      try (Playground slack = playground(port)) {
        while (health(app) != 200) {
          TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(slack.address()).hasPort(port);
      }
    }
  }

  @Test
  void a_token_that_slack_does_not_take_ends_the_start_with_a_sentence() {
    try (Playground slack = playground(0)) {
      TokenRefused refused =
          catchThrowableOfType(TokenRefused.class, () -> app(slack.apiUrl(), "xapp-other"));
      assertThat(ServeCommand.cannot(refused))
          .hasMessage(
              "folkmoot: Slack does not take SLACK_APP_TOKEN (apps.connections.open answered"
                  + " invalid_auth); make one with the scope connections:write in the app's"
                  + " settings.")
          .extracting(Main.CannotRun::exitCode)
          .isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", APP_TOKEN})
  void a_bot_token_that_slack_does_not_take_ends_the_start_too(String appToken) {
    try (Playground slack = playground(0)) {
      TokenRefused refused =
          catchThrowableOfType(
              TokenRefused.class, () -> app(slack.apiUrl(), "xoxb-other", appToken));
      assertThat(ServeCommand.cannot(refused))
          .hasMessage(
              "folkmoot: Slack does not take SLACK_BOT_TOKEN (auth.test answered invalid_auth);"
                  + " copy it from the page where the app is installed.");
    }
  }

  @Test
  void a_bot_token_in_place_of_an_app_token_is_told_apart() {
    try (Playground slack = playground(0)) {
      assertThat(catchThrowableOfType(TokenRefused.class, () -> app(slack.apiUrl(), BOT_TOKEN)))
          .hasMessageContaining("not_allowed_token_type");
    }
  }

  @Test
  void with_both_secrets_the_socket_is_used_and_no_signed_request_is_taken() throws Exception {
    try (PlayedWeek week = PlayedWeek.start(Transport.SOCKET)) {
      URI signed = week.app().slackEvents();
      HttpRequest request =
          HttpRequest.newBuilder(signed).POST(HttpRequest.BodyPublishers.ofString("{}")).build();
      assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode())
          .isEqualTo(404);
    }
  }
}
