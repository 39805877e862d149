package folkmoot.round;

import folkmoot.ids.RoundId;
import folkmoot.store.Tx;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The SQL of which rounds have a key. */
final class KeysInUseStore {
  private final Handle handle;

  KeysInUseStore(Tx tx) {
    this.handle = tx.handle();
  }

  /** Rounds whose answers are still to be opened. */
  Set<RoundId> collecting() {
    return ids("select id from round where state in ('OPEN', 'CLOSING')");
  }

  /** Rounds whose key is still to be destroyed. */
  Set<RoundId> ending() {
    return ids(
        """
        select id from round
        where state = 'FORGETTING' or (state = 'CANCELLED' and key_until is not null)
        """);
  }

  private Set<RoundId> ids(String sql) {
    return handle.createQuery(sql).mapTo(String.class).stream()
        .map(RoundId::new)
        .collect(Collectors.toUnmodifiableSet());
  }
}
