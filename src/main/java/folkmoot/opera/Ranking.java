package folkmoot.opera;

import folkmoot.statistics.CutPoints;
import folkmoot.statistics.Interval;
import folkmoot.statistics.Wilson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Ideas in the order of how they are backed; those that are equal stand in one place. */
final class Ranking {
  private Ranking() {}

  /**
   * By support of the groups, then by ticks. Equal ones are drawn by lot.
   *
   * @param seed the same gives the same order among equals, in whatever order they come
   */
  static List<Place> bySupport(Collection<Backing> backings, long seed) {
    return places(
        backings,
        Comparator.comparing(Backing::support).thenComparing(Backing::ticks).reversed(),
        seed);
  }

  /**
   * For ballots that do not show every idea: by what is likely at least, so that three of three do
   * not stand before twenty of thirty.
   */
  static List<Place> byLeastLikely(Collection<Backing> backings, CutPoints cuts, long seed) {
    Comparator<Backing> least = Comparator.comparingDouble(backing -> leastLikely(backing, cuts));
    return places(backings, least.thenComparing(Backing::ticks).reversed(), seed);
  }

  static double leastLikely(Backing backing, CutPoints cuts) {
    return Wilson.of(backing.ticks(), backing.seen(), cuts).map(Interval::low).orElse(0.0);
  }

  private static List<Place> places(
      Collection<Backing> backings, Comparator<Backing> order, long seed) {
    List<Backing> sorted = new ArrayList<>(backings);
    sorted.sort(order.thenComparing(Backing::idea));
    List<Place> places = new ArrayList<>();
    Random lot = new Random(seed);
    int from = 0;
    while (from < sorted.size()) {
      int to = from + 1;
      while (to < sorted.size() && order.compare(sorted.get(from), sorted.get(to)) == 0) {
        to++;
      }
      List<String> equal = new ArrayList<>();
      sorted.subList(from, to).forEach(backing -> equal.add(backing.idea()));
      Collections.shuffle(equal, lot);
      places.add(new Place(from + 1, equal));
      from = to;
    }
    return places;
  }
}
