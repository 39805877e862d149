package folkmoot.playground;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What went over the wire in both directions since the playground started. */
final class Traffic {
  private static final int KEPT = 20_000;

  /** So many of the latest can be looked into whole. */
  private static final int KEPT_WHOLE = 400;

  private final Deque<JsonObject> deliveries = new ArrayDeque<>();
  private final Deque<JsonObject> calls = new ArrayDeque<>();
  private final Deque<Seen> seen = new ArrayDeque<>();
  private final AtomicInteger seenEver = new AtomicInteger();
  private final AtomicInteger callsEver = new AtomicInteger();

  /**
   * Something that went over the wire, whole, for the page's inspector alone: it stays in memory
   * and is in no answer of the control API.
   *
   * @param entry what is known of it
   * @param body what was sent, as it was written; null for a call, whose arguments are in the entry
   * @param reply what the app answered
   */
  record Seen(int number, JsonObject entry, @Nullable String body, String reply) {}

  /** What can be looked into whole, newest first. */
  synchronized List<Seen> latest() {
    List<Seen> latest = new ArrayList<>(seen);
    Collections.reverse(latest);
    return latest;
  }

  private void look(JsonObject entry, @Nullable String body, String reply) {
    seen.add(new Seen(seenEver.incrementAndGet(), entry, body, reply));
    if (seen.size() > KEPT_WHOLE) {
      seen.remove();
    }
  }

  /** Notes a delivery without its payload: what people answered is nobody's to read here. */
  synchronized void delivered(Deliveries.Delivery delivery, Ack ack, Instant at) {
    JsonObject entry =
        Json.object(
            "at", at,
            "kind", delivery.kind(),
            "who", delivery.who(),
            "status", ack.status(),
            "ok", ack.acknowledged(),
            "ack_ms", ack.millis());
    if (ack.failure() != null) {
      entry.addProperty("error", ack.failure());
    }
    String attempt = delivery.headers().get(Events.RETRY_NUM);
    if (attempt != null) {
      entry.addProperty("retry_num", Integer.parseInt(attempt));
    }
    keep(deliveries, entry);
    look(entry, delivery.body(), ack.body());
  }

  /** What came of a call: the error as the app read it, and the faults found in what it sent. */
  record Result(boolean ok, String error, List<String> faults, boolean refused) {
    static final Result FINE = new Result(true, "", List.of(), false);

    static Result refused(Refused refused) {
      return new Result(false, refused.error(), refused.faults(), true);
    }

    /** The app did nothing wrong: the playground was told to fail. */
    static Result asTold(String error) {
      return new Result(false, error, List.of(), false);
    }
  }

  synchronized void called(String method, JsonObject args, Result result, Instant at) {
    JsonObject entry =
        Json.object(
            "at",
            at,
            "method",
            method,
            "args",
            args,
            "ok",
            result.ok(),
            "error",
            result.error().isEmpty() ? null : result.error(),
            "refused",
            result.refused());
    if (!result.faults().isEmpty()) {
      entry.add("faults", Json.array(result.faults()));
    }
    keep(calls, entry);
    look(entry, null, "");
    callsEver.incrementAndGet();
  }

  /** A bookmark for {@link #callsSince}. */
  synchronized int mark() {
    return callsEver.get();
  }

  synchronized List<JsonObject> callsSince(int mark) {
    int gone = callsEver.get() - calls.size();
    return calls.stream().skip(Math.max(0, mark - gone)).toList();
  }

  synchronized JsonObject toJson() {
    return Json.object("deliveries", Json.array(deliveries), "calls", Json.array(calls));
  }

  private static void keep(Deque<JsonObject> entries, JsonObject entry) {
    entries.add(entry);
    if (entries.size() > KEPT) {
      entries.remove();
    }
  }
}
