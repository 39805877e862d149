package folkmoot.statistics;

import java.util.Arrays;

/**
 * In how many ways x people can be chosen from one part of the scale, for each x that matters.
 *
 * <p>In a small pool these are the binomial coefficients themselves. In a larger one they would not
 * fit a number, so each is multiplied by rˣ, with r the odds of being chosen, and by what makes the
 * greatest 1. As the same number of people is chosen in every way, all ways are thereby multiplied
 * by the same factor, and it cancels in p. What is smaller than {@link #TRACE} is left out.
 *
 * @param least the first x
 * @param ways for x = least, least + 1, …
 */
record Weights(int least, double[] ways) {
  /** The greatest pool all of whose numbers are whole and fit: C(56, 28) is below 2⁵³. */
  static final int EXACT = 56;

  static final double TRACE = 1e-17;

  static Weights of(Pool pool, int part) {
    return pool.people() <= EXACT ? exact(pool, part) : scaled(pool, part);
  }

  private static Weights exact(Pool pool, int part) {
    int count = pool.counts()[part];
    double[] ways = new double[Math.min(count, pool.chosen()) + 1];
    long choose = 1;
    for (int x = 0; x < ways.length; x++) {
      ways[x] = choose;
      choose = choose * (count - x) / (x + 1);
    }
    return new Weights(0, ways);
  }

  private static Weights scaled(Pool pool, int part) {
    int count = pool.counts()[part];
    double odds = (double) pool.chosen() / (pool.people() - pool.chosen());
    int mode = (int) ((count + 1L) * pool.chosen() / pool.people());
    double[] ways = new double[count + 1];
    ways[mode] = 1;
    int least = mode;
    while (least > 0 && ways[least] >= TRACE) {
      ways[least - 1] = ways[least] * least / (odds * (count - least + 1));
      least--;
    }
    int most = mode;
    while (most < count && ways[most] >= TRACE) {
      ways[most + 1] = ways[most] * (odds * (count - most)) / (most + 1);
      most++;
    }
    return new Weights(least, Arrays.copyOfRange(ways, least, most + 1));
  }

  int size() {
    return ways.length;
  }
}
