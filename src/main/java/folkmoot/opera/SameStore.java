package folkmoot.opera;

import folkmoot.store.Tx;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL of what somebody thinks is the same. */
final class SameStore {
  private final Handle handle;

  SameStore(Tx tx) {
    this.handle = tx.handle();
  }

  void add(String opera, Same same) {
    handle
        .createUpdate(
            """
            insert into opera_same (id, opera_id, into_id, other_id, number)
            values (:id, :opera, :into, :other, :number)
            """)
        .bind("id", same.id())
        .bind("opera", opera)
        .bind("into", same.into())
        .bind("other", same.other())
        .bind("number", same.number())
        .execute();
  }

  List<Same> of(String opera) {
    return handle
        .createQuery(
            """
            select id, into_id, other_id, number, settled from opera_same
            where opera_id = :opera order by number
            """)
        .bind("opera", opera)
        .map(
            (rows, context) -> {
              String settled = rows.getString("settled");
              return new Same(
                  rows.getString("id"),
                  rows.getString("into_id"),
                  rows.getString("other_id"),
                  rows.getInt("number"),
                  settled == null ? null : Same.Settled.valueOf(settled));
            })
        .list();
  }

  void settle(Same same, Same.Settled as) {
    handle
        .createUpdate("update opera_same set settled = :as where id = :id")
        .bind("as", as.name())
        .bind("id", same.id())
        .execute();
  }

  /** What became part of this idea. */
  List<Idea> parts(String idea) {
    return handle
        .createQuery(
            "select id, words, why, number from opera_idea where same_as = :idea order by number")
        .bind("idea", idea)
        .map(
            (rows, context) ->
                new Idea(
                    rows.getString("id"),
                    rows.getString("words"),
                    rows.getString("why"),
                    rows.getInt("number"),
                    null))
        .list();
  }

  /** The other is part of the one that stays, and so is what became part of it before. */
  void merge(Same same) {
    handle
        .createUpdate("update opera_idea set same_as = :into where id = :other or same_as = :other")
        .bind("into", same.into())
        .bind("other", same.other())
        .execute();
  }
}
