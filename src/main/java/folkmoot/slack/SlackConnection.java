package folkmoot.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import folkmoot.ids.TeamId;

/** The Web API of one workspace's installation, with one bot token. */
public final class SlackConnection implements SlackWebs {
  /** A call made before an acknowledgement must leave room in Slack's three seconds. */
  private static final int QUICK_MILLIS = 2_500;

  private final Slack slack;
  private final SlackWeb web;

  private SlackConnection(Slack slack, String token) {
    this.slack = slack;
    this.web = new SlackWeb(slack, token);
  }

  /** For calls made while nobody waits. */
  public static SlackConnection patient(String apiUrl, String token) {
    return new SlackConnection(slack(config(apiUrl)), token);
  }

  /** For calls made before an acknowledgement. */
  public static SlackConnection quick(String apiUrl, String token) {
    SlackConfig config = config(apiUrl);
    config.setHttpClientCallTimeoutMillis(QUICK_MILLIS);
    return new SlackConnection(slack(config), token);
  }

  /** A client that repeats a call by itself would post a message of unknown outcome twice. */
  private static Slack slack(SlackConfig config) {
    return Slack.getInstance(
        config,
        new SlackHttpClient(
            SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .build()));
  }

  private static SlackConfig config(String apiUrl) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(apiUrl);
    return config;
  }

  @Override
  public SlackWeb of(TeamId installation) {
    return web;
  }

  Slack slack() {
    return slack;
  }
}
