package folkmoot.digest;

import folkmoot.ids.PartnershipId;
import folkmoot.store.Tx;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL of the digest: how far each partnership's has come. */
final class DigestStore {
  /**
   * How far a partnership's digest has come.
   *
   * @param coveredTo what happened up to here was reported, or passed over in silence with reason
   * @param dueAfter the last slot that was settled; the next one lies after it
   * @param skip the slot that a convener wants left out; null for none
   */
  record Progress(Instant coveredTo, Instant dueAfter, @Nullable Instant skip, boolean paused) {
    /** The same, settled further on. */
    Progress settled(Instant covered, Instant slot) {
      return new Progress(covered, slot, skip == null || !skip.isAfter(slot) ? null : skip, paused);
    }
  }

  private final Handle handle;

  DigestStore(Tx tx) {
    this.handle = tx.handle();
  }

  Optional<Progress> progress(PartnershipId partnership) {
    return handle
        .createQuery(
            "select covered_to, due_after, skip_due, paused from digest_run where partnership_id = :p")
        .bind("p", partnership.value())
        .map(
            (rows, context) -> {
              OffsetDateTime skip = rows.getObject("skip_due", OffsetDateTime.class);
              return new Progress(
                  rows.getObject("covered_to", OffsetDateTime.class).toInstant(),
                  rows.getObject("due_after", OffsetDateTime.class).toInstant(),
                  skip == null ? null : skip.toInstant(),
                  rows.getBoolean("paused"));
            })
        .findOne();
  }

  /** The same, held against every other process until this transaction ends. */
  Optional<Progress> hold(PartnershipId partnership) {
    handle
        .createQuery("select 1 from digest_run where partnership_id = :p for update")
        .bind("p", partnership.value())
        .mapTo(Integer.class)
        .findOne();
    return progress(partnership);
  }

  void save(PartnershipId partnership, Progress progress) {
    handle
        .createUpdate(
            """
            merge into digest_run d using (select cast(:p as varchar(40)) as partnership_id) s
            on (d.partnership_id = s.partnership_id)
            when matched then update
              set covered_to = :to, due_after = :after, skip_due = :skip, paused = :paused
            when not matched then insert
              (partnership_id, covered_to, due_after, skip_due, paused)
              values (:p, :to, :after, :skip, :paused)
            """)
        .bind("p", partnership.value())
        .bind("to", progress.coveredTo())
        .bind("after", progress.dueAfter())
        .bind("skip", progress.skip())
        .bind("paused", progress.paused())
        .execute();
  }
}
