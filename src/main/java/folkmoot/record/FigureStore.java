package folkmoot.record;

import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.privacy.Detail;
import folkmoot.privacy.Gist;
import folkmoot.privacy.ItemFigure;
import folkmoot.privacy.Movement;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.Question;
import folkmoot.privacy.Share;
import folkmoot.privacy.Sides;
import folkmoot.statistics.Turnout;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The SQL of the items of published rounds. */
final class FigureStore {
  private static final String NEARLY = "nearly";
  private static final String COARSE = "coarse";

  /** A word of earlier versions, which now is two. */
  private static final String ABOUT_HALF = "ABOUT_HALF";

  private static final String SELECT =
      """
      select i.round_id, i.place, i.item_id, i.wording, i.short_form, i.role, i.detail, i.n,
        i.counts, i.gist, i.many_could_not_say, i.scale, i.sides, i.movement, r.answered,
        r.audience, r.closed_at
      from published_item i join published_round r on r.round_id = i.round_id
      """;

  private final Handle handle;
  private final SideStore sides;

  FigureStore(Handle handle) {
    this.handle = handle;
    this.sides = new SideStore(handle);
  }

  void add(PublishedRound round) {
    int place = 0;
    for (ItemFigure figure : round.items()) {
      SideStore.Place item = new SideStore.Place(round.facts().id(), place++);
      handle
          .createUpdate(
              """
              insert into published_item (round_id, place, item_id, wording, short_form, role,
                detail, n, counts, gist, many_could_not_say, scale, sides, movement)
              values (:round, :place, :item, :wording, :short, :role, :detail, :n, :counts, :gist,
                :many, :scale, :sides, :movement)
              """)
          .bind("round", item.round().value())
          .bind("place", item.place())
          .bind("item", figure.question().id())
          .bind("wording", figure.question().wording())
          .bind("short", figure.question().shortForm())
          .bind("role", figure.question().role().name())
          .bind("detail", figure.detail().name())
          .bind("n", figure.n())
          .bind("counts", counts(figure))
          .bind("gist", gist(figure.gist()))
          .bind("many", figure.manyCouldNotSay())
          .bind("scale", ScaleColumn.write(figure.question().scale()))
          .bind("sides", figure.sides().why().name())
          .bind("movement", movement(figure.movement()))
          .execute();
      sides.add(item, figure.sides());
    }
  }

  List<ItemFigure> of(RoundId round) {
    return whole(
            handle
                .createQuery(SELECT + " where i.round_id = :round order by i.place")
                .bind("round", round.value()))
        .stream()
        .map(Asked::figure)
        .toList();
  }

  /** A figure and the round in which it was published. */
  record Asked(
      SideStore.Place place, Turnout turnout, Instant closed, ItemFigure figure, Sides.Told told) {
    Asked with(Sides sides) {
      return new Asked(place, turnout, closed, figure.with(sides), told);
    }
  }

  /** All that was published about these wordings before an instant, the latest first. */
  List<Asked> before(PartnershipId partnership, List<String> wordings, Instant before) {
    return wordings.isEmpty()
        ? List.of()
        : whole(
            handle
                .createQuery(
                    SELECT
                        + """
                         where r.partnership_id = :p and r.closed_at < :before
                          and i.detail <> 'WITHHELD' and i.wording in (<wordings>)
                        order by r.closed_at desc, i.round_id desc, i.place
                        """)
                .bind("p", partnership.value())
                .bind("before", before)
                .bindList("wordings", wordings));
  }

  /** Reads the figures first and their sides after, since one result is open at a time. */
  private List<Asked> whole(Query query) {
    List<Asked> figures = query.map(FigureStore::asked).list();
    Map<SideStore.Place, Sides> said =
        sides.of(
            figures.stream()
                .filter(asked -> asked.told() == Sides.Told.SAID)
                .map(asked -> asked.place().round())
                .distinct()
                .toList());
    return figures.stream().map(asked -> asked.with(sides(asked, said))).toList();
  }

  private static Sides sides(Asked asked, Map<SideStore.Place, Sides> said) {
    return switch (asked.told()) {
      case SAID -> Objects.requireNonNull(said.get(asked.place()));
      case TOO_SMALL -> Sides.TOO_SMALL;
      case HELD_BACK -> Sides.HELD_BACK;
    };
  }

  private static Asked asked(ResultSet rows, StatementContext context) throws SQLException {
    return new Asked(
        new SideStore.Place(new RoundId(rows.getString("round_id")), rows.getInt("place")),
        new Turnout(rows.getInt("answered"), rows.getInt("audience")),
        rows.getObject("closed_at", OffsetDateTime.class).toInstant(),
        figure(rows),
        Sides.Told.valueOf(rows.getString("sides")));
  }

  private static ItemFigure figure(ResultSet rows) throws SQLException {
    return new ItemFigure(
        new Question(
            rows.getString("item_id"),
            rows.getString("wording"),
            rows.getString("short_form"),
            ScaleColumn.read(rows.getString("scale")),
            Question.Role.valueOf(rows.getString("role"))),
        Detail.valueOf(rows.getString("detail")),
        rows.getInt("n"),
        counts(rows.getString("counts")),
        gist(rows.getString("gist")),
        rows.getBoolean("many_could_not_say"),
        Sides.TOO_SMALL,
        movement(rows.getString("movement")));
  }

  private static @Nullable String movement(@Nullable Movement movement) {
    return movement == null ? null : MovementColumn.write(movement);
  }

  private static @Nullable Movement movement(@Nullable String column) {
    return column == null ? null : MovementColumn.read(column);
  }

  private static String counts(ItemFigure figure) {
    return figure.counts().stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static List<Integer> counts(String column) {
    return column.isEmpty()
        ? List.of()
        : Arrays.stream(column.split(" ")).map(Integer::valueOf).toList();
  }

  private static @Nullable String gist(@Nullable Gist gist) {
    if (gist == null) {
      return null;
    }
    if (gist instanceof Gist.NearlyAll all) {
      return String.join(" ", NEARLY, "" + all.parts(), "" + all.part());
    }
    if (gist instanceof Gist.Coarse coarse) {
      return String.join(" ", COARSE, coarse.from().name(), coarse.to().name());
    }
    throw new AssertionError(gist);
  }

  private static @Nullable Gist gist(@Nullable String column) {
    if (column == null) {
      return null;
    }
    String[] parts = column.split(" ");
    return parts[0].equals(NEARLY)
        ? new Gist.NearlyAll(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))
        : coarse(parts[1], parts[2]);
  }

  /** Earlier versions wrote a median first and one of three words after it. */
  private static Gist coarse(String from, String to) {
    if (to.equals(ABOUT_HALF)) {
      return new Gist.Coarse(Share.UNDER_HALF, Share.HALF_OR_MORE);
    }
    Share high = Share.valueOf(to);
    return new Gist.Coarse(Character.isDigit(from.charAt(0)) ? high : Share.valueOf(from), high);
  }
}
