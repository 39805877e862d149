package folkmoot.playground;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the app may do: what its manifest asks for, since whoever installs an app allows that, and
 * what was told to be otherwise.
 */
final class Granted {
  private static final Set<String> USUAL =
      Set.of(
          "commands",
          "chat:write",
          "channels:read",
          "groups:read",
          "users:read",
          "im:write",
          "team:read");

  /** For each method the scopes of which one is enough; those that are not named need none. */
  private static final Map<String, Set<String>> NEEDED =
      Map.of(
          "chat.postMessage", Set.of("chat:write"),
          "chat.update", Set.of("chat:write"),
          "chat.postEphemeral", Set.of("chat:write"),
          "conversations.open", Set.of("im:write"),
          "conversations.members", Set.of("channels:read", "groups:read"),
          "conversations.info", Set.of("channels:read", "groups:read"),
          "users.info", Set.of("users:read"),
          "team.info", Set.of("team:read"),
          "files.getUploadURLExternal", Set.of("files:write"),
          "files.completeUploadExternal", Set.of("files:write"));

  /** To open a conversation with several people. */
  private static final Set<String> GROUP = Set.of("mpim:write");

  private final TheApp app;
  private Told told = new Told("", "");

  /** One scope taken away and one added; empty for none. */
  private record Told(String without, String with) {}

  Granted(TheApp app) {
    this.app = app;
  }

  synchronized void tell(String without, String with) {
    told = new Told(without, with);
  }

  /** Slack's names of them, in alphabetical order. */
  synchronized Set<String> scopes() {
    Set<String> asked = app.manifest().scopes();
    Set<String> scopes = new TreeSet<>(asked.isEmpty() ? USUAL : asked);
    scopes.remove(told.without());
    if (!told.with().isEmpty()) {
      scopes.add(told.with());
    }
    return scopes;
  }

  /**
   * Lets a call pass for which a scope is there.
   *
   * @throws Refused as Slack does, when there is none
   */
  void check(String method, JsonObject args) {
    boolean group =
        method.equals("conversations.open") && Json.text(args, "users", "").contains(",");
    Set<String> enough = group ? GROUP : NEEDED.getOrDefault(method, Set.of());
    if (!enough.isEmpty() && enough.stream().noneMatch(scopes()::contains)) {
      throw new Refused("missing_scope");
    }
  }
}
