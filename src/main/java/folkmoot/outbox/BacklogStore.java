package folkmoot.outbox;

import folkmoot.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Handle;

/** The SQL that counts what is owed. */
final class BacklogStore {
  private final Handle handle;

  BacklogStore(Tx tx) {
    this.handle = tx.handle();
  }

  Backlog at(Instant now) {
    int undecided =
        handle
            .createQuery("select count(*) from outbox where state = 'unknown'")
            .mapTo(Integer.class)
            .one();
    return handle
        .createQuery(
            """
            select count(*), min(not_before) from outbox
            where state = 'waiting' and not_before <= :now
            """)
        .bind("now", now)
        .map(
            (rows, context) -> {
              OffsetDateTime first = rows.getObject(2, OffsetDateTime.class);
              Duration age =
                  first == null ? Duration.ZERO : Duration.between(first.toInstant(), now);
              return new Backlog(rows.getInt(1), age, undecided);
            })
        .one();
  }
}
