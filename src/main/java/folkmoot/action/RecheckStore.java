package folkmoot.action;

import folkmoot.ids.RoundId;
import folkmoot.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The SQL of when something done is looked at again. */
final class RecheckStore {
  private static final String SELECT =
      "select action_id, weeks, due_at, settled, round_id from action_recheck ";

  private final Handle handle;

  RecheckStore(Tx tx) {
    this.handle = tx.handle();
  }

  /**
   * One look back.
   *
   * @param weeks after it was done
   * @param round in which it was asked; null while it was not, or when it never will be
   */
  record Recheck(String action, int weeks, Instant due, boolean settled, @Nullable RoundId round) {}

  void plan(String action, int weeks, Instant due) {
    handle
        .createUpdate(
            """
            insert into action_recheck (action_id, weeks, due_at, settled)
            values (:action, :weeks, :due, false)
            """)
        .bind("action", action)
        .bind("weeks", weeks)
        .bind("due", due)
        .execute();
  }

  void dropPlans(String action) {
    handle
        .createUpdate("delete from action_recheck where action_id = :action and not settled")
        .bind("action", action)
        .execute();
  }

  void settle(Recheck recheck, @Nullable RoundId round) {
    handle
        .createUpdate(
            """
            update action_recheck set settled = true, round_id = :round
            where action_id = :action and weeks = :weeks
            """)
        .bind("round", round == null ? null : round.value())
        .bind("action", recheck.action())
        .bind("weeks", recheck.weeks())
        .execute();
  }

  void postpone(Recheck recheck, Instant due) {
    handle
        .createUpdate(
            "update action_recheck set due_at = :due where action_id = :action and weeks = :weeks")
        .bind("due", due)
        .bind("action", recheck.action())
        .bind("weeks", recheck.weeks())
        .execute();
  }

  Optional<Instant> next() {
    return handle
        .createQuery("select min(due_at) as first from action_recheck where not settled")
        .map((rows, context) -> Optional.ofNullable(rows.getObject("first", OffsetDateTime.class)))
        .one()
        .map(OffsetDateTime::toInstant);
  }

  List<Recheck> due(Instant now) {
    return handle
        .createQuery(
            SELECT + "where not settled and due_at <= :now order by due_at, action_id, weeks")
        .bind("now", now)
        .map(RecheckStore::recheck)
        .list();
  }

  /** It, held until the transaction ends. */
  Optional<Recheck> lock(Recheck listed) {
    return handle
        .createQuery(SELECT + "where action_id = :action and weeks = :weeks for update")
        .bind("action", listed.action())
        .bind("weeks", listed.weeks())
        .map(RecheckStore::recheck)
        .findOne();
  }

  Optional<Recheck> asked(RoundId round) {
    return handle
        .createQuery(SELECT + "where round_id = :round")
        .bind("round", round.value())
        .map(RecheckStore::recheck)
        .findOne();
  }

  List<Recheck> of(String action) {
    return handle
        .createQuery(SELECT + "where action_id = :action order by weeks")
        .bind("action", action)
        .map(RecheckStore::recheck)
        .list();
  }

  private static Recheck recheck(ResultSet rows, StatementContext context) throws SQLException {
    String round = rows.getString("round_id");
    return new Recheck(
        rows.getString("action_id"),
        rows.getInt("weeks"),
        rows.getObject("due_at", OffsetDateTime.class).toInstant(),
        rows.getBoolean("settled"),
        round == null ? null : new RoundId(round));
  }
}
