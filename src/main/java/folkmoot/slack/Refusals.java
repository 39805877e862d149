package folkmoot.slack;

import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts requests that Slack had not signed. With a wrong signing secret these are all there are,
 * and nobody would know why nothing happens; so the log says it, seldom enough that nobody can fill
 * it.
 */
final class Refusals {
  private static final Logger log = LoggerFactory.getLogger(Refusals.class);
  private static final Duration SILENCE = Duration.ofMinutes(10);

  private final AtomicReference<Instant> quietUntil = new AtomicReference<>(Instant.MIN);

  /** One more; {@code signed} when it bore a signature at all, as whatever Slack sends does. */
  void one(boolean signed, Instant now) {
    Metrics.counter("folkmoot.unsigned").increment();
    if (signed && isTime(now)) {
      log.warn(
          "A request was refused: its signature does not fit SLACK_SIGNING_SECRET,"
              + " or its time is more than five minutes off this machine's clock");
    }
  }

  /** Whether it is time to say it again; true once for all who ask at the same time. */
  boolean isTime(Instant now) {
    Instant until = quietUntil.get();
    return !now.isBefore(until) && quietUntil.compareAndSet(until, now.plus(SILENCE));
  }
}
