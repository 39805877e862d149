package folkmoot.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * The percentile bootstrap of the mean without random numbers: all means that drawing n answers
 * from these n answers, each put back, could give, with their probabilities. It has no width when
 * all answers are equal and is too narrow below ten people, so {@link LikelyRange} and {@link
 * WorstCase} come first. Source: methods.md C2; Efron 1979.
 */
public final class ResampledMean {
  /** Equal to the cut point but for rounding has reached it. */
  private static final double ROUNDING = 1e-12;

  /** What is rarer than this at the ends cannot move a percentile. */
  private static final double TRACE = 1e-25;

  private ResampledMean() {}

  /**
   * The least means whose cumulated probabilities reach both ends of the confidence, in points of
   * the five-point scale, 1 to 5; empty when nobody is counted.
   */
  public static Optional<Interval> of(Tally tally, CutPoints cuts) {
    int n = tally.n();
    if (n == 0) {
      return Optional.empty();
    }
    double[] one = tally.counts().stream().mapToDouble(count -> (double) count / n).toArray();
    Sums sums = new Sums(0, one).times(n);
    double tail = (1 - cuts.confidence()) / 2;
    double lowest = tally.lowest();
    return Optional.of(
        new Interval(
            lowest + tally.step() * sums.percentile(tail) / n,
            lowest + tally.step() * sums.percentile(1 - tail) / n));
  }

  /** Probabilities of sums, the first of {@code least}, each next one greater by one. */
  private record Sums(long least, double[] probability) {
    /** The distribution of the sum of n draws, by doubling: O(log n) convolutions. */
    Sums times(int n) {
      Sums power = this;
      Sums product = new Sums(0, new double[] {1});
      for (int left = n; left > 0; left >>= 1) {
        if ((left & 1) == 1) {
          product = product.plus(power);
        }
        power = left > 1 ? power.plus(power) : power;
      }
      return product;
    }

    Sums plus(Sums other) {
      double[] sums = new double[probability.length + other.probability.length - 1];
      for (int i = 0; i < probability.length; i++) {
        for (int j = 0; j < other.probability.length; j++) {
          sums[i + j] += probability[i] * other.probability[j];
        }
      }
      return new Sums(least + other.least, sums).trimmed();
    }

    private Sums trimmed() {
      int from = 0;
      int to = probability.length;
      while (probability[from] < TRACE) {
        from++;
      }
      while (probability[to - 1] < TRACE) {
        to--;
      }
      return new Sums(least + from, Arrays.copyOfRange(probability, from, to));
    }

    long percentile(double part) {
      double reached = 0;
      int i = -1;
      while (reached < part - ROUNDING) {
        i++;
        reached += probability[i];
      }
      return least + i;
    }
  }
}
