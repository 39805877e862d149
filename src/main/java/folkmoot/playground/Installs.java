package folkmoot.playground;

import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which workspaces installed the app, and by whose installation it is at work at the moment. */
final class Installs {
  private final Map<String, String> tokens = new LinkedHashMap<>();
  private final Set<String> ended = new HashSet<>();
  private final ThreadLocal<@Nullable String> acting = new ThreadLocal<>();

  synchronized void install(String team, String token) {
    tokens.put(team, token);
  }

  /** The token works no more. */
  synchronized void remove(String team) {
    String token = tokens.remove(team);
    if (token != null) {
      ended.add(token);
    }
  }

  /** Whether it worked once. */
  synchronized boolean ended(String token) {
    return ended.contains(token);
  }

  synchronized boolean has(String team) {
    return tokens.containsKey(team);
  }

  synchronized List<String> teams() {
    return List.copyOf(tokens.keySet());
  }

  /** The workspace whose token this is. */
  synchronized Optional<String> team(String token) {
    return tokens.entrySet().stream()
        .filter(one -> one.getValue().equals(token))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Does something by the installation of this workspace. */
  <T> T as(String team, Supplier<T> act) {
    String before = acting.get();
    acting.set(team);
    try {
      return act.get();
    } finally {
      acting.set(before);
    }
  }

  @Nullable String acting() {
    return acting.get();
  }

  /** The app as the acting workspace knows it; as the first one does while none acts. */
  AppIdentity identity(AppIdentity first) {
    String team = acting.get();
    return team == null ? first : identity(first, team);
  }

  static AppIdentity identity(AppIdentity first, String team) {
    if (team.equals(first.team())) {
      return first;
    }
    String tail = team.substring(1);
    return new AppIdentity(
        first.appId(), "B" + tail, "U" + tail + "B", first.name(), first.handle(), team);
  }

  synchronized JsonObject toJson() {
    JsonObject json = new JsonObject();
    tokens.forEach(json::addProperty);
    return json;
  }

  synchronized void load(JsonObject kept) {
    kept.entrySet().forEach(one -> tokens.put(one.getKey(), one.getValue().getAsString()));
  }
}
