package folkmoot.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import folkmoot.ids.TeamId;
import java.net.URI;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;

/** The Web API of one workspace's installation, with one bot token. */
public final class SlackConnection implements SlackWebs {
  /** A call made before an acknowledgement must leave room in Slack's three seconds. */
  private static final int QUICK_MILLIS = 2_500;

  /** Whoever sends its answer drop by drop is given up, too. */
  private static final int PATIENT_MILLIS = 20_000;

  private static final int CHECKING_MILLIS = 5_000;

  /** A line that was cut without a word is noticed when this is not answered in as long again. */
  private static final Duration PING = Duration.ofSeconds(10);

  private final OkHttpClient http;
  private final Slack slack;
  private final SlackWeb web;

  private SlackConnection(SlackConfig config, String token) {
    this.http = http(config);
    this.slack = Slack.getInstance(config, new SlackHttpClient(http));
    this.web = new SlackWeb(slack, token);
  }

  /** For calls made while nobody waits. */
  public static SlackConnection patient(String apiUrl, String token) {
    return within(PATIENT_MILLIS, apiUrl, token);
  }

  /** For calls made before an acknowledgement. */
  public static SlackConnection quick(String apiUrl, String token) {
    return within(QUICK_MILLIS, apiUrl, token);
  }

  /** For calls made while somebody looks on who waits: an operator, or a browser. */
  public static SlackConnection checking(String apiUrl, String token) {
    return within(CHECKING_MILLIS, apiUrl, token);
  }

  private static SlackConnection within(int millis, String apiUrl, String token) {
    SlackConfig config = config(apiUrl);
    config.setHttpClientCallTimeoutMillis(millis);
    return new SlackConnection(config, token);
  }

  /** A client that repeats a call by itself would post a message of unknown outcome twice. */
  private static OkHttpClient http(SlackConfig config) {
    return SlackHttpClient.buildOkHttpClient(config)
        .newBuilder()
        .retryOnConnectionFailure(false)
        .build();
  }

  private static SlackConfig config(String apiUrl) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(apiUrl);
    // To count calls by workspace the SDK asks whose a token is, which an app-level one may not.
    config.setStatsEnabled(false);
    return config;
  }

  @Override
  public SlackWeb of(TeamId installation) {
    return web;
  }

  Slack slack() {
    return slack;
  }

  SlackWeb web() {
    return web;
  }

  /**
   * The Web API with another token, by the same connections.
   *
   * @param ended is run when Slack does not take it any more
   */
  SlackWeb with(String token, Runnable ended) {
    return new SlackWeb(slack, token, ended);
  }

  /** Opens a WebSocket by the same way, proxy included, as the Web API is called. */
  WebSocket socket(URI address, WebSocketListener listener) {
    Request request = new Request.Builder().url(address.toString()).build();
    return http.newBuilder().pingInterval(PING).build().newWebSocket(request, listener);
  }
}
