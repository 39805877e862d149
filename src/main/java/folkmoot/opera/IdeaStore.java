package folkmoot.opera;

import folkmoot.opera.Idea.Standing;
import folkmoot.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

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
        .bind("said", standing.said())
        .bind("across", standing.acrossAll())
        .bind("id", idea)
        .execute();
  }

  /** In the order in which they are read. */
  List<Idea> of(String opera) {
    return handle
        .createQuery(
            """
            select id, words, why, number, place, tied, said, across_all from opera_idea
            where opera_id = :opera order by number
            """)
        .bind("opera", opera)
        .map(IdeaStore::idea)
        .list();
  }

  private static Idea idea(ResultSet rows, StatementContext context) throws SQLException {
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
                rows.getString("said"),
                rows.getBoolean("across_all")));
  }
}
