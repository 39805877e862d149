package folkmoot.learned;

import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.secret.ClaimCode;
import folkmoot.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The SQL of what was learned. */
final class LearningStore {
  private static final String SELECT =
      """
      select l.id, l.partnership_id, expected, happened, learned, changed, signer_id, week, reason,
        coalesce(m.name, '') as name
      from learning l left join member m on m.id = l.signer_id and m.active
      """;

  private final Handle handle;

  LearningStore(Tx tx) {
    this.handle = tx.handle();
  }

  /** Keeps it; nothing happens when it is there already. */
  void addOnce(Learning learning, ClaimCode code) {
    if (find(learning.id()).isPresent()) {
      return;
    }
    handle
        .createUpdate(
            """
            insert into learning (id, partnership_id, expected, happened, learned, changed,
              signer_id, week, claim_hash, shown)
            values (:id, :partnership, :expected, :happened, :learned, :changed,
              :signer, :week, :claim, false)
            """)
        .bind("id", learning.id())
        .bind("partnership", learning.partnership().value())
        .bind("expected", learning.lines().expected())
        .bind("happened", learning.lines().happened())
        .bind("learned", learning.lines().learned())
        .bind("changed", learning.lines().changed())
        .bind("signer", learning.signer() == null ? null : learning.signer().value())
        .bind("week", learning.week().toString())
        .bind("claim", code.sha256())
        .execute();
  }

  Optional<Learning> find(String id) {
    return handle
        .createQuery(SELECT + " where l.id = :id")
        .bind("id", id)
        .map(LearningStore::learning)
        .findOne();
  }

  Optional<Learning> claimed(ClaimCode code) {
    return handle
        .createQuery(SELECT + " where claim_hash = :claim")
        .bind("claim", code.sha256())
        .map(LearningStore::learning)
        .findOne();
  }

  /** From this one on, those of the latest week first; of one week in no telling order. */
  List<Learning> page(PartnershipId partnership, int from, int most) {
    return handle
        .createQuery(
            SELECT
                + """
                where l.partnership_id = :partnership order by week desc, l.id
                offset :from rows fetch next :most rows only
                """)
        .bind("partnership", partnership.value())
        .bind("from", from)
        .bind("most", most)
        .map(LearningStore::learning)
        .list();
  }

  /** The newest that no summary has carried yet. */
  Optional<Learning> notShown(PartnershipId partnership) {
    return handle
        .createQuery(
            SELECT
                + """
                where l.partnership_id = :partnership and not shown and reason is null
                order by week desc, l.id fetch next 1 rows only
                """)
        .bind("partnership", partnership.value())
        .map(LearningStore::learning)
        .findFirst();
  }

  /** What the summary of this name carried, if it still stands. */
  Optional<Learning> shownIn(PartnershipId partnership, String edition) {
    return handle
        .createQuery(
            SELECT
                + """
                where l.partnership_id = :partnership and edition = :edition and reason is null
                """)
        .bind("partnership", partnership.value())
        .bind("edition", edition)
        .map(LearningStore::learning)
        .findFirst();
  }

  void shown(String id, String edition) {
    handle
        .createUpdate("update learning set shown = true, edition = :edition where id = :id")
        .bind("edition", edition)
        .bind("id", id)
        .execute();
  }

  void delete(String id) {
    handle.createUpdate("delete from learning where id = :id").bind("id", id).execute();
  }

  /** The words and the name go, the reason stays. */
  void takeOut(String id, String reason) {
    handle
        .createUpdate(
            """
            update learning set expected = '', happened = '', learned = '', changed = '',
              signer_id = null, reason = :reason
            where id = :id
            """)
        .bind("reason", reason)
        .bind("id", id)
        .execute();
  }

  /** Those she put her name to. */
  List<Learning> signedBy(MemberId member) {
    return handle
        .createQuery(SELECT + " where signer_id = :member order by week desc, l.id")
        .bind("member", member.value())
        .map(LearningStore::learning)
        .list();
  }

  void takeNameOff(MemberId member) {
    handle
        .createUpdate("update learning set signer_id = null where signer_id = :member")
        .bind("member", member.value())
        .execute();
  }

  private static Learning learning(ResultSet rows, StatementContext context) throws SQLException {
    String signer = rows.getString("signer_id");
    return new Learning(
        rows.getString("id"),
        new PartnershipId(rows.getString("partnership_id")),
        new Learning.Lines(
            rows.getString("expected"),
            rows.getString("happened"),
            rows.getString("learned"),
            rows.getString("changed")),
        signer == null ? null : new MemberId(signer),
        rows.getString("name"),
        LocalDate.parse(rows.getString("week")),
        rows.getString("reason"));
  }
}
