package folkmoot.playground;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What went over the wire in both directions since the playground started. */
final class Traffic {
  private static final int KEPT = 20_000;

  private final Deque<JsonObject> deliveries = new ArrayDeque<>();
  private final Deque<JsonObject> calls = new ArrayDeque<>();
  private final AtomicInteger callsEver = new AtomicInteger();

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
