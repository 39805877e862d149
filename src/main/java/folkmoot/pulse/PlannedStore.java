package folkmoot.pulse;

import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The SQL of pulses that are to open later; a partnership has one at most. */
final class PlannedStore {
  private static final String SELECT =
      "select partnership_id, opens_at, planned_by from planned_pulse";

  private final Handle handle;

  PlannedStore(Tx tx) {
    this.handle = tx.handle();
  }

  /** A pulse that is to open at an instant. */
  record Planned(PartnershipId partnership, Instant opensAt, MemberId by) {}

  void plan(Planned planned) {
    handle
        .createUpdate(
            """
            merge into planned_pulse p
            using (select cast(:p as varchar(40)) as partnership_id) s
            on (p.partnership_id = s.partnership_id)
            when matched then update set opens_at = :at, planned_by = :by
            when not matched then insert (partnership_id, opens_at, planned_by)
              values (:p, :at, :by)
            """)
        .bind("p", planned.partnership().value())
        .bind("at", planned.opensAt())
        .bind("by", planned.by().value())
        .execute();
  }

  Optional<Planned> of(PartnershipId partnership) {
    return handle
        .createQuery(SELECT + " where partnership_id = :p")
        .bind("p", partnership.value())
        .map(PlannedStore::planned)
        .findOne();
  }

  /** Answers false when somebody else has taken it off before. */
  boolean drop(PartnershipId partnership) {
    return handle
            .createUpdate("delete from planned_pulse where partnership_id = :p")
            .bind("p", partnership.value())
            .execute()
        == 1;
  }

  Optional<Instant> next() {
    return handle
        .createQuery("select min(opens_at) from planned_pulse")
        .map((rows, context) -> Optional.ofNullable(rows.getObject(1, OffsetDateTime.class)))
        .one()
        .map(OffsetDateTime::toInstant);
  }

  List<Planned> due(Instant now) {
    return handle
        .createQuery(SELECT + " where opens_at <= :now order by opens_at, partnership_id")
        .bind("now", now)
        .map(PlannedStore::planned)
        .list();
  }

  private static Planned planned(ResultSet rows, StatementContext context) throws SQLException {
    return new Planned(
        new PartnershipId(rows.getString("partnership_id")),
        rows.getObject("opens_at", OffsetDateTime.class).toInstant(),
        new MemberId(rows.getString("planned_by")));
  }
}
