package folkmoot.themes;

import java.util.Arrays;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/**
 * Texts tied to their neighbours. A tie is as strong as the share of neighbours that both have in
 * common, each being its own neighbour (Jaccard index; Jarvis and Patrick 1973, Levine et al.
 * 2015). Unlike a distance it means the same in dense and in sparse places.
 */
final class Web {
  /** Fewer in common than one of fifteen is luck. */
  private static final double WEAKEST = 1.0 / 15;

  private final int[][] lists;
  private final LargeIntArray from = new LargeIntArray(0);
  private final LargeIntArray to = new LargeIntArray(0);
  private final LargeDoubleArray strength = new LargeDoubleArray(0);

  private Web(int[][] neighbours) {
    lists = new int[neighbours.length][];
    for (int i = 0; i < lists.length; i++) {
      lists[i] = Arrays.copyOf(neighbours[i], neighbours[i].length + 1);
      lists[i][neighbours[i].length] = i;
      Arrays.sort(lists[i]);
    }
  }

  /**
   * @param neighbours of each text, without itself
   */
  static Network of(int[][] neighbours) {
    Web web = new Web(neighbours);
    for (int i = 0; i < neighbours.length; i++) {
      for (int j : neighbours[i]) {
        // Of two that name each other, the later one has been seen to already.
        if (i < j || !web.lists(j, i)) {
          web.tie(i, j);
        }
      }
    }
    return new Network(
        neighbours.length,
        true,
        new LargeIntArray[] {web.from, web.to},
        web.strength,
        false,
        false);
  }

  private boolean lists(int text, int other) {
    return Arrays.binarySearch(lists[text], other) >= 0;
  }

  private void tie(int i, int j) {
    int common = (int) Arrays.stream(lists[i]).filter(member -> lists(j, member)).count();
    double share = (double) common / (lists[i].length + lists[j].length - common);
    if (share >= WEAKEST) {
      from.append(i);
      to.append(j);
      strength.append(share);
    }
  }
}
