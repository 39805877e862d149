package folkmoot.opera;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.chart.BarChart;
import folkmoot.chart.BarChart.Row;
import folkmoot.slack.Shorten;
import folkmoot.text.Texts;
import java.util.List;
import java.util.Optional;

/** The picture of a result: the words of how many back an idea, as five steps. */
final class ChartViews {
  private static final int SHOWN = 8;
  private static final int LABEL = 20;

  private ChartViews() {}

  /**
   * The first of the ideas whose place is told in words beside it, which are its twin; empty where
   * there is no order.
   */
  static Optional<LayoutBlock> of(List<Idea> told, Texts texts) {
    List<Idea> ideas =
        Group.ordered(told).stream()
            .filter(idea -> step(idea) > 0 && !idea.isParked())
            .limit(SHOWN)
            .toList();
    if (ideas.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        BarChart.of(
            texts.plain("opera.chart.title"),
            ideas.stream()
                .map(idea -> Shorten.to(LABEL, idea.place() + ". " + idea.words()))
                .toList(),
            List.of(
                new Row(
                    texts.plain("opera.chart.row"),
                    ideas.stream().map(ChartViews::step).toList()))));
  }

  private static int step(Idea idea) {
    Idea.Standing standing = idea.standing();
    return standing == null || standing.backed() == Backed.BY_DUELS
        ? 0
        : standing.backed().ordinal() + 1;
  }
}
