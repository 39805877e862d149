package folkmoot.round;

import folkmoot.box.Boxes;
import folkmoot.ids.RoundId;
import folkmoot.store.Tx;
import java.util.HashSet;
import java.util.Set;

/** Which rounds have a key, and which boxes. */
public final class KeysInUse {
  private final Set<RoundId> needed;
  private final Set<RoundId> allowed;

  private KeysInUse(Set<RoundId> needed, Set<RoundId> allowed) {
    this.needed = needed;
    this.allowed = allowed;
  }

  /** As the rounds stand now. */
  public static KeysInUse of(Tx tx) {
    KeysInUseStore store = new KeysInUseStore(tx);
    return new KeysInUse(
        both(store.collecting(), Boxes.needed(tx)), both(store.ending(), Boxes.ending(tx)));
  }

  private static Set<RoundId> both(Set<RoundId> rounds, Set<RoundId> boxes) {
    Set<RoundId> all = new HashSet<>(rounds);
    all.addAll(boxes);
    return Set.copyOf(all);
  }

  /** Without its key such a round cannot be closed with a result. */
  public Set<RoundId> needed() {
    return needed;
  }

  /** Such a round may still have its key, until it is destroyed. */
  public Set<RoundId> allowed() {
    return allowed;
  }
}
