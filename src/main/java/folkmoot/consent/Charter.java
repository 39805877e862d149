package folkmoot.consent;

import folkmoot.ids.PartnershipId;
import folkmoot.store.Tx;
import java.util.List;

/** What a partnership has agreed, for all who ask or thank in its words. */
public final class Charter {
  private Charter() {}

  /** The behaviours that hold now. */
  public static Behaviours behaviours(Tx tx, PartnershipId partnership) {
    return new ProposalStore(tx, Behaviours.MATTER)
        .latest(partnership, Proposal.State.TAKEN)
        .map(taken -> Behaviours.read(taken.content()))
        .orElseGet(() -> new Behaviours(List.of()));
  }
}
