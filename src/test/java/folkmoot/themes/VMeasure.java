package folkmoot.themes;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What one grouping tells of another (Rosenberg and Hirschberg 2007), with equal weights. */
final class VMeasure {
  private VMeasure() {}

  /** Mutual information over the mean of both entropies, 0 to 1. */
  static double of(int[] one, int[] other) {
    double a = entropy(Arrays.stream(one).asLongStream().toArray());
    double b = entropy(Arrays.stream(other).asLongStream().toArray());
    double both =
        entropy(
            IntStream.range(0, one.length)
                .mapToLong(i -> ((long) one[i] << 32) | other[i])
                .toArray());
    return a + b == 0 ? 1 : 2 * (a + b - both) / (a + b);
  }

  private static double entropy(long[] values) {
    Map<Long, Long> counts =
        Arrays.stream(values).boxed().collect(Collectors.groupingBy(v -> v, Collectors.counting()));
    return counts.values().stream()
        .mapToDouble(n -> (double) n / values.length)
        .map(p -> -p * Math.log(p))
        .sum();
  }
}
