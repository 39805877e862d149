package folkmoot.rhythm;

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

/** The SQL of rests. */
final class RestStore {
  private static final String SELECT =
      "select id, partnership_id, why, from_at, until_at from rest";

  private final Handle handle;

  RestStore(Tx tx) {
    this.handle = tx.handle();
  }

  void addOnce(Rest rest) {
    handle
        .createUpdate(
            """
            merge into rest r using (select cast(:id as varchar(60)) as id) s on (r.id = s.id)
            when not matched then insert (id, partnership_id, why, from_at, until_at)
            values (:id, :partnership, :why, :from, :until)
            """)
        .bind("id", rest.id())
        .bind("partnership", rest.partnership().value())
        .bind("why", rest.why().name())
        .bind("from", rest.from())
        .bind("until", rest.until())
        .execute();
  }

  List<Rest> endingAfter(PartnershipId partnership, Instant at) {
    return handle
        .createQuery(
            SELECT
                + """
                 where partnership_id = :p and (until_at is null or until_at > :at)
                order by from_at, id
                """)
        .bind("p", partnership.value())
        .bind("at", at)
        .map(RestStore::rest)
        .list();
  }

  Optional<Rest> find(String id) {
    return handle
        .createQuery(SELECT + " where id = :id for update")
        .bind("id", id)
        .map(RestStore::rest)
        .findOne();
  }

  void until(String id, Instant until) {
    handle
        .createUpdate("update rest set until_at = :until where id = :id")
        .bind("until", until)
        .bind("id", id)
        .execute();
  }

  void remove(String id) {
    handle.createUpdate("delete from rest where id = :id").bind("id", id).execute();
  }

  private static Rest rest(ResultSet rows, StatementContext context) throws SQLException {
    OffsetDateTime until = rows.getObject("until_at", OffsetDateTime.class);
    return new Rest(
        rows.getString("id"),
        new PartnershipId(rows.getString("partnership_id")),
        Why.valueOf(rows.getString("why")),
        rows.getObject("from_at", OffsetDateTime.class).toInstant(),
        until == null ? null : until.toInstant());
  }
}
