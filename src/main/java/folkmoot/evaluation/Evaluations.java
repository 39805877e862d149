package folkmoot.evaluation;

import folkmoot.Evidence;
import folkmoot.Feature;
import folkmoot.partnership.Partnership;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Asks every feature what happened, and says what that comes to. */
final class Evaluations {
  private final Supplier<List<Feature>> features;

  Evaluations(Supplier<List<Feature>> features) {
    this.features = features;
  }

  Evaluation of(Tx tx, Partnership partnership, Instant now) {
    return Evaluation.of(evidence(tx, partnership), now);
  }

  /** Whether to propose to ask less often. */
  boolean asksTooOften(Tx tx, Partnership partnership, Instant now) {
    return StopRule.holds(evidence(tx, partnership), now);
  }

  private List<Evidence> evidence(Tx tx, Partnership partnership) {
    return features.get().stream()
        .flatMap(feature -> feature.evidence(tx, partnership).stream())
        .toList();
  }
}
