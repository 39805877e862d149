package folkmoot.opera;

import folkmoot.opera.Idea.Standing;
import folkmoot.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL of the ideas that all read. */
final class IdeaStore {
  private final Handle handle;

  IdeaStore(Tx tx) {
    this.handle = tx.handle();
  }

  void add(String opera, Idea idea) {
    handle
        .createUpdate(
            """
            insert into opera_idea (id, opera_id, words, why, number, tied, said, across_all)
            values (:id, :opera, :words, :why, :number, false, '', false)
            """)
        .bind("id", idea.id())
        .bind("opera", opera)
        .bind("words", idea.words())
        .bind("why", idea.why())
        .bind("number", idea.number())
        .execute();
  }

  void stands(String idea, Standing standing) {
    handle
        .createUpdate(
            """
            update opera_idea set place = :place, tied = :tied, said = :said, across_all = :across
            where id = :id
            """)
        .bind("place", standing.place())
        .bind("tied", standing.tied())
        .bind("said", standing.backed().name())
        .bind("across", standing.acrossAll())
        .bind("id", idea)
        .execute();
  }

  /** In the order in which they are read; what became part of another is told with it. */
  List<Idea> of(String opera) {
    Map<String, List<String>> also = new HashMap<>();
    handle
        .createQuery(
            """
            select same_as, words from opera_idea
            where opera_id = :opera and same_as is not null order by number
            """)
        .bind("opera", opera)
        .map(
            (rows, context) ->
                also.computeIfAbsent(rows.getString("same_as"), none -> new ArrayList<>())
                    .add(rows.getString("words")))
        .list();
    return handle
        .createQuery(
            """
            select id, words, why, number, place, tied, said, across_all, heading_id, revived
            from opera_idea where opera_id = :opera and same_as is null order by number
            """)
        .bind("opera", opera)
        .map((rows, context) -> idea(rows, also.getOrDefault(rows.getString("id"), List.of())))
        .list();
  }

  /** It stands under this heading; null for none. */
  void place(String idea, @Nullable String heading) {
    handle
        .createUpdate("update opera_idea set heading_id = :heading where id = :id")
        .bind("heading", heading)
        .bind("id", idea)
        .execute();
  }

  /** It is kept until then, unless somebody brings it back. */
  void park(String idea, Instant until) {
    handle
        .createUpdate("update opera_idea set parked_until = :until where id = :id")
        .bind("until", until)
        .bind("id", idea)
        .execute();
  }

  /** Brings a parked one back; false when it was brought back before, or is gone. */
  boolean revive(String idea, Instant now) {
    return handle
            .createUpdate(
                """
                update opera_idea set revived = true, parked_until = null
                where id = :id and revived = false and parked_until > :now
                """)
            .bind("id", idea)
            .bind("now", now)
            .execute()
        == 1;
  }

  /** Those whose time is over go. */
  void forgetParked(Instant now) {
    handle
        .createUpdate(
            """
            delete from opera_idea where parked_until <= :now
              or same_as in (select id from opera_idea where parked_until <= :now)
            """)
        .bind("now", now)
        .execute();
  }

  private static Idea idea(ResultSet rows, List<String> also) throws SQLException {
    Integer place = rows.getObject("place", Integer.class);
    return new Idea(
        rows.getString("id"),
        rows.getString("words"),
        rows.getString("why"),
        rows.getInt("number"),
        place == null
            ? null
            : new Standing(
                place,
                rows.getBoolean("tied"),
                Backed.valueOf(rows.getString("said")),
                rows.getBoolean("across_all")),
        rows.getString("heading_id"),
        rows.getBoolean("revived"),
        also);
  }
}
