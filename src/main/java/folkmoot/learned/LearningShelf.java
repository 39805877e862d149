package folkmoot.learned;

import folkmoot.ids.PartnershipId;
import folkmoot.shelf.Shelf;
import folkmoot.store.Tx;
import java.util.List;
import java.util.Optional;

/** What was learned, for all to read. */
final class LearningShelf implements Shelf<Learning> {
  @Override
  public int size() {
    return 15;
  }

  @Override
  public List<Learning> page(Tx tx, PartnershipId partnership, int from, int most) {
    return new LearningStore(tx).page(partnership, from, most);
  }

  @Override
  public Optional<Learning> find(Tx tx, PartnershipId partnership, String id) {
    return new LearningStore(tx)
        .find(id)
        .filter(one -> one.partnership().equals(partnership) && one.reason() == null);
  }

  @Override
  public void takeOut(Tx tx, String id, String reason) {
    new LearningStore(tx).takeOut(id, reason);
  }
}
