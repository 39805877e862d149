package folkmoot.record;

import com.google.gson.Gson;
import folkmoot.privacy.Movement;
import folkmoot.statistics.Change;
import folkmoot.statistics.ChangeWord;
import folkmoot.statistics.ControlChart;
import folkmoot.statistics.Direction;
import java.time.Instant;
import java.util.Set;

/** How a figure's movement is written beside it. */
final class MovementColumn {
  private static final Gson GSON = new Gson();

  private MovementColumn() {}

  private record Page(
      String since,
      String item,
      ChangeWord word,
      Change.Ground ground,
      Direction direction,
      double difference,
      double p,
      double adjusted,
      Set<Change.Doubt> doubts,
      ControlChart.Signal signal) {}

  static String write(Movement movement) {
    Change<String> change = movement.change();
    return GSON.toJson(
        new Page(
            movement.since().toString(),
            change.about(),
            change.word(),
            change.ground(),
            change.direction(),
            change.difference(),
            change.p(),
            change.adjusted(),
            change.doubts(),
            movement.signal()));
  }

  static Movement read(String column) {
    Page page = GSON.fromJson(column, Page.class);
    return new Movement(
        Instant.parse(page.since()),
        new Change<>(
            page.item(),
            page.word(),
            page.ground(),
            page.direction(),
            page.difference(),
            page.p(),
            page.adjusted(),
            page.doubts()),
        page.signal());
  }
}
