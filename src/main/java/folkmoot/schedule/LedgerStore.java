package folkmoot.schedule;

import folkmoot.store.Tx;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;

final class LedgerStore {
  private final Handle handle;

  LedgerStore(Tx tx) {
    this.handle = tx.handle();
  }

  boolean enter(String id, String partnership, Occurrence occurrence, Instant now) {
    return handle
            .createUpdate(
                """
                merge into occurrence o
                using (select cast(:partnership as varchar(40)) as partnership_id,
                              cast(:what as varchar(60)) as what,
                              cast(:dueAt as timestamp with time zone) as due_at) s
                on (o.partnership_id = s.partnership_id and o.what = s.what and o.due_at = s.due_at)
                when not matched then insert
                  (id, partnership_id, what, due_at, outcome, reason, settled_at)
                values (:id, :partnership, :what, :dueAt, :outcome, :reason, :now)
                """)
            .bind("id", id)
            .bind("partnership", partnership)
            .bind("what", occurrence.what())
            .bind("dueAt", occurrence.dueAt())
            .bind("outcome", occurrence.outcome().name())
            .bind("reason", occurrence.reason())
            .bind("now", now)
            .execute()
        == 1;
  }

  List<Occurrence> latest(String partnership, int most) {
    return handle
        .createQuery(
            """
            select what, due_at, outcome, reason from occurrence
            where partnership_id = :partnership
            order by due_at desc, id desc fetch first :most rows only
            """)
        .bind("partnership", partnership)
        .bind("most", most)
        .map(
            (rows, context) ->
                new Occurrence(
                    rows.getString("what"),
                    rows.getObject("due_at", OffsetDateTime.class).toInstant(),
                    Occurrence.Outcome.valueOf(rows.getString("outcome")),
                    rows.getString("reason")))
        .list();
  }
}
