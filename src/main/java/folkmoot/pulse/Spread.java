package folkmoot.pulse;

import folkmoot.privacy.ItemFigure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How a result is spread over a post and its thread.
 *
 * @param first what stands in the post: all of it, or of many items the first of each group
 * @param pages what stands in the thread, group by group; none when the post holds all
 */
record Spread(List<ItemFigure> first, List<Page> pages) {
  /** A post with more sentences is not read, and Slack would not take it. */
  private static final int MOST_IN_A_POST = 10;

  /** The items of one group. */
  record Page(String group, List<ItemFigure> figures) {}

  Spread {
    first = List.copyOf(first);
    pages = List.copyOf(pages);
  }

  static Spread of(List<ItemFigure> figures, Function<String, String> group) {
    if (figures.size() <= MOST_IN_A_POST) {
      return new Spread(figures, List.of());
    }
    Map<String, List<ItemFigure>> groups = new LinkedHashMap<>();
    figures.forEach(
        figure ->
            groups
                .computeIfAbsent(group.apply(figure.question().id()), name -> new ArrayList<>())
                .add(figure));
    return new Spread(
        groups.values().stream().map(all -> all.get(0)).limit(MOST_IN_A_POST).toList(),
        groups.entrySet().stream().map(each -> new Page(each.getKey(), each.getValue())).toList());
  }
}
