package folkmoot.action;

import folkmoot.ids.MemberId;
import folkmoot.store.Tx;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL of how actions were before their latest change, while it can be undone. */
final class BeforeStore {
  private final Handle handle;

  BeforeStore(Tx tx) {
    this.handle = tx.handle();
  }

  /**
   * A change that can be undone.
   *
   * @param before null where the change made the action
   */
  record Change(String action, @Nullable Action before, Instant until) {}

  /**
   * Keeps how it was. An earlier change of the same action can no longer be undone.
   *
   * @param fresh whether the change made the action, which then stands for itself
   */
  void keep(String change, Instant until, Action action, boolean fresh) {
    drop(action.id());
    ActionStore.bound(
            handle.createUpdate(
                "insert into action_before (change_id, undo_until, fresh, "
                    + ActionStore.COLUMNS
                    + """
                    ) values (:change, :until, :fresh,
                      :id, :partnership, :words, :member, :organisation, :due, :round, :about,
                      :asked, :said, :lookItem, :lookOn, :state, :outcome, :proposed, :agreed,
                      :ended)
                    """),
            action)
        .bind("change", change)
        .bind("until", until)
        .bind("fresh", fresh)
        .execute();
  }

  Optional<Change> find(String change) {
    return handle
        .createQuery(
            "select undo_until, fresh, "
                + ActionStore.COLUMNS
                + " from action_before where change_id = :change")
        .bind("change", change)
        .map(
            (rows, context) ->
                new Change(
                    rows.getString("id"),
                    rows.getBoolean("fresh") ? null : ActionStore.action(rows, context),
                    rows.getObject("undo_until", OffsetDateTime.class).toInstant()))
        .findOne();
  }

  void drop(String action) {
    handle.createUpdate("delete from action_before where id = :id").bind("id", action).execute();
  }

  /** Nothing that would bring this person back can be undone any more. */
  void forget(MemberId member) {
    handle
        .createUpdate("delete from action_before where owner_member = :m")
        .bind("m", member.value())
        .execute();
  }

  void dropOver(Instant now) {
    handle
        .createUpdate("delete from action_before where undo_until < :now")
        .bind("now", now)
        .execute();
  }

  Optional<Instant> nextOver() {
    return handle
        .createQuery("select min(undo_until) as first from action_before")
        .map((rows, context) -> Optional.ofNullable(rows.getObject("first", OffsetDateTime.class)))
        .one()
        .map(OffsetDateTime::toInstant);
  }
}
