package folkmoot.round;

import folkmoot.ids.RoundId;
import folkmoot.store.Tx;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL that finds rounds with something due. */
final class DueRoundStore {
  private final Handle handle;

  DueRoundStore(Tx tx) {
    this.handle = tx.handle();
  }

  /** The earliest instant at which any round has something due. */
  Optional<Instant> next() {
    return handle
        .createQuery(
            """
            select min(t.due) from (
              select closes_at as due from round where state in ('OPEN', 'CLOSING', 'FORGETTING')
              union all
              select turnout_due from round where state = 'OPEN'
              union all
              select key_until from round where state = 'CANCELLED'
              union all
              select i.remind_at from invitation i join round r on r.id = i.round_id
                where r.state = 'OPEN') t
            """)
        .map((rows, context) -> Optional.ofNullable(rows.getObject(1, OffsetDateTime.class)))
        .one()
        .map(OffsetDateTime::toInstant);
  }

  /** The earliest instant at which an open round closes. */
  Optional<Instant> nextClose() {
    return handle
        .createQuery("select min(closes_at) from round where state = 'OPEN'")
        .map((rows, context) -> Optional.ofNullable(rows.getObject(1, OffsetDateTime.class)))
        .one()
        .map(OffsetDateTime::toInstant);
  }

  List<RoundId> toClose(Instant now) {
    return ids(
        """
        select id from round where state in ('OPEN', 'CLOSING', 'FORGETTING') and closes_at <= :now
        order by closes_at, id
        """,
        now);
  }

  List<RoundId> toLookAt(Instant now) {
    return ids("select id from round where state = 'OPEN' and turnout_due <= :now", now);
  }

  List<RoundId> toForget(Instant now) {
    return ids("select id from round where state = 'CANCELLED' and key_until <= :now", now);
  }

  List<RoundId> toRemind(Instant now) {
    return ids(
        """
        select distinct r.id from round r join invitation i on i.round_id = r.id
        where r.state = 'OPEN' and i.remind_at <= :now
        """,
        now);
  }

  private List<RoundId> ids(String query, Instant now) {
    return handle
        .createQuery(query)
        .bind("now", now)
        .map((rows, context) -> new RoundId(rows.getString(1)))
        .list();
  }
}
