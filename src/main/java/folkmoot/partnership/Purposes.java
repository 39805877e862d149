package folkmoot.partnership;

import folkmoot.ids.PartnershipId;
import folkmoot.store.Tx;

/** The purpose of a partnership stops being a draft. */
public final class Purposes {
  private final Announcements announcements;

  Purposes(Announcements announcements) {
    this.announcements = announcements;
  }

  /** Everybody had time to object to this purpose. Answers whether it is still the one there is. */
  public boolean agree(Tx tx, PartnershipId id, String purpose) {
    PartnershipStore store = new PartnershipStore(tx);
    store.hold(id);
    if (!store.byId(id).orElseThrow().purpose().equals(purpose)) {
      return false;
    }
    store.agreePurpose(id, purpose);
    announcements.hubAgain(tx, store.byId(id).orElseThrow());
    return true;
  }
}
