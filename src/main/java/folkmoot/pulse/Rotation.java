package folkmoot.pulse;

import java.util.List;

/**
 * Which questions a pulse asks: two anchors and one deeper question, of three different dimensions,
 * so that 28 pulses go once through everything.
 */
final class Rotation {
  private static final List<String> DIMENSIONS = List.of("CV", "OF", "ML", "PW", "AA", "SS", "SB");
  private static final int DEEP_ITEMS = 4;

  private Rotation() {}

  /**
   * The ids of the items, anchors first.
   *
   * @param closedBefore pulses that closed with a result so far, from 0; a cancelled one, or one
   *     that too few answered, does not count, so that no question is passed over
   */
  static List<String> items(int closedBefore) {
    int dimensions = DIMENSIONS.size();
    int deep = 2 + closedBefore / dimensions % DEEP_ITEMS;
    return List.of(
        DIMENSIONS.get(2 * closedBefore % dimensions) + 1,
        DIMENSIONS.get((2 * closedBefore + 1) % dimensions) + 1,
        DIMENSIONS.get((2 * closedBefore + 4) % dimensions) + deep);
  }
}
