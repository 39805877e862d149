package folkmoot.outbox;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL of pacing: from when on a channel, or a method of an installation, is free again. */
final class PaceStore {
  private final Handle handle;

  PaceStore(Handle handle) {
    this.handle = handle;
  }

  Optional<Instant> freeAt(String lane) {
    return handle
        .createQuery("select free_at from pace where lane = :lane")
        .bind("lane", lane)
        .mapTo(Instant.class)
        .findOne();
  }

  void hold(String lane, Instant until) {
    handle
        .createUpdate(
            """
            merge into pace p using (select cast(:lane as varchar(100)) as lane) s on (p.lane = s.lane)
            when matched then update set free_at = :until
            when not matched then insert (lane, free_at) values (:lane, :until)
            """)
        .bind("lane", lane)
        .bind("until", until)
        .execute();
  }
}
