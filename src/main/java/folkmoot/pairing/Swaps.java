package folkmoot.pairing;

import java.util.ArrayList;
import java.util.List;

/** Two pairs change partners for as long as that brings together people who met less often. */
final class Swaps {
  private Swaps() {}

  /** As many cross as before, and not more have met. */
  static List<List<Guest>> fewerMet(List<List<Guest>> pairs, Bounds bounds) {
    List<List<Guest>> better = new ArrayList<>(pairs);
    while (swapOne(better, bounds)) {
      // Each swap makes the sum smaller, so there is an end.
    }
    return better;
  }

  private static boolean swapOne(List<List<Guest>> pairs, Bounds bounds) {
    for (int i = 0; i < pairs.size(); i++) {
      for (int j = i + 1; j < pairs.size(); j++) {
        if (swap(pairs, i, j, bounds)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean swap(List<List<Guest>> pairs, int i, int j, Bounds bounds) {
    for (int a = 0; a < pairs.get(i).size(); a++) {
      for (int b = 0; b < pairs.get(j).size(); b++) {
        List<Guest> one = with(pairs.get(i), a, pairs.get(j).get(b));
        List<Guest> other = with(pairs.get(j), b, pairs.get(i).get(a));
        if (isBetter(List.of(pairs.get(i), pairs.get(j)), List.of(one, other), bounds)) {
          pairs.set(i, one);
          pairs.set(j, other);
          return true;
        }
      }
    }
    return false;
  }

  private static List<Guest> with(List<Guest> pair, int place, Guest guest) {
    List<Guest> changed = new ArrayList<>(pair);
    changed.set(place, guest);
    return changed;
  }

  private static boolean isBetter(
      List<List<Guest>> before, List<List<Guest>> after, Bounds bounds) {
    return Pairing.met(after, bounds) < Pairing.met(before, bounds)
        && crossing(after) >= crossing(before)
        && after.stream().noneMatch(bounds::anyApart);
  }

  private static long crossing(List<List<Guest>> pairs) {
    return pairs.stream().filter(Pairing::crosses).count();
  }
}
