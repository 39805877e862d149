package folkmoot.appreciative;

import folkmoot.ids.MemberId;
import folkmoot.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The SQL of those who want to be paired, and of who is with whom. */
final class GuestStore {
  private static final String SELECT =
      "select order_id, member_id, pair, note from appreciative_guest";

  private final Handle handle;

  GuestStore(Tx tx) {
    this.handle = tx.handle();
  }

  /**
   * Somebody on the list.
   *
   * @param pair the number of her pair; null before pairs are made, and where she has none
   * @param note the key of the message that told her; null before
   */
  record Row(String order, MemberId member, @Nullable Integer pair, @Nullable String note) {}

  void addOnce(String order, MemberId member) {
    handle
        .createUpdate(
            """
            merge into appreciative_guest g
            using (select cast(:order as varchar(40)) as order_id,
              cast(:member as varchar(40)) as member_id) s
            on (g.order_id = s.order_id and g.member_id = s.member_id)
            when not matched then insert (order_id, member_id) values (:order, :member)
            """)
        .bind("order", order)
        .bind("member", member.value())
        .execute();
  }

  void paired(Row row) {
    handle
        .createUpdate(
            """
            update appreciative_guest set pair = :pair, note = :note
            where order_id = :order and member_id = :member
            """)
        .bind("pair", row.pair())
        .bind("note", row.note())
        .bind("order", row.order())
        .bind("member", row.member().value())
        .execute();
  }

  List<Row> of(String order) {
    return handle
        .createQuery(SELECT + " where order_id = :order order by member_id")
        .bind("order", order)
        .map(GuestStore::row)
        .list();
  }

  Optional<Row> find(String order, MemberId member) {
    return of(order).stream().filter(row -> row.member().equals(member)).findFirst();
  }

  List<Row> of(MemberId member) {
    return handle
        .createQuery(SELECT + " where member_id = :member order by order_id")
        .bind("member", member.value())
        .map(GuestStore::row)
        .list();
  }

  void remove(String order, MemberId member) {
    handle
        .createUpdate(
            "delete from appreciative_guest where order_id = :order and member_id = :member")
        .bind("order", order)
        .bind("member", member.value())
        .execute();
  }

  void removeAll(String order) {
    handle
        .createUpdate("delete from appreciative_guest where order_id = :order")
        .bind("order", order)
        .execute();
  }

  private static Row row(ResultSet rows, StatementContext context) throws SQLException {
    return new Row(
        rows.getString("order_id"),
        new MemberId(rows.getString("member_id")),
        rows.getObject("pair", Integer.class),
        rows.getString("note"));
  }
}
