package folkmoot.opera;

import folkmoot.ids.MemberId;
import folkmoot.ids.OrganisationId;
import folkmoot.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The SQL of who takes part. */
final class SeatStore {
  private static final String SELECT =
      "select member_id, organisation_id, pair, number from opera_seat where ";

  private final Handle handle;

  SeatStore(Tx tx) {
    this.handle = tx.handle();
  }

  /** She takes part; nothing changes when she did. */
  void addOnce(String opera, Seat seat) {
    if (find(opera, seat.member()).isPresent()) {
      return;
    }
    handle
        .createUpdate(
            """
            insert into opera_seat (opera_id, member_id, organisation_id)
            values (:opera, :member, :organisation)
            """)
        .bind("opera", opera)
        .bind("member", seat.member().value())
        .bind("organisation", seat.organisation() == null ? null : seat.organisation().value())
        .execute();
  }

  void save(String opera, Seat seat) {
    handle
        .createUpdate(
            """
            update opera_seat set pair = :pair, number = :number
            where opera_id = :opera and member_id = :member
            """)
        .bind("pair", seat.pair())
        .bind("number", seat.number())
        .bind("opera", opera)
        .bind("member", seat.member().value())
        .execute();
  }

  void remove(String opera, MemberId member) {
    handle
        .createUpdate("delete from opera_seat where opera_id = :opera and member_id = :member")
        .bind("opera", opera)
        .bind("member", member.value())
        .execute();
  }

  /** By their ids, so that the order tells nothing. */
  List<Seat> of(String opera) {
    return handle
        .createQuery(SELECT + "opera_id = :opera order by member_id")
        .bind("opera", opera)
        .map(SeatStore::seat)
        .list();
  }

  Optional<Seat> find(String opera, MemberId member) {
    return handle
        .createQuery(SELECT + "opera_id = :opera and member_id = :member")
        .bind("opera", opera)
        .bind("member", member.value())
        .map(SeatStore::seat)
        .findOne();
  }

  /** The OPERAs she takes part in, or took. */
  List<String> of(MemberId member) {
    return handle
        .createQuery("select opera_id from opera_seat where member_id = :member order by opera_id")
        .bind("member", member.value())
        .mapTo(String.class)
        .list();
  }

  private static Seat seat(ResultSet rows, StatementContext context) throws SQLException {
    String organisation = rows.getString("organisation_id");
    return new Seat(
        new MemberId(rows.getString("member_id")),
        organisation == null ? null : new OrganisationId(organisation),
        rows.getObject("pair", Integer.class),
        rows.getObject("number", Integer.class));
  }
}
