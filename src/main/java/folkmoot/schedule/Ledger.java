package folkmoot.schedule;

import folkmoot.ids.Ids;
import folkmoot.ids.PartnershipId;
import folkmoot.store.Tx;
import java.time.InstantSource;
import java.util.List;

/** The ledger conveners can read: every occurrence ends as sent, late, or skipped with a reason. */
public final class Ledger {
  private final Ids ids;
  private final InstantSource clock;

  public Ledger(Ids ids, InstantSource clock) {
    this.ids = ids;
    this.clock = clock;
  }

  /** Enters the outcome; false when this occurrence has ended already. */
  public boolean enter(Tx tx, PartnershipId partnership, Occurrence occurrence) {
    return new LedgerStore(tx)
        .enter(ids.timed("occ"), partnership.value(), occurrence, clock.instant());
  }

  /** The latest occurrences of a partnership, newest first. */
  public List<Occurrence> latest(Tx tx, PartnershipId partnership, int most) {
    return new LedgerStore(tx).latest(partnership.value(), most);
  }
}
