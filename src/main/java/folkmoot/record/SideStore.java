package folkmoot.record;

import folkmoot.ids.OrganisationId;
import folkmoot.ids.RoundId;
import folkmoot.privacy.Group;
import folkmoot.privacy.Share;
import folkmoot.privacy.Side;
import folkmoot.privacy.Sides;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The SQL of what is said of groups on the items of published rounds. */
final class SideStore {
  private final Handle handle;

  SideStore(Handle handle) {
    this.handle = handle;
  }

  /** An item of a round, by its place. */
  record Place(RoundId round, int place) {}

  void add(Place item, Sides sides) {
    List<Group> groups = sides.sides().stream().map(Side::group).toList();
    for (Side side : sides.sides()) {
      add(item, groups.indexOf(side.group()), side);
    }
    for (Sides.Gap gap : sides.gaps()) {
      handle
          .createUpdate(
              """
              insert into published_gap (round_id, place, one, other)
              values (:round, :place, :one, :other)
              """)
          .bind("round", item.round().value())
          .bind("place", item.place())
          .bind("one", groups.indexOf(gap.one()))
          .bind("other", groups.indexOf(gap.other()))
          .execute();
    }
  }

  private void add(Place item, int number, Side side) {
    OrganisationId organisation = side.group().organisation();
    handle
        .createUpdate(
            """
            insert into published_side (round_id, place, side, kind, organisation_id, name,
              from_share, to_share)
            values (:round, :place, :side, :kind, :organisation, :name, :from, :to)
            """)
        .bind("round", item.round().value())
        .bind("place", item.place())
        .bind("side", number)
        .bind("kind", side.group().kind().name())
        .bind("organisation", organisation == null ? null : organisation.value())
        .bind("name", side.group().name())
        .bind("from", side.from().name())
        .bind("to", side.to().name())
        .execute();
  }

  /** What was written of an item of which groups are told. */
  Sides of(Place item) {
    List<Side> sides =
        handle
            .createQuery(
                """
                select kind, organisation_id, name, from_share, to_share from published_side
                where round_id = :round and place = :place order by side
                """)
            .bind("round", item.round().value())
            .bind("place", item.place())
            .map(SideStore::side)
            .list();
    List<Sides.Gap> gaps =
        handle
            .createQuery(
                """
                select one, other from published_gap
                where round_id = :round and place = :place order by one, other
                """)
            .bind("round", item.round().value())
            .bind("place", item.place())
            .map(
                (rows, context) ->
                    new Sides.Gap(
                        sides.get(rows.getInt("one")).group(),
                        sides.get(rows.getInt("other")).group()))
            .list();
    return new Sides(Sides.Told.SAID, sides, gaps);
  }

  private static Side side(ResultSet rows, StatementContext context) throws SQLException {
    String organisation = rows.getString("organisation_id");
    return new Side(
        new Group(
            Group.Kind.valueOf(rows.getString("kind")),
            organisation == null ? null : new OrganisationId(organisation),
            rows.getString("name")),
        Share.valueOf(rows.getString("from_share")),
        Share.valueOf(rows.getString("to_share")));
  }
}
