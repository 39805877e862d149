package folkmoot.playground;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Makes ids and timestamps that look like Slack's and never repeat. */
final class SlackIds {
  /** An odd factor spreads consecutive counts over the id space without ever meeting twice. */
  private static final long SPREAD = 0x9E3779B97L;

  private static final long SPACE = 1L << 40;

  private final AtomicLong count = new AtomicLong();
  private final AtomicLong lastMicros = new AtomicLong();

  /** An id such as {@code V0A1B2C3D4}: the kind's letter and nine more characters. */
  String next(String kind) {
    String body =
        Long.toString((count.incrementAndGet() * SPREAD) & (SPACE - 1), 36)
            .toUpperCase(Locale.ROOT);
    return kind + "0".repeat(9 - body.length()) + body;
  }

  /** A message timestamp: seconds and six digits, later than every one before it. */
  String ts(Instant now) {
    long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    long next = lastMicros.updateAndGet(last -> Math.max(micros, last + 100));
    return String.format(Locale.ROOT, "%d.%06d", next / 1_000_000, Math.floorMod(next, 1_000_000L));
  }

  JsonObject toJson() {
    return Json.object("count", count.get(), "last_micros", lastMicros.get());
  }

  void load(JsonObject kept) {
    count.set(Long.parseLong(Json.text(kept, "count", "0")));
    lastMicros.set(Long.parseLong(Json.text(kept, "last_micros", "0")));
  }
}
