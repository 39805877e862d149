package folkmoot.slack;

import folkmoot.ids.TeamId;
import folkmoot.installation.Installation;
import folkmoot.installation.Installations;
import folkmoot.secret.NotOurs;

/**
 * The Web API of many workspaces, each with its own token, read anew for each call: another process
 * may have replaced it.
 */
public final class InstalledWebs implements SlackWebs {
  private static final String LOOKING = "an installation";

  private final SlackConnection connection;
  private final Installations installations;

  public InstalledWebs(SlackConnection connection, Installations installations) {
    this.connection = connection;
    this.installations = installations;
  }

  @Override
  public SlackWeb of(TeamId team) {
    Installation installation = found(team);
    return connection.with(
        installation.token(), () -> installations.doubt(installation.owner(), null));
  }

  /** One whose key is missing is as good as none, until {@code serve} starts with the key. */
  private Installation found(TeamId team) {
    try {
      return installations.of(team).orElseThrow(() -> SlackFailure.Gone.notInstalled(LOOKING));
    } catch (NotOurs keyIsMissing) {
      throw SlackFailure.Gone.keyMissing(LOOKING);
    }
  }
}
