package folkmoot.record;

import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.privacy.RoundFacts;
import folkmoot.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The SQL of what is known of published rounds without any figure. */
final class FactsStore {
  private static final String SELECT =
      """
      select round_id, partnership_id, kind, title, k, opened_at, closed_at from published_round
      where not too_few
      """;

  private final Handle handle;

  FactsStore(Tx tx) {
    this.handle = tx.handle();
  }

  List<RoundFacts> between(PartnershipId partnership, Instant from, Instant to) {
    return handle
        .createQuery(
            SELECT
                + """
                  and partnership_id = :p and closed_at >= :from and closed_at < :to and not held
                order by closed_at, round_id
                """)
        .bind("p", partnership.value())
        .bind("from", from)
        .bind("to", to)
        .map(FactsStore::facts)
        .list();
  }

  Optional<RoundFacts> find(RoundId round) {
    return handle
        .createQuery(SELECT + " and round_id = :id")
        .bind("id", round.value())
        .map(FactsStore::facts)
        .findOne();
  }

  private static RoundFacts facts(ResultSet rows, StatementContext context) throws SQLException {
    return new RoundFacts(
        new RoundId(rows.getString("round_id")),
        new PartnershipId(rows.getString("partnership_id")),
        rows.getString("kind"),
        rows.getString("title"),
        rows.getObject("opened_at", OffsetDateTime.class).toInstant(),
        rows.getObject("closed_at", OffsetDateTime.class).toInstant(),
        rows.getInt("k"));
  }
}
