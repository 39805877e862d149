package folkmoot.rhythm;

import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.store.Tx;
import folkmoot.time.Cadence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The SQL of standing orders and budgets. */
final class OrderStore {
  private static final String SELECT =
      """
      select id, partnership_id, kind, recipe, question, weeks, time_of_day, zone, anchor, open_for,
        on_closed, opened_by, settled_to, skip_due, paused
      from standing_order
      """;

  private final Handle handle;

  OrderStore(Tx tx) {
    this.handle = tx.handle();
  }

  void addOnce(Order order, String request) {
    handle
        .createUpdate(
            """
            merge into standing_order o using (select cast(:key as varchar(200)) as request_key) s
            on (o.request_key = s.request_key)
            when not matched then insert (id, partnership_id, kind, recipe, question, weeks, time_of_day,
              zone, anchor, open_for, on_closed, opened_by, request_key, settled_to, paused)
            values (:id, :partnership, :kind, :recipe, :question, :weeks, :time,
              :zone, :anchor, :open, :closed, :by, :key, :settled, :paused)
            """)
        .bind("key", request)
        .bind("id", order.id())
        .bind("partnership", order.partnership().value())
        .bind("kind", order.kind())
        .bind("recipe", order.recipe())
        .bind("question", order.question())
        .bind("weeks", order.cadence().weeks())
        .bind("time", order.cadence().time().toString())
        .bind("zone", order.cadence().zone().getId())
        .bind("anchor", order.cadence().anchor().toString())
        .bind("open", order.open().written())
        .bind("closed", order.onClosed().name())
        .bind("by", order.openedBy().value())
        .bind("settled", order.settledTo())
        .bind("paused", order.paused())
        .execute();
  }

  Optional<Order> byRequest(String request) {
    return handle
        .createQuery(SELECT + " where request_key = :key")
        .bind("key", request)
        .map(OrderStore::order)
        .findOne();
  }

  List<Order> all() {
    return handle.createQuery(SELECT + " order by id").map(OrderStore::order).list();
  }

  List<Order> of(PartnershipId partnership) {
    return handle
        .createQuery(SELECT + " where partnership_id = :p order by id")
        .bind("p", partnership.value())
        .map(OrderStore::order)
        .list();
  }

  Optional<Order> hold(String id) {
    return handle
        .createQuery(SELECT + " where id = :id for update")
        .bind("id", id)
        .map(OrderStore::order)
        .findOne();
  }

  void settled(String id, Instant to) {
    handle
        .createUpdate(
            """
            update standing_order set settled_to = :to,
              skip_due = case when skip_due > :to then skip_due else null end
            where id = :id
            """)
        .bind("to", to)
        .bind("id", id)
        .execute();
  }

  void skip(String id, @Nullable Instant due) {
    handle
        .createUpdate("update standing_order set skip_due = :due where id = :id")
        .bind("due", due)
        .bind("id", id)
        .execute();
  }

  void pause(String id, boolean paused) {
    handle
        .createUpdate("update standing_order set paused = :paused where id = :id")
        .bind("paused", paused)
        .bind("id", id)
        .execute();
  }

  void remove(String id) {
    handle.createUpdate("delete from standing_order where id = :id").bind("id", id).execute();
  }

  Optional<Integer> budget(PartnershipId partnership) {
    return handle
        .createQuery("select minutes from burden_budget where partnership_id = :p")
        .bind("p", partnership.value())
        .mapTo(Integer.class)
        .findOne();
  }

  void budget(PartnershipId partnership, int minutes) {
    handle
        .createUpdate(
            """
            merge into burden_budget b using (select cast(:p as varchar(40)) as partnership_id) s
            on (b.partnership_id = s.partnership_id)
            when matched then update set minutes = :minutes
            when not matched then insert (partnership_id, minutes) values (:p, :minutes)
            """)
        .bind("p", partnership.value())
        .bind("minutes", minutes)
        .execute();
  }

  private static Order order(ResultSet rows, StatementContext context) throws SQLException {
    OffsetDateTime skip = rows.getObject("skip_due", OffsetDateTime.class);
    return new Order(
        rows.getString("id"),
        new PartnershipId(rows.getString("partnership_id")),
        rows.getString("kind"),
        rows.getString("recipe"),
        rows.getString("question"),
        new Cadence(
            rows.getInt("weeks"),
            LocalTime.parse(rows.getString("time_of_day")),
            ZoneId.of(rows.getString("zone")),
            LocalDate.parse(rows.getString("anchor"))),
        OpenFor.read(rows.getString("open_for")),
        OnClosed.valueOf(rows.getString("on_closed")),
        new MemberId(rows.getString("opened_by")),
        rows.getObject("settled_to", OffsetDateTime.class).toInstant(),
        skip == null ? null : skip.toInstant(),
        rows.getBoolean("paused"));
  }
}
