package folkmoot.quiet;

import folkmoot.ids.OrganisationId;
import folkmoot.ids.PartnershipId;
import folkmoot.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The SQL of wishes for quiet. */
final class WishStore {
  private static final String SELECT =
      "select id, partnership_id, organisation_id, until_at, asked_at, state from quiet_wish";

  private final Handle handle;

  WishStore(Tx tx) {
    this.handle = tx.handle();
  }

  void add(Wish wish, String request) {
    handle
        .createUpdate(
            """
            insert into quiet_wish (id, partnership_id, organisation_id, until_at, asked_at, state,
              request_key)
            values (:id, :partnership, :organisation, :until, :asked, :state, :request)
            """)
        .bind("id", wish.id())
        .bind("partnership", wish.partnership().value())
        .bind("organisation", wish.organisation() == null ? null : wish.organisation().value())
        .bind("until", wish.until())
        .bind("asked", wish.asked())
        .bind("state", wish.state().name())
        .bind("request", request)
        .execute();
  }

  Optional<Wish> byRequest(String request) {
    return handle
        .createQuery(SELECT + " where request_key = :request")
        .bind("request", request)
        .map(WishStore::wish)
        .findOne();
  }

  Optional<Wish> byId(String id) {
    return handle
        .createQuery(SELECT + " where id = :id")
        .bind("id", id)
        .map(WishStore::wish)
        .findOne();
  }

  /** The one that is neither over nor lapsed long ago; the latest of several. */
  Optional<Wish> latest(PartnershipId partnership) {
    return handle
        .createQuery(
            SELECT
                + """
                 where partnership_id = :p and state <> 'OVER'
                order by asked_at desc, id desc fetch next 1 rows only
                """)
        .bind("p", partnership.value())
        .map(WishStore::wish)
        .findOne();
  }

  void state(Wish wish) {
    handle
        .createUpdate("update quiet_wish set state = :state where id = :id")
        .bind("state", wish.state().name())
        .bind("id", wish.id())
        .execute();
  }

  private static Wish wish(ResultSet rows, StatementContext context) throws SQLException {
    String organisation = rows.getString("organisation_id");
    return new Wish(
        rows.getString("id"),
        new PartnershipId(rows.getString("partnership_id")),
        organisation == null ? null : new OrganisationId(organisation),
        rows.getObject("until_at", OffsetDateTime.class).toInstant(),
        rows.getObject("asked_at", OffsetDateTime.class).toInstant(),
        Wish.State.valueOf(rows.getString("state")));
  }
}
