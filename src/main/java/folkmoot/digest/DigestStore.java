package folkmoot.digest;

import folkmoot.digest.Progress.Silence;
import folkmoot.ids.PartnershipId;
import folkmoot.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The SQL of the digest: how far each partnership's has come. */
final class DigestStore {
  private final Handle handle;

  DigestStore(Tx tx) {
    this.handle = tx.handle();
  }

  Optional<Progress> progress(PartnershipId partnership) {
    return handle
        .createQuery(
            """
            select covered_to, due_after, settled_week, skip_due, paused, silent_weeks,
              silence_asked from digest_run where partnership_id = :p
            """)
        .bind("p", partnership.value())
        .map(DigestStore::progress)
        .findOne();
  }

  private static Progress progress(ResultSet rows, StatementContext context) throws SQLException {
    OffsetDateTime skip = rows.getObject("skip_due", OffsetDateTime.class);
    String week = rows.getString("settled_week");
    return new Progress(
        rows.getObject("covered_to", OffsetDateTime.class).toInstant(),
        rows.getObject("due_after", OffsetDateTime.class).toInstant(),
        week == null ? null : Week.parse(week),
        skip == null ? null : skip.toInstant(),
        rows.getBoolean("paused"),
        new Silence(rows.getInt("silent_weeks"), rows.getBoolean("silence_asked")));
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
              set covered_to = :to, due_after = :after, settled_week = :week, skip_due = :skip,
                paused = :paused, silent_weeks = :silent, silence_asked = :asked
            when not matched then insert
              (partnership_id, covered_to, due_after, settled_week, skip_due, paused, silent_weeks,
               silence_asked)
              values (:p, :to, :after, :week, :skip, :paused, :silent, :asked)
            """)
        .bind("p", partnership.value())
        .bind("to", progress.coveredTo())
        .bind("after", progress.dueAfter())
        .bind("week", progress.week() == null ? null : progress.week().label())
        .bind("skip", progress.skip())
        .bind("paused", progress.paused())
        .bind("silent", progress.silence().weeks())
        .bind("asked", progress.silence().asked())
        .execute();
  }

  /** Whether the summary shows its charts as pictures. */
  boolean asPicture(PartnershipId partnership) {
    return handle
        .createQuery("select as_picture from digest_run where partnership_id = :p")
        .bind("p", partnership.value())
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  void asPicture(PartnershipId partnership, boolean now) {
    handle
        .createUpdate("update digest_run set as_picture = :now where partnership_id = :p")
        .bind("now", now)
        .bind("p", partnership.value())
        .execute();
  }

  /** When it is next looked whether what is in the way was answered; empty where nobody asks. */
  Optional<Instant> lookAt(PartnershipId partnership) {
    return handle
        .createQuery("select look_at from digest_run where partnership_id = :p")
        .bind("p", partnership.value())
        .map((rows, context) -> Optional.ofNullable(rows.getObject(1, OffsetDateTime.class)))
        .findOne()
        .flatMap(at -> at)
        .map(OffsetDateTime::toInstant);
  }

  void lookAt(PartnershipId partnership, @Nullable Instant at) {
    handle
        .createUpdate("update digest_run set look_at = :at where partnership_id = :p")
        .bind("at", at)
        .bind("p", partnership.value())
        .execute();
  }
}
