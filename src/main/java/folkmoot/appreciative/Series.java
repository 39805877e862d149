package folkmoot.appreciative;

import folkmoot.ids.PartnershipId;
import folkmoot.prompt.Phase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One appreciative series; its dates are those of a standing order.
 *
 * @param phases how many have begun, 0 to 4
 * @param toldTo dates up to here were looked at
 * @param pairsAt when pairs are made; null before there is a list and after it was settled
 * @param seed by which pairs are drawn
 */
record Series(
    String order,
    PartnershipId partnership,
    int phases,
    Instant toldTo,
    @Nullable Instant pairsAt,
    long seed,
    boolean ended) {
  static final int PHASES = Phase.values().length;

  /** The phase that begins next; the last one where all have. */
  Phase next() {
    return Phase.values()[Math.min(phases, PHASES - 1)];
  }

  /** The key of the post about a phase. */
  String key(Phase phase) {
    return "appreciative:" + order + ":" + phase;
  }
}
