package folkmoot.opera;

import folkmoot.ids.PartnershipId;
import folkmoot.store.Tx;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** The SQL of organisations whose people are not put together, such as a funder and its grantee. */
final class ApartStore {
  private final Handle handle;

  ApartStore(Tx tx) {
    this.handle = tx.handle();
  }

  /** Two by two, by the ids of the organisations. */
  List<Set<String>> of(PartnershipId partnership) {
    return handle
        .createQuery(
            """
            select one_id, other_id from opera_apart
            where partnership_id = :p order by one_id, other_id
            """)
        .bind("p", partnership.value())
        .map((rows, context) -> Set.of(rows.getString("one_id"), rows.getString("other_id")))
        .list();
  }

  /** They are apart from now on, or not any more. */
  void set(PartnershipId partnership, Set<String> two, boolean apart) {
    List<String> both = List.copyOf(new TreeSet<>(two));
    handle
        .createUpdate(
            """
            delete from opera_apart
            where partnership_id = :p and one_id = :one and other_id = :other
            """)
        .bind("p", partnership.value())
        .bind("one", both.get(0))
        .bind("other", both.get(1))
        .execute();
    if (apart) {
      handle
          .createUpdate(
              """
              insert into opera_apart (partnership_id, one_id, other_id)
              values (:p, :one, :other)
              """)
          .bind("p", partnership.value())
          .bind("one", both.get(0))
          .bind("other", both.get(1))
          .execute();
    }
  }
}
