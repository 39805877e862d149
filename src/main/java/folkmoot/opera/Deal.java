package folkmoot.opera;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Which ideas stand on whose ballot, and in which order. Up to 24 stand on every one; of more each
 * ballot shows 12 to 15, and no idea is on two ballots more than another (methods.md D2).
 */
final class Deal {
  /** So many ideas fit one ballot. */
  static final int WHOLE = 24;

  private static final int LEAST = 12;
  private static final int MOST = 15;

  private Deal() {}

  /** How many ideas stand on a ballot when there are so many. */
  static int size(int ideas) {
    return ideas <= WHOLE ? ideas : Math.max(LEAST, Math.min(MOST, (ideas + 1) / 2));
  }

  /**
   * The ideas of each person, in an order of her own.
   *
   * @param seed the same gives the same ballots to the same people in the same order
   */
  static Map<String, List<String>> of(List<String> people, List<String> ideas, long seed) {
    Random random = new Random(seed);
    Map<String, Integer> shown = new HashMap<>();
    Map<String, List<String>> ballots = new HashMap<>();
    for (String person : people) {
      List<String> order = new ArrayList<>(ideas);
      Collections.shuffle(order, random);
      order.sort(Comparator.comparing(idea -> shown.getOrDefault(idea, 0)));
      List<String> ballot = new ArrayList<>(order.subList(0, size(ideas.size())));
      ballot.forEach(idea -> shown.merge(idea, 1, Integer::sum));
      Collections.shuffle(ballot, random);
      ballots.put(person, List.copyOf(ballot));
    }
    return ballots;
  }
}
