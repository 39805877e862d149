package folkmoot;

import folkmoot.store.DatabaseSettings;
import folkmoot.web.WebServer;
import java.nio.file.Path;

/**
 * All that an operator can set, typed.
 *
 * @param slack what Slack gave the operator
 * @param web where to listen
 * @param keys the directory of the round keys, which is no part of any backup
 */
public record Config(
    SlackSettings slack, WebServer.Address web, DatabaseSettings database, Path keys) {

  /**
   * How Folkmoot reaches Slack and knows its requests.
   *
   * @param apiUrl Slack's Web API, ending with a slash; only the playground names another
   */
  public record SlackSettings(String botToken, String signingSecret, String apiUrl) {
    /** Slack itself. */
    public static final String REAL_API = "https://slack.com/api/";

    @Override
    public String toString() {
      return "SlackSettings[" + apiUrl + "]";
    }
  }
}
