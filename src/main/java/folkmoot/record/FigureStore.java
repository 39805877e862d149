package folkmoot.record;

import folkmoot.ids.RoundId;
import folkmoot.privacy.Detail;
import folkmoot.privacy.Gist;
import folkmoot.privacy.ItemFigure;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The SQL of the items of published rounds. */
final class FigureStore {
  private static final String NEARLY = "nearly";
  private static final String COARSE = "coarse";

  private final Handle handle;

  FigureStore(Handle handle) {
    this.handle = handle;
  }

  void add(PublishedRound round) {
    int place = 0;
    for (ItemFigure figure : round.items()) {
      handle
          .createUpdate(
              """
              insert into published_item (round_id, place, item_id, wording, short_form, detail, n,
                counts, gist, many_could_not_say, scale)
              values (:round, :place, :item, :wording, :short, :detail, :n, :counts, :gist, :many,
                :scale)
              """)
          .bind("round", round.facts().id().value())
          .bind("place", place++)
          .bind("item", figure.question().id())
          .bind("wording", figure.question().wording())
          .bind("short", figure.question().shortForm())
          .bind("detail", figure.detail().name())
          .bind("n", figure.n())
          .bind("counts", counts(figure))
          .bind("gist", gist(figure.gist()))
          .bind("many", figure.manyCouldNotSay())
          .bind("scale", ScaleColumn.write(figure.question().scale()))
          .execute();
    }
  }

  List<ItemFigure> of(RoundId round) {
    return handle
        .createQuery(
            """
            select item_id, wording, short_form, detail, n, counts, gist, many_could_not_say,
              scale
            from published_item where round_id = :round order by place
            """)
        .bind("round", round.value())
        .map(FigureStore::figure)
        .list();
  }

  private static ItemFigure figure(ResultSet rows, StatementContext context) throws SQLException {
    return new ItemFigure(
        new Question(
            rows.getString("item_id"),
            rows.getString("wording"),
            rows.getString("short_form"),
            ScaleColumn.read(rows.getString("scale"))),
        Detail.valueOf(rows.getString("detail")),
        rows.getInt("n"),
        counts(rows.getString("counts")),
        gist(rows.getString("gist")),
        rows.getBoolean("many_could_not_say"));
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
      return String.join(" ", COARSE, "" + coarse.middle(), coarse.favourable().name());
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
        : new Gist.Coarse(Double.parseDouble(parts[1]), Gist.Share.valueOf(parts[2]));
  }
}
