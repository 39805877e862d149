package folkmoot.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holm's correction: how surprising a result still is when many were looked at. The smallest of m
 * p-values counts m times, the next m - 1 times, and none counts less than the one before it.
 * Source: methods.md C4; S. Holm 1979.
 */
public final class Holm {
  private Holm() {}

  /** The adjusted values in the order of the given ones, each 0 to 1 and at least what it was. */
  public static List<Double> adjusted(List<Double> p) {
    int m = p.size();
    double[] adjusted = new double[m];
    List<Integer> order =
        IntStream.range(0, m).boxed().sorted(Comparator.comparing(p::get)).toList();
    double least = 0;
    for (int rank = 0; rank < m; rank++) {
      int i = order.get(rank);
      least = Math.max(least, Math.min(1, (m - rank) * p.get(i)));
      adjusted[i] = least;
    }
    return Arrays.stream(adjusted).boxed().toList();
  }
}
