package folkmoot.heard;

import folkmoot.ids.PartnershipId;
import folkmoot.secret.ClaimCode;
import folkmoot.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The SQL of what people we serve said. */
final class HeardStore {
  private static final String SELECT =
      "select id, partnership_id, words, place, said_on, reason from heard ";

  private final Handle handle;

  HeardStore(Tx tx) {
    this.handle = tx.handle();
  }

  /** Keeps an entry; nothing happens when it is there already. */
  void addOnce(HeardEntry entry, ClaimCode code) {
    if (find(entry.id()).isPresent()) {
      return;
    }
    handle
        .createUpdate(
            """
            insert into heard (id, partnership_id, words, place, said_on, claim_hash, shown)
            values (:id, :partnership, :words, :place, :day, :claim, false)
            """)
        .bind("id", entry.id())
        .bind("partnership", entry.partnership().value())
        .bind("words", entry.words())
        .bind("place", entry.place())
        .bind("day", entry.day().toString())
        .bind("claim", code.sha256())
        .execute();
  }

  Optional<HeardEntry> find(String id) {
    return handle
        .createQuery(SELECT + "where id = :id")
        .bind("id", id)
        .map(HeardStore::entry)
        .findOne();
  }

  Optional<HeardEntry> claimed(ClaimCode code) {
    return handle
        .createQuery(SELECT + "where claim_hash = :claim and reason is null")
        .bind("claim", code.sha256())
        .map(HeardStore::entry)
        .findOne();
  }

  /** From this one on, what was said last first; of one day in no telling order. */
  List<HeardEntry> page(PartnershipId partnership, int from, int most) {
    return handle
        .createQuery(
            SELECT
                + """
                where partnership_id = :partnership order by said_on desc, id
                offset :from rows fetch next :most rows only
                """)
        .bind("partnership", partnership.value())
        .bind("from", from)
        .bind("most", most)
        .map(HeardStore::entry)
        .list();
  }

  /** What no summary has carried yet, what was said last first. */
  List<HeardEntry> notShown(PartnershipId partnership) {
    return handle
        .createQuery(
            SELECT
                + """
                where partnership_id = :partnership and not shown and reason is null
                order by said_on desc, id
                """)
        .bind("partnership", partnership.value())
        .map(HeardStore::entry)
        .list();
  }

  /** What the summary of this name carried, if it still stands. */
  List<HeardEntry> shownIn(PartnershipId partnership, String edition) {
    return handle
        .createQuery(
            SELECT
                + "where partnership_id = :partnership and edition = :edition and reason is null")
        .bind("partnership", partnership.value())
        .bind("edition", edition)
        .map(HeardStore::entry)
        .list();
  }

  void shown(String id, String edition) {
    handle
        .createUpdate("update heard set shown = true, edition = :edition where id = :id")
        .bind("edition", edition)
        .bind("id", id)
        .execute();
  }

  void delete(String id) {
    handle.createUpdate("delete from heard where id = :id").bind("id", id).execute();
  }

  /** The words go, the reason stays. */
  void takeOut(String id, String reason) {
    handle
        .createUpdate("update heard set words = '', place = '', reason = :reason where id = :id")
        .bind("reason", reason)
        .bind("id", id)
        .execute();
  }

  /** Whether anything was said in this month, be it taken out since. */
  boolean heardIn(PartnershipId partnership, YearMonth month) {
    return handle
            .createQuery(
                """
                select count(*) from heard where partnership_id = :partnership
                and said_on >= :first and said_on <= :last
                """)
            .bind("partnership", partnership.value())
            .bind("first", month.atDay(1).toString())
            .bind("last", month.atEndOfMonth().toString())
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** The month in which the summary last asked who could ask. */
  @Nullable YearMonth asked(PartnershipId partnership) {
    return handle
        .createQuery("select asked_in from heard_none where partnership_id = :partnership")
        .bind("partnership", partnership.value())
        .mapTo(String.class)
        .findOne()
        .map(YearMonth::parse)
        .orElse(null);
  }

  void asked(PartnershipId partnership, YearMonth month) {
    handle
        .createUpdate("delete from heard_none where partnership_id = :partnership")
        .bind("partnership", partnership.value())
        .execute();
    handle
        .createUpdate(
            "insert into heard_none (partnership_id, asked_in) values (:partnership, :month)")
        .bind("partnership", partnership.value())
        .bind("month", month.toString())
        .execute();
  }

  private static HeardEntry entry(ResultSet rows, StatementContext context) throws SQLException {
    return new HeardEntry(
        rows.getString("id"),
        new PartnershipId(rows.getString("partnership_id")),
        rows.getString("words"),
        rows.getString("place"),
        LocalDate.parse(rows.getString("said_on")),
        rows.getString("reason"));
  }
}
