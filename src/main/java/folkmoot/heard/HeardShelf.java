package folkmoot.heard;

import folkmoot.ids.PartnershipId;
import folkmoot.shelf.Shelf;
import folkmoot.store.Tx;
import java.util.List;
import java.util.Optional;

/** What was heard, for all to read. */
final class HeardShelf implements Shelf<HeardEntry> {
  @Override
  public int size() {
    return 20;
  }

  @Override
  public List<HeardEntry> page(Tx tx, PartnershipId partnership, int from, int most) {
    return new HeardStore(tx).page(partnership, from, most);
  }

  @Override
  public Optional<HeardEntry> find(Tx tx, PartnershipId partnership, String id) {
    return new HeardStore(tx)
        .find(id)
        .filter(entry -> entry.partnership().equals(partnership) && entry.reason() == null);
  }

  @Override
  public void takeOut(Tx tx, String id, String reason) {
    new HeardStore(tx).takeOut(id, reason);
  }
}
