package folkmoot.round;

import folkmoot.store.Tx;
import java.util.EnumMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The SQL that counts rounds by their state. */
final class StateStore {
  private final Handle handle;

  StateStore(Tx tx) {
    this.handle = tx.handle();
  }

  Map<Round.State, Integer> counted() {
    Map<Round.State, Integer> counted = new EnumMap<>(Round.State.class);
    handle
        .createQuery("select state, count(*) from round group by state")
        .map((rows, context) -> Map.entry(Round.State.valueOf(rows.getString(1)), rows.getInt(2)))
        .forEach(each -> counted.put(each.getKey(), each.getValue()));
    return counted;
  }
}
