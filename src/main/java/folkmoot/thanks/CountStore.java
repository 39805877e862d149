package folkmoot.thanks;

import folkmoot.ids.PartnershipId;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** The SQL of how many thank-yous a partnership has; nobody stands in it. */
final class CountStore {
  private final Handle handle;
  private final PartnershipId partnership;

  CountStore(Handle handle, PartnershipId partnership) {
    this.handle = handle;
    this.partnership = partnership;
  }

  /** One more for this line. It waits until enough are together; then all of them count. */
  void add(String line, int enough) {
    handle
        .createUpdate(
            """
        merge into thanks_count c
        using (select cast(:p as varchar(40)) as partnership_id, cast(:line as varchar(200)) as line) s
        on (c.partnership_id = s.partnership_id and c.line = s.line)
        when matched then update set waiting = c.waiting + 1
        when not matched then insert (partnership_id, line, waiting, counted)
          values (:p, :line, 1, 0)
        """)
        .bind("p", partnership.value())
        .bind("line", line)
        .execute();
    if (waiting() >= enough) {
      handle
          .createUpdate(
              """
              update thanks_count set counted = counted + waiting, waiting = 0
              where partnership_id = :p
              """)
          .bind("p", partnership.value())
          .execute();
    }
  }

  private int waiting() {
    return handle
        .createQuery(
            """
            select coalesce(sum(waiting), 0) from thanks_count where partnership_id = :p
            """)
        .bind("p", partnership.value())
        .mapTo(Integer.class)
        .one();
  }

  /** Those that may be told of, by line. */
  Map<String, Integer> counted() {
    Map<String, Integer> counted = new TreeMap<>();
    handle
        .createQuery(
            """
            select line, counted from thanks_count
            where partnership_id = :p and counted > 0 order by line
            """)
        .bind("p", partnership.value())
        .map((rows, context) -> Map.entry(rows.getString("line"), rows.getInt("counted")))
        .forEach(each -> counted.put(each.getKey(), each.getValue()));
    return counted;
  }

  /** Those the summary of this name told of, by line, as long as it is the latest that did. */
  Map<String, Integer> toldIn(String edition) {
    Map<String, Integer> told = new TreeMap<>();
    handle
        .createQuery(
            """
            select line, told from thanks_told
            where partnership_id = :p and edition = :edition order by line
            """)
        .bind("p", partnership.value())
        .bind("edition", edition)
        .map((rows, context) -> Map.entry(rows.getString("line"), rows.getInt("told")))
        .forEach(each -> told.put(each.getKey(), each.getValue()));
    return told;
  }

  /** The summary of this name told of them; from now on they are counted no more. */
  void told(Map<String, Integer> counted, String edition) {
    handle
        .createUpdate("delete from thanks_told where partnership_id = :p")
        .bind("p", partnership.value())
        .execute();
    counted.forEach((line, count) -> keep(line, count, edition));
    takeOff(counted);
  }

  private void keep(String line, int count, String edition) {
    handle
        .createUpdate(
            """
            insert into thanks_told (partnership_id, line, edition, told)
            values (:p, :line, :edition, :count)
            """)
        .bind("p", partnership.value())
        .bind("line", line)
        .bind("edition", edition)
        .bind("count", count)
        .execute();
  }

  private void takeOff(Map<String, Integer> counted) {
    counted.forEach(
        (line, count) ->
            handle
                .createUpdate(
                    """
                    update thanks_count set counted = counted - :count
                    where partnership_id = :p and line = :line
                    """)
                .bind("count", count)
                .bind("p", partnership.value())
                .bind("line", line)
                .execute());
    handle
        .createUpdate(
            """
            delete from thanks_count
            where partnership_id = :p and waiting <= 0 and counted <= 0
            """)
        .bind("p", partnership.value())
        .execute();
  }
}
