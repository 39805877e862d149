package folkmoot.action;

import folkmoot.ids.PartnershipId;
import folkmoot.store.Tx;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL of which actions a summary has told of as late. */
final class LateStore {
  private final Handle handle;

  LateStore(Tx tx) {
    this.handle = tx.handle();
  }

  /**
   * When it was told.
   *
   * @param day by which the action was to be done then; another day is news again
   * @param edition the summary that told it
   */
  record Told(LocalDate day, String edition) {
    /** Whether it is no news, unless in a correction of the same summary. */
    boolean isOld(LocalDate due, String now) {
      return day.equals(due) && (now.isEmpty() || !edition.equals(now));
    }
  }

  /** Those of a partnership that were told, by action. */
  Map<String, Told> told(PartnershipId partnership) {
    Map<String, Told> told = new HashMap<>();
    handle
        .createQuery(
            """
            select id, late_day, late_edition from action
            where partnership_id = :partnership and late_day is not null
            """)
        .bind("partnership", partnership.value())
        .map(
            (rows, context) ->
                Map.entry(
                    rows.getString("id"),
                    new Told(
                        LocalDate.parse(rows.getString("late_day")),
                        named(rows.getString("late_edition")))))
        .forEach(each -> told.put(each.getKey(), each.getValue()));
    return told;
  }

  private static String named(@Nullable String edition) {
    return edition == null ? "" : edition;
  }

  void note(String action, Told told) {
    handle
        .createUpdate("update action set late_day = :day, late_edition = :edition where id = :id")
        .bind("day", told.day().toString())
        .bind("edition", told.edition())
        .bind("id", action)
        .execute();
  }
}
