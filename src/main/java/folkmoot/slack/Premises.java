package folkmoot.slack;

import folkmoot.ids.TeamId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Slack says of a channel.
 *
 * @param inside whether our bot is in it
 * @param teams the workspaces and organisations that share it; empty where Slack names none
 */
public record Premises(
    String name, boolean archived, boolean frozen, boolean inside, Set<TeamId> teams) {
  public Premises {
    teams = Set.copyOf(teams);
  }

  /** Slack's word for why nobody can post in it; null when people can. */
  public @Nullable String closed() {
    if (archived) {
      return "is_archived";
    }
    return frozen ? "is_frozen" : null;
  }
}
