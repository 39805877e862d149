package folkmoot.installation;

import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Folkmoot as one workspace, or one whole enterprise, installed it.
 *
 * @param owner the workspace (T…), or the enterprise (E…) of an installation for all its workspaces
 * @param enterprise which the workspace belongs to; null when it belongs to none
 * @param name what the owner calls itself
 * @param bot who speaks for Folkmoot there
 * @param scopes what the owner allowed, as Slack lists it
 */
public record Installation(
    TeamId owner,
    @Nullable TeamId enterprise,
    String name,
    UserId bot,
    String scopes,
    String token) {

  /** Whether it is for all workspaces of an enterprise. */
  public boolean orgWide() {
    return owner.equals(enterprise);
  }

  /** What the token is sealed together with, so that it opens for nobody else. */
  static String seal(TeamId owner, @Nullable TeamId enterprise) {
    return "token|" + owner.value() + "|" + (enterprise == null ? "" : enterprise.value());
  }

  @Override
  public String toString() {
    return "Installation[" + owner + "]";
  }
}
