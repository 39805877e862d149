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
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
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

  private record Pair(int one, int other) {}

  /** What was written of each item of these rounds of which groups are told. */
  Map<Place, Sides> of(List<RoundId> rounds) {
    if (rounds.isEmpty()) {
      return Map.of();
    }
    List<String> ids = rounds.stream().map(RoundId::value).toList();
    Map<Place, List<Side>> sides =
        byPlace(
            handle
                .createQuery(
                    """
                    select round_id, place, kind, organisation_id, name, from_share, to_share
                    from published_side where round_id in (<rounds>) order by round_id, place, side
                    """)
                .bindList("rounds", ids),
            SideStore::side);
    Map<Place, List<Pair>> pairs =
        byPlace(
            handle
                .createQuery(
                    """
                    select round_id, place, one, other from published_gap
                    where round_id in (<rounds>) order by round_id, place, one, other
                    """)
                .bindList("rounds", ids),
            (rows, context) -> new Pair(rows.getInt("one"), rows.getInt("other")));
    return sides.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> said(entry.getValue(), pairs.getOrDefault(entry.getKey(), List.of()))));
  }

  private static Sides said(List<Side> sides, List<Pair> pairs) {
    return new Sides(
        Sides.Told.SAID,
        sides,
        pairs.stream()
            .map(p -> new Sides.Gap(sides.get(p.one()).group(), sides.get(p.other()).group()))
            .toList());
  }

  private static <T> Map<Place, List<T>> byPlace(Query query, RowMapper<T> reader) {
    return query
        .map(
            (rows, context) ->
                Map.entry(
                    new Place(new RoundId(rows.getString("round_id")), rows.getInt("place")),
                    reader.map(rows, context)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
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
