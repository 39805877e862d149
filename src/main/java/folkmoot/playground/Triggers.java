package folkmoot.playground;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Trigger ids: each lets the app open one view for one person, once, within three seconds. */
final class Triggers {
  private static final Duration LIFE = Duration.ofSeconds(3);

  /**
   * @param origin the message the person clicked in; null when it was none
   */
  record Trigger(String user, Instant issued, View.@Nullable Origin origin, boolean used) {}

  private final Map<String, Trigger> issued = new HashMap<>();
  private final InstantSource clock;
  private final SlackIds ids;

  /** The playground's clock ticks with the real one, so its jumps and real waits both count. */
  Triggers(InstantSource clock, SlackIds ids) {
    this.clock = clock;
    this.ids = ids;
  }

  synchronized String issue(Person person, View.@Nullable Origin origin) {
    Instant now = clock.instant();
    String id = now.getEpochSecond() + "." + person.id() + "." + ids.next("t");
    issued.values().removeIf(old -> old.issued().plus(LIFE.multipliedBy(100)).isBefore(now));
    issued.put(id, new Trigger(person.id(), now, origin, false));
    return id;
  }

  /** Uses a trigger up. */
  synchronized Trigger exchange(String id) {
    Trigger trigger = issued.get(id);
    if (trigger == null) {
      throw new Refused("invalid_trigger_id");
    }
    if (trigger.used()) {
      throw new Refused("exchanged_trigger_id");
    }
    if (Duration.between(trigger.issued(), clock.instant()).compareTo(LIFE) > 0) {
      throw new Refused("expired_trigger_id");
    }
    issued.put(id, new Trigger(trigger.user(), trigger.issued(), trigger.origin(), true));
    return trigger;
  }
}
