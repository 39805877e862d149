package folkmoot.outbox;

import folkmoot.store.Tx;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The SQL of what goes along with messages. */
final class EnclosureStore {
  private final Handle handle;

  EnclosureStore(Tx tx) {
    this.handle = tx.handle();
  }

  void set(Row row, Enclosure enclosure) {
    handle
        .createUpdate("update outbox set enclosure = :enclosure where id = :id")
        .bind("enclosure", enclosure.written())
        .bind("id", row.id())
        .execute();
  }

  /** The same, unless the message has gone without it meanwhile. */
  void arrived(Row row, Enclosure enclosure) {
    handle
        .createUpdate(
            """
            update outbox set enclosure = :enclosure
            where id = :id and state = 'waiting' and enclosure = :before
            """)
        .bind("enclosure", enclosure.written())
        .bind("before", Enclosure.ON_THE_WAY.written())
        .bind("id", row.id())
        .execute();
  }

  /** The lane was held until {@code held}, and is free from {@code at} on. */
  void release(Lane lane, Instant held, Instant at) {
    handle
        .createUpdate("update pace set free_at = :at where lane = :lane and free_at = :held")
        .bind("at", at)
        .bind("held", held)
        .bind("lane", lane.name())
        .execute();
  }
}
