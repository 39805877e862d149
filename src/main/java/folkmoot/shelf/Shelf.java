package folkmoot.shelf;

import folkmoot.ids.PartnershipId;
import folkmoot.store.Tx;
import java.util.List;
import java.util.Optional;

/** What members of a partnership wrote for all to read, one piece beside the other. */
public interface Shelf<T> {
  /** How many fit one window. */
  int size();

  /**
   * The pieces after so many, the latest first; what was taken out is among them, as its reason.
   *
   * @param most how many at the most
   */
  List<T> page(Tx tx, PartnershipId partnership, int from, int most);

  /** A piece whose words stand. */
  Optional<T> find(Tx tx, PartnershipId partnership, String id);

  /** The words go, wherever they stand on the shelf; the reason stays in their place. */
  void takeOut(Tx tx, String id, String reason);
}
