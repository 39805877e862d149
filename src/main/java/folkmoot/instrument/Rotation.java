package folkmoot.instrument;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which questions a pulse asks: two anchors and one deeper question, of three different dimensions,
 * so that 28 pulses go once through everything.
 */
final class Rotation {
  private static final List<String> DIMENSIONS = List.of("CV", "OF", "ML", "PW", "AA", "SS", "SB");
  private static final int DEEP_ITEMS = 4;

  private Rotation() {}

  /**
   * The ids of the items of a partnership at work, anchors first.
   *
   * @param closedBefore pulses that closed with a result so far, from 0; a cancelled one, or one
   *     that too few answered, does not count, so that no question is passed over
   */
  static List<String> items(int closedBefore) {
    int deep = 2 + closedBefore / DIMENSIONS.size() % DEEP_ITEMS;
    return List.of(
        anchor(2 * closedBefore),
        anchor(2 * closedBefore + 1),
        dimension(2 * closedBefore + 4) + deep);
  }

  /**
   * The same while a partnership is handed on: the deeper question is the next in turn of those for
   * this stage that shares no dimension with the anchors.
   */
  static List<String> handingOn(int closedBefore, List<String> deep) {
    String first = anchor(2 * closedBefore);
    String second = anchor(2 * closedBefore + 1);
    String third =
        IntStream.range(0, deep.size())
            .mapToObj(i -> deep.get((closedBefore + i) % deep.size()))
            .filter(id -> !alike(id, first) && !alike(id, second))
            .findFirst()
            .orElse(deep.get(closedBefore % deep.size()));
    return List.of(first, second, third);
  }

  /** All ids the rotation asks in its turn. */
  static List<String> needed() {
    return DIMENSIONS.stream().flatMap(d -> Stream.concat(Stream.of(d + 1), deeper(d))).toList();
  }

  private static Stream<String> deeper(String dimension) {
    return IntStream.range(0, DEEP_ITEMS).mapToObj(i -> dimension + (2 + i));
  }

  private static boolean alike(String one, String other) {
    return one.substring(0, 2).equals(other.substring(0, 2));
  }

  private static String anchor(int place) {
    return dimension(place) + 1;
  }

  private static String dimension(int place) {
    return DIMENSIONS.get(place % DIMENSIONS.size());
  }
}
