package folkmoot.evaluation;

import folkmoot.Evidence;
import folkmoot.evaluation.Evaluation.Share;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When to propose to ask less often: results lead to no conversation (methods.md E3). */
final class StopRule {
  /** So far back it looks. */
  static final Duration SPAN = Duration.ofDays(56);

  /** With fewer results, one conversation more or less would decide. */
  static final int LEAST_RESULTS = 4;

  private StopRule() {}

  /** Fewer than one in three results of the last eight weeks were talked about within a week. */
  static boolean holds(List<Evidence> evidence, Instant now) {
    Share talked = Evaluation.talked(evidence, now.minus(SPAN), now);
    return talked.of() >= LEAST_RESULTS && 3 * talked.count() < talked.of();
  }
}
