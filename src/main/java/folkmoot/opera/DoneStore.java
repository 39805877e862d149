package folkmoot.opera;

import folkmoot.ids.PartnershipId;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL of OPERAs that have a result. */
final class DoneStore {
  private final Handle handle;

  DoneStore(Tx tx) {
    this.handle = tx.handle();
  }

  void ended(String id, Instant when) {
    handle
        .createUpdate("update opera set ended_at = :when where id = :id")
        .bind("when", when)
        .bind("id", id)
        .execute();
  }

  /** Those whose result came in this time; {@code from} is exclusive. */
  List<Opera> ended(PartnershipId partnership, Instant from, Instant to) {
    return handle
        .createQuery(
            """
            select * from opera
            where partnership_id = :p and step = 'DONE' and ended_at > :from and ended_at <= :to
            order by id
            """)
        .bind("p", partnership.value())
        .bind("from", from)
        .bind("to", to)
        .map(OperaStore::opera)
        .list();
  }

  /** When its result came; empty while it has none. */
  Optional<Instant> endedAt(String id) {
    return handle
        .createQuery("select ended_at from opera where id = :id and ended_at is not null")
        .bind("id", id)
        .mapTo(Instant.class)
        .findOne();
  }
}
