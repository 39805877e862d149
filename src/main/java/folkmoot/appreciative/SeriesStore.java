package folkmoot.appreciative;

import folkmoot.ids.PartnershipId;
import folkmoot.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The SQL of appreciative series. */
final class SeriesStore {
  private static final String SELECT =
      """
      select order_id, partnership_id, phases, told_to, pairs_at, seed, ended
      from appreciative_series
      """;

  private final Handle handle;

  SeriesStore(Tx tx) {
    this.handle = tx.handle();
  }

  void add(Series series) {
    handle
        .createUpdate(
            """
            insert into appreciative_series (order_id, partnership_id, phases, told_to, pairs_at,
              seed, ended)
            values (:order, :partnership, :phases, :told, :pairs, :seed, :ended)
            """)
        .bind("order", series.order())
        .bind("partnership", series.partnership().value())
        .bind("phases", series.phases())
        .bind("told", series.toldTo())
        .bind("pairs", series.pairsAt())
        .bind("seed", series.seed())
        .bind("ended", series.ended())
        .execute();
  }

  void save(Series series) {
    handle
        .createUpdate(
            """
            update appreciative_series set phases = :phases, told_to = :told, pairs_at = :pairs,
              ended = :ended
            where order_id = :order
            """)
        .bind("order", series.order())
        .bind("phases", series.phases())
        .bind("told", series.toldTo())
        .bind("pairs", series.pairsAt())
        .bind("ended", series.ended())
        .execute();
  }

  /** Those that run, of all partnerships. */
  List<Series> all() {
    return handle
        .createQuery(SELECT + " where not ended order by order_id")
        .map(SeriesStore::series)
        .list();
  }

  /** The one that runs here. */
  Optional<Series> current(PartnershipId partnership) {
    return handle
        .createQuery(SELECT + " where partnership_id = :p and not ended order by order_id")
        .bind("p", partnership.value())
        .map(SeriesStore::series)
        .findFirst();
  }

  Optional<Series> hold(String order) {
    return handle
        .createQuery(SELECT + " where order_id = :order for update")
        .bind("order", order)
        .map(SeriesStore::series)
        .findOne();
  }

  private static Series series(ResultSet rows, StatementContext context) throws SQLException {
    OffsetDateTime pairs = rows.getObject("pairs_at", OffsetDateTime.class);
    return new Series(
        rows.getString("order_id"),
        new PartnershipId(rows.getString("partnership_id")),
        rows.getInt("phases"),
        rows.getObject("told_to", OffsetDateTime.class).toInstant(),
        pairs == null ? null : pairs.toInstant(),
        rows.getLong("seed"),
        rows.getBoolean("ended"));
  }
}
