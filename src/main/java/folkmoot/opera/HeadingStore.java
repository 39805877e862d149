package folkmoot.opera;

import folkmoot.store.Tx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The SQL of headings, and of moves that wait for somebody of another organisation. */
final class HeadingStore {
  private final Handle handle;

  HeadingStore(Tx tx) {
    this.handle = tx.handle();
  }

  /** A move that waits: of which organisation the one who wants it is, and nothing more of her. */
  record Move(String heading, String organisation) {}

  void add(String opera, Heading heading, int number) {
    handle
        .createUpdate(
            """
            insert into opera_heading (id, opera_id, words, number, suggested)
            values (:id, :opera, :words, :number, :suggested)
            """)
        .bind("id", heading.id())
        .bind("opera", opera)
        .bind("words", heading.words())
        .bind("number", number)
        .bind("suggested", heading.suggested())
        .execute();
  }

  List<Heading> of(String opera) {
    return handle
        .createQuery(
            "select id, words, suggested from opera_heading where opera_id = :opera order by number")
        .bind("opera", opera)
        .map(
            (rows, context) ->
                new Heading(
                    rows.getString("id"), rows.getString("words"), rows.getBoolean("suggested")))
        .list();
  }

  /** Somebody names it; from then on it is hers. */
  void rename(String heading, String words) {
    handle
        .createUpdate("update opera_heading set words = :words, suggested = false where id = :id")
        .bind("words", words)
        .bind("id", heading)
        .execute();
  }

  /** All that stands or is to stand under the one stands under the other, and the one goes. */
  void merge(String from, String into) {
    for (String table : List.of("opera_idea", "opera_move")) {
      handle
          .createUpdate("update " + table + " set heading_id = :into where heading_id = :from")
          .bind("into", into)
          .bind("from", from)
          .execute();
    }
    handle.createUpdate("delete from opera_heading where id = :from").bind("from", from).execute();
  }

  /** The moves that wait, by idea. */
  Map<String, Move> moves(String opera) {
    Map<String, Move> moves = new HashMap<>();
    handle
        .createQuery(
            "select idea_id, heading_id, organisation_id from opera_move where opera_id = :opera")
        .bind("opera", opera)
        .map(
            (rows, context) ->
                moves.put(
                    rows.getString("idea_id"),
                    new Move(rows.getString("heading_id"), rows.getString("organisation_id"))))
        .list();
    return moves;
  }

  /** The move waits; what waited for this idea before does not any more. */
  void wait(String opera, String idea, Move move) {
    settle(idea);
    handle
        .createUpdate(
            """
            insert into opera_move (idea_id, opera_id, heading_id, organisation_id)
            values (:idea, :opera, :heading, :organisation)
            """)
        .bind("idea", idea)
        .bind("opera", opera)
        .bind("heading", move.heading())
        .bind("organisation", move.organisation())
        .execute();
  }

  /** Nothing waits for this idea any more. */
  void settle(String idea) {
    handle
        .createUpdate("delete from opera_move where idea_id = :idea")
        .bind("idea", idea)
        .execute();
  }

  void settleAll(String opera) {
    handle
        .createUpdate("delete from opera_move where opera_id = :opera")
        .bind("opera", opera)
        .execute();
  }
}
