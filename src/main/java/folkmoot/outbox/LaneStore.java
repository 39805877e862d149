package folkmoot.outbox;

import folkmoot.store.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of who stands first in each lane. It steps from one lane to the next by an index, so that
 * a lane in which thousands wait costs no more than a short one.
 */
final class LaneStore {
  /**
   * Names end in a letter or a digit, so that nothing stands between one and the same with this.
   * (With "greater than", H2 would read all that wait in the lane before it comes to the next.)
   */
  private static final String LOWEST = "0";

  private final Handle handle;

  LaneStore(Tx tx) {
    this.handle = tx.handle();
  }

  /** The installations by which something waits to be sent, now or later. */
  List<String> installations() {
    List<String> all = new ArrayList<>();
    Optional<String> next = installationAfter(null);
    while (next.isPresent()) {
      all.add(next.get());
      next = installationAfter(next.get());
    }
    return all;
  }

  private Optional<String> installationAfter(@Nullable String last) {
    var query =
        handle.createQuery(
            "select installation from outbox where state = 'waiting'"
                + (last == null ? "" : " and installation >= :next")
                + " order by state, installation fetch first 1 rows only");
    return (last == null ? query : query.bind("next", last + LOWEST))
        .mapTo(String.class)
        .findFirst();
  }

  /** The first of each lane of an installation, also where it may not be sent yet. */
  List<Row> heads(String installation) {
    List<Row> heads = new ArrayList<>();
    Optional<Head> next = headAfter(installation, null);
    while (next.isPresent()) {
      heads.add(next.get().row());
      next = headAfter(installation, next.get().lane());
    }
    return heads;
  }

  /** The lane as it was written, which one knows better than the row in an upgrade. */
  private record Head(String lane, Row row) {}

  private Optional<Head> headAfter(String installation, @Nullable String last) {
    var query =
        handle
            .createQuery(
                "select lane, "
                    + OutboxStore.COLUMNS
                    + " from outbox where state = 'waiting' and installation = :installation"
                    + (last == null ? "" : " and lane >= :next")
                    + " order by state, installation, lane, not_before, id"
                    + " fetch first 1 rows only")
            .bind("installation", installation);
    return (last == null ? query : query.bind("next", last + LOWEST))
        .map((rows, context) -> new Head(rows.getString("lane"), OutboxStore.row(rows, context)))
        .findFirst();
  }

  /** The row if it is still to be sent, held by this transaction alone. */
  Optional<Row> lock(Row row, Instant now) {
    return handle
        .createQuery(
            "select "
                + OutboxStore.COLUMNS
                + """
                from outbox where id = :id and state = 'waiting' and not_before <= :now
                for update skip locked
                """)
        .bind("id", row.id())
        .bind("now", now)
        .map(OutboxStore::row)
        .findFirst();
  }
}
