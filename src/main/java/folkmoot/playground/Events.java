package folkmoot.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import folkmoot.playground.Deliveries.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Events on their way to the app; one it does not acknowledge is sent again, three times at most.
 */
final class Events {
  static final String RETRY_NUM = "x-slack-retry-num";
  static final String RETRY_REASON = "x-slack-retry-reason";

  /** How long after a failed attempt the next one follows. */
  private static final List<Duration> WAITS =
      List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

  private static final Duration LATE = Duration.ofMinutes(5);

  /**
   * @param attempt 0 for the first sending
   * @param reason why the attempt before failed; null for the first
   */
  private record Waiting(String envelope, int attempt, Instant due, @Nullable String reason) {}

  private final List<Waiting> waiting = new ArrayList<>();
  private final Deliveries deliveries;
  private final PlaygroundClock clock;

  Events(Deliveries deliveries, PlaygroundClock clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  synchronized void add(JsonObject envelope) {
    waiting.add(new Waiting(Json.write(envelope), 0, clock.instant(), null));
  }

  synchronized void addLate(JsonObject envelope) {
    Instant due = clock.instant().plus(LATE);
    waiting.add(new Waiting(Json.write(envelope), 0, due, null));
  }

  synchronized Optional<Instant> nextDue() {
    return waiting.stream().map(Waiting::due).min(Comparator.naturalOrder());
  }

  /** Sends what is due, oldest first, until nothing is due any more. */
  void deliverDue() {
    for (Optional<Waiting> next = takeDue(); next.isPresent(); next = takeDue()) {
      send(next.get());
    }
  }

  private synchronized Optional<Waiting> takeDue() {
    Instant now = clock.instant();
    Optional<Waiting> next =
        waiting.stream()
            .filter(event -> !event.due().isAfter(now))
            .min(Comparator.comparing(Waiting::due));
    next.ifPresent(waiting::remove);
    return next;
  }

  private void send(Waiting event) {
    String id = Json.text(Json.parse(event.envelope()).getAsJsonObject(), "event_id", "");
    Ack ack =
        deliveries.send(new Delivery("event", id, Delivery.JSON, event.envelope(), headers(event)));
    if (!ack.acknowledged() && event.attempt() < WAITS.size()) {
      Instant due = clock.instant().plus(WAITS.get(event.attempt()));
      sendAgain(new Waiting(event.envelope(), event.attempt() + 1, due, ack.failure()));
    }
  }

  private synchronized void sendAgain(Waiting event) {
    waiting.add(event);
  }

  private static Map<String, String> headers(Waiting event) {
    return event.reason() == null
        ? Map.of()
        : Map.of(RETRY_NUM, Integer.toString(event.attempt()), RETRY_REASON, event.reason());
  }

  synchronized JsonArray toJson() {
    return Json.array(
        waiting.stream()
            .map(
                event ->
                    Json.object(
                        "envelope", event.envelope(),
                        "attempt", event.attempt(),
                        "due", event.due(),
                        "reason", event.reason()))
            .toList());
  }

  synchronized void load(JsonArray kept) {
    Json.objects(kept)
        .forEach(
            event ->
                waiting.add(
                    new Waiting(
                        Json.text(event, "envelope", "{}"),
                        Json.number(event, "attempt", 0),
                        Instant.parse(Json.text(event, "due", "")),
                        Json.text(event, "reason"))));
  }
}
