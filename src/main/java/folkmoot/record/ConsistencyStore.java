package folkmoot.record;

import folkmoot.ids.RoundId;
import folkmoot.privacy.Consistency;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL of how far the questions of a published round's dimensions measure one thing. */
final class ConsistencyStore {
  private final Handle handle;

  ConsistencyStore(Handle handle) {
    this.handle = handle;
  }

  void add(RoundId round, List<Consistency> all) {
    int place = 0;
    for (Consistency each : all) {
      handle
          .createUpdate(
              """
              insert into published_consistency (round_id, place, name, items, alpha, low, high)
              values (:round, :place, :name, :items, :alpha, :low, :high)
              """)
          .bind("round", round.value())
          .bind("place", place++)
          .bind("name", each.name())
          .bind("items", String.join(" ", each.items()))
          .bind("alpha", each.alpha())
          .bind("low", each.low())
          .bind("high", each.high())
          .execute();
    }
  }

  List<Consistency> of(RoundId round) {
    return handle
        .createQuery(
            """
            select name, items, alpha, low, high from published_consistency
            where round_id = :round order by place
            """)
        .bind("round", round.value())
        .map(
            (rows, context) ->
                new Consistency(
                    rows.getString("name"),
                    List.of(rows.getString("items").split(" ")),
                    rows.getDouble("alpha"),
                    rows.getDouble("low"),
                    rows.getDouble("high")))
        .list();
  }
}
