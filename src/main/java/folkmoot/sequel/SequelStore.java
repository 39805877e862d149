package folkmoot.sequel;

import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.privacy.RoundFacts;
import folkmoot.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL of what came of results. */
final class SequelStore {
  private final Handle handle;

  SequelStore(Tx tx) {
    this.handle = tx.handle();
  }

  /** What a row says beside the result itself. */
  record Notes(
      @Nullable Instant talked,
      @Nullable Instant suggested,
      @Nullable Instant agreed,
      @Nullable Instant raised,
      @Nullable Instant left,
      String reason) {
    Sequel of(RoundFacts result) {
      return new Sequel(result, talked, suggested, agreed, raised, left, reason);
    }
  }

  /** Makes the row of a result, if it is not there. */
  private void begin(RoundId round, PartnershipId partnership) {
    handle
        .createUpdate(
            """
            merge into sequel s using (select cast(:round as varchar(40)) as round_id) n
            on (s.round_id = n.round_id)
            when not matched then insert (round_id, partnership_id, reason)
            values (:round, :partnership, '')
            """)
        .bind("round", round.value())
        .bind("partnership", partnership.value())
        .execute();
  }

  void talked(RoundId round, PartnershipId partnership, Instant at) {
    begin(round, partnership);
    first("update sequel set talked_at = :at where round_id = :r and talked_at is null", round, at);
  }

  void raised(RoundId round, PartnershipId partnership, Instant at) {
    begin(round, partnership);
    first("update sequel set raised_at = :at where round_id = :r and raised_at is null", round, at);
  }

  private void first(String update, RoundId round, Instant at) {
    handle.createUpdate(update).bind("at", at).bind("r", round.value()).execute();
  }

  void acted(
      RoundId round,
      PartnershipId partnership,
      @Nullable Instant suggested,
      @Nullable Instant agreed) {
    begin(round, partnership);
    handle
        .createUpdate(
            """
            update sequel set suggested_at = :suggested, agreed_at = :agreed where round_id = :r
            """)
        .bind("suggested", suggested)
        .bind("agreed", agreed)
        .bind("r", round.value())
        .execute();
  }

  void left(RoundId round, PartnershipId partnership, @Nullable Instant at, String reason) {
    begin(round, partnership);
    handle
        .createUpdate("update sequel set left_at = :at, reason = :reason where round_id = :r")
        .bind("at", at)
        .bind("reason", reason)
        .bind("r", round.value())
        .execute();
  }

  Optional<Notes> find(RoundId round) {
    return handle
        .createQuery(
            """
            select talked_at, suggested_at, agreed_at, raised_at, left_at, reason from sequel
            where round_id = :r
            """)
        .bind("r", round.value())
        .map((rows, context) -> notes(rows))
        .findOne();
  }

  /** Holds the row of a result until the transaction ends, and makes it if it is not there. */
  Notes hold(RoundId round, PartnershipId partnership) {
    begin(round, partnership);
    return handle
        .createQuery(
            """
            select talked_at, suggested_at, agreed_at, raised_at, left_at, reason from sequel
            where round_id = :r for update
            """)
        .bind("r", round.value())
        .map((rows, context) -> notes(rows))
        .one();
  }

  Map<RoundId, Notes> all(PartnershipId partnership) {
    Map<RoundId, Notes> all = new HashMap<>();
    handle
        .createQuery(
            """
            select round_id, talked_at, suggested_at, agreed_at, raised_at, left_at, reason
            from sequel where partnership_id = :p
            """)
        .bind("p", partnership.value())
        .map((rows, context) -> Map.entry(new RoundId(rows.getString("round_id")), notes(rows)))
        .forEach(row -> all.put(row.getKey(), row.getValue()));
    return all;
  }

  private static Notes notes(ResultSet rows) throws SQLException {
    return new Notes(
        instant(rows, "talked_at"),
        instant(rows, "suggested_at"),
        instant(rows, "agreed_at"),
        instant(rows, "raised_at"),
        instant(rows, "left_at"),
        rows.getString("reason"));
  }

  private static @Nullable Instant instant(ResultSet rows, String column) throws SQLException {
    OffsetDateTime at = rows.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
