package folkmoot.home;

import folkmoot.Coming;
import folkmoot.OpenItem;
import folkmoot.partnership.Scene;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What there is for one member now.
 *
 * @param items what she can answer: what she has not answered first, the shortest of it first
 * @param coming what happens next, the earliest first
 */
record Board(Scene scene, List<OpenItem> items, List<Coming> coming) {
  private static final Comparator<OpenItem> ORDER =
      Comparator.comparing(OpenItem::answered)
          .thenComparing(OpenItem::seconds)
          .thenComparing(OpenItem::closesAt);

  Board {
    items = items.stream().sorted(ORDER).toList();
    coming = coming.stream().sorted(Comparator.comparing(Coming::when)).toList();
  }

  /** What she has not answered, the shortest first. */
  List<OpenItem> unanswered() {
    return items.stream().filter(item -> !item.answered()).toList();
  }

  /** What to answer first. */
  Optional<OpenItem> shortest() {
    return unanswered().stream().findFirst();
  }
}
