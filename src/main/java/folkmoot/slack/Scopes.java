package folkmoot.slack;

import java.util.Set;

/** What the app asks Slack to be allowed; the manifest says the same. */
public final class Scopes {
  /** Slack's names of the bot's scopes. */
  public static final Set<String> NEEDED =
      Set.of(
          "commands",
          "chat:write",
          "channels:read",
          "groups:read",
          "users:read",
          "im:write",
          "team:read");

  private Scopes() {}
}
