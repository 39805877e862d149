package folkmoot.outbox;

import folkmoot.store.Tx;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The SQL of pacing: from when on a lane is free again, for all processes and after a restart. */
final class PaceStore {
  private final Handle handle;

  PaceStore(Handle handle) {
    this.handle = handle;
  }

  PaceStore(Tx tx) {
    this(tx.handle());
  }

  /** Every lane that was ever used, and when it is or was free. */
  Map<String, Instant> all() {
    return handle
        .createQuery("select lane, free_at from pace")
        .map(
            (rows, context) ->
                Map.entry(
                    rows.getString("lane"),
                    rows.getObject("free_at", OffsetDateTime.class).toInstant()))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Optional<Instant> freeAt(String lane) {
    return read(lane, "");
  }

  /** The same, and nobody else may take a place in it before the end of the transaction. */
  Optional<Instant> lock(String lane) {
    return read(lane, " for update");
  }

  private Optional<Instant> read(String lane, String how) {
    return handle
        .createQuery("select free_at from pace where lane = :lane" + how)
        .bind("lane", lane)
        .mapTo(Instant.class)
        .findOne();
  }

  /** Adds a lane that is not there yet. */
  void add(String lane) {
    handle
        .createUpdate(
            """
            merge into pace p using (select cast(:lane as varchar(100)) as lane) s on (p.lane = s.lane)
            when not matched then insert (lane, free_at) values (:lane, :long_ago)
            """)
        .bind("lane", lane)
        .bind("long_ago", Instant.EPOCH)
        .execute();
  }

  void free(String lane, Instant at) {
    handle
        .createUpdate("update pace set free_at = :at where lane = :lane")
        .bind("at", at)
        .bind("lane", lane)
        .execute();
  }

  /** Nothing more in these lanes before {@code until}. */
  void hold(List<Lane> lanes, Instant until) {
    for (Lane lane : lanes) {
      handle
          .createUpdate("update pace set free_at = :until where lane = :lane and free_at < :until")
          .bind("until", until)
          .bind("lane", lane.name())
          .execute();
    }
  }

  /** A place in these lanes that was taken was not needed. */
  void giveBack(List<Lane> lanes) {
    for (Lane lane : lanes) {
      lock(lane.name()).ifPresent(freeAt -> free(lane.name(), lane.limit().without(freeAt)));
    }
  }
}
