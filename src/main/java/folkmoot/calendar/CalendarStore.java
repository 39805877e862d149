package folkmoot.calendar;

import folkmoot.ids.PartnershipId;
import folkmoot.store.Tx;
import folkmoot.time.ClosedDays.Range;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The SQL of closed days. */
final class CalendarStore {
  /** A range of a partnership's own. */
  record OwnRange(String id, Range range) {}

  private final Handle handle;

  CalendarStore(Tx tx) {
    this.handle = tx.handle();
  }

  Set<String> sets(PartnershipId partnership) {
    return handle
        .createQuery("select set_id from holiday_choice where partnership_id = :p")
        .bind("p", partnership.value())
        .mapTo(String.class)
        .set();
  }

  void choose(PartnershipId partnership, Set<String> chosen) {
    handle
        .createUpdate("delete from holiday_choice where partnership_id = :p")
        .bind("p", partnership.value())
        .execute();
    for (String set : chosen) {
      handle
          .createUpdate("insert into holiday_choice (partnership_id, set_id) values (:p, :set)")
          .bind("p", partnership.value())
          .bind("set", set)
          .execute();
    }
  }

  List<OwnRange> ranges(PartnershipId partnership) {
    return handle
        .createQuery(
            """
            select id, first_day, last_day from closed_range where partnership_id = :p
            order by first_day, last_day, id
            """)
        .bind("p", partnership.value())
        .map(
            (rows, context) ->
                new OwnRange(
                    rows.getString("id"),
                    new Range(
                        LocalDate.parse(rows.getString("first_day")),
                        LocalDate.parse(rows.getString("last_day")))))
        .list();
  }

  void add(PartnershipId partnership, OwnRange own) {
    handle
        .createUpdate(
            """
            insert into closed_range (id, partnership_id, first_day, last_day)
            values (:id, :p, :first, :last)
            """)
        .bind("id", own.id())
        .bind("p", partnership.value())
        .bind("first", own.range().first().toString())
        .bind("last", own.range().last().toString())
        .execute();
  }

  void remove(PartnershipId partnership, String id) {
    handle
        .createUpdate("delete from closed_range where partnership_id = :p and id = :id")
        .bind("p", partnership.value())
        .bind("id", id)
        .execute();
  }
}
