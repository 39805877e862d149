package folkmoot.slack;

import folkmoot.store.StoreFailure;
import io.micrometer.core.instrument.Metrics;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mistakes of ours that whoever acted is shown a reference for. */
final class Mistakes {
  private static final Logger log = LoggerFactory.getLogger(Mistakes.class);

  private Mistakes() {}

  /**
   * Notes one, and answers its reference.
   *
   * @throws StoreFailure the same, when the database is away: that is no mistake, and has words of
   *     its own
   */
  static String noted(RuntimeException mistake) {
    if (mistake instanceof StoreFailure failure && failure.isAway()) {
      throw failure;
    }
    String reference = UUID.randomUUID().toString().substring(0, 8);
    log.error("Mistake {}", reference, mistake);
    Metrics.counter("folkmoot.mistakes").increment();
    return reference;
  }
}
