package folkmoot.round;

import folkmoot.ids.RoundId;
import folkmoot.store.Tx;
import java.util.Set;

/** Which rounds have a key. */
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
    return new KeysInUse(store.collecting(), store.ending());
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
