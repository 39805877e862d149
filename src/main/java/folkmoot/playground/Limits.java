package folkmoot.playground;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How many calls Slack takes from one workspace, as https://docs.slack.dev/apis/web-api/rate-limits
 * says by tiers, read strictly: no burst above what is promised for a minute, nor above one post a
 * second in a channel. Off until it is told to hold.
 */
final class Limits {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final String POST = "chat.postMessage";

  /** "Several hundred a minute" in a workspace. */
  private static final int POSTS = 300;

  private static final Map<String, Integer> A_MINUTE =
      Map.ofEntries(
          Map.entry("apps.connections.open", 1),
          Map.entry("chat.update", 50),
          Map.entry("chat.delete", 50),
          Map.entry("chat.postEphemeral", 100),
          Map.entry("conversations.info", 50),
          Map.entry("conversations.members", 100),
          Map.entry("conversations.open", 50),
          Map.entry("files.completeUploadExternal", 100),
          Map.entry("files.getUploadURLExternal", 100),
          Map.entry("team.info", 50),
          Map.entry("users.info", 100),
          Map.entry("views.open", 100),
          Map.entry("views.push", 100),
          Map.entry("views.update", 100),
          Map.entry("views.publish", 100));

  /** So many in a span. */
  private record Rule(String what, int most, Duration span) {}

  private final Map<String, Deque<Instant>> taken = new HashMap<>();
  private boolean on;

  /** Reads {@code {"on":true}}; what was called before is forgotten. */
  synchronized JsonObject tell(JsonObject told) {
    on = Json.flag(told, "on");
    taken.clear();
    return Json.object("ok", true, "on", on);
  }

  /** One call of a workspace. */
  record Call(String team, String method, String channel) {}

  /** Takes the call, or says in how many seconds it would be taken. */
  synchronized OptionalInt secondsToWait(Call call, Instant now) {
    if (!on) {
      return OptionalInt.empty();
    }
    List<Rule> rules = rules(call);
    Optional<Instant> free =
        rules.stream().flatMap(rule -> fullUntil(rule, now).stream()).max(Instant::compareTo);
    if (free.isEmpty()) {
      rules.forEach(rule -> of(rule).add(now));
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) Duration.between(now, free.get()).plusMillis(999).toSeconds());
  }

  private static List<Rule> rules(Call call) {
    if (call.method().equals(POST)) {
      return List.of(
          new Rule(call.team() + " posts", POSTS, MINUTE),
          new Rule(call.team() + " in " + call.channel(), 1, Duration.ofSeconds(1)));
    }
    Integer most = A_MINUTE.get(call.method());
    return most == null
        ? List.of()
        : List.of(new Rule(call.team() + " " + call.method(), most, MINUTE));
  }

  private Optional<Instant> fullUntil(Rule rule, Instant now) {
    Deque<Instant> all = of(rule);
    while (!all.isEmpty() && !all.peek().plus(rule.span()).isAfter(now)) {
      all.remove();
    }
    return all.size() < rule.most() || all.isEmpty()
        ? Optional.empty()
        : Optional.of(all.element().plus(rule.span()));
  }

  private Deque<Instant> of(Rule rule) {
    return taken.computeIfAbsent(rule.what(), key -> new ArrayDeque<>());
  }
}
