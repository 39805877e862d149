package folkmoot;

import folkmoot.calendar.HolidaySet;
import folkmoot.instrument.Instruments;
import folkmoot.prompt.PromptBank;
import folkmoot.secret.KeySettings;
import folkmoot.secret.TokenKeys;
import folkmoot.slack.FeatureSet;
import folkmoot.store.DatabaseSettings;
import folkmoot.web.WebServer;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that an operator can set, typed.
 *
 * @param slack what Slack gave the operator
 * @param web where to listen
 * @param publicUrl under which people reach that in a browser; null where nobody said so, port 0
 *     for the one it listens on
 * @param instruments the sets of questions that can be asked
 * @param prompts the open questions to choose from
 * @param keys where the keys lie, which is no part of any backup
 * @param metricsToken what whoever reads {@code /metrics} must bear; empty for this machine alone
 * @param holidays the sets of holidays partnerships can choose from
 */
public record Config(
    SlackSettings slack,
    WebServer.Address web,
    @Nullable URI publicUrl,
    DatabaseSettings database,
    KeySettings keys,
    Instruments instruments,
    PromptBank prompts,
    String metricsToken,
    List<HolidaySet> holidays) {

  public Config {
    holidays = List.copyOf(holidays);
  }

  /**
   * How Folkmoot reaches Slack, and how Slack reaches Folkmoot: over a socket when there is an
   * app-level token, else by signed requests.
   *
   * @param botToken of the one workspace; empty where many install
   * @param signingSecret for signed requests; empty when there is none
   * @param appToken for Socket Mode; empty when there is none
   * @param apiUrl Slack's Web API, ending with a slash; only the playground names another
   * @param sets what is switched on beyond the usual
   * @param many how workspaces install by themselves; null for one workspace
   */
  public record SlackSettings(
      String botToken,
      String signingSecret,
      String appToken,
      String apiUrl,
      Set<FeatureSet> sets,
      @Nullable Installing many) {
    public SlackSettings {
      sets = Set.copyOf(sets);
    }

    /** For one workspace, with the usual alone. */
    public SlackSettings(String botToken, String signingSecret, String appToken, String apiUrl) {
      this(botToken, signingSecret, appToken, apiUrl, Set.of(), null);
    }

    /** Slack itself. */
    public static final String REAL_API = "https://slack.com/api/";

    /** Whether Slack's requests come over a socket; Slack then sends none over HTTP. */
    public boolean socketMode() {
      return !appToken.isEmpty();
    }

    @Override
    public String toString() {
      return "SlackSettings[" + apiUrl + "]";
    }
  }

  /**
   * What it takes to be installed by many workspaces.
   *
   * @param keys under which their tokens lie
   */
  public record Installing(String clientId, String clientSecret, TokenKeys keys) {
    @Override
    public String toString() {
      return "Installing[" + clientId + "]";
    }
  }
}
