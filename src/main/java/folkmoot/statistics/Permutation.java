package folkmoot.statistics;

/**
 * The exact two-sided permutation test of a difference of means. All people of both groups are
 * pooled; of all ways to choose as many of them as the first group has, it counts those whose mean
 * lies as far from the pooled mean as the first group's does, or further. Source: methods.md C4; E.
 * J. G. Pitman 1937.
 *
 * <p>Both numbers are exact up to {@value Weights#EXACT} people. With more they are scaled by one
 * common factor, and p is within 1e-12 of the exact value up to 20,000 people; {@link Ways} says
 * why, and what it costs.
 *
 * @param far ways that lie so far out, from 0
 * @param all all ways, at least {@code far}
 */
public record Permutation(double far, double all) {
  /** Where nothing can differ. */
  private static final Permutation CERTAIN = new Permutation(1, 1);

  /** The test of these groups, in three parts if either is; p is 1 when one of them is empty. */
  public static Permutation of(Tally one, Tally other) {
    Tally a = one.asCoarseAs(other);
    Tally b = other.asCoarseAs(one);
    if (a.n() == 0 || b.n() == 0) {
      return CERTAIN;
    }
    Tally chosen = a.n() <= b.n() ? a : b;
    Pool pool = Pool.of(a, b, chosen.n());
    // Whole numbers: how far the sum lies from its expectation, times the number of people.
    long expected = pool.chosen() * pool.steps();
    long distance = Math.abs(pool.people() * chosen.steps() - expected);
    if (distance == 0) {
      return CERTAIN;
    }
    long low = Math.floorDiv(expected - distance, pool.people());
    long high = -Math.floorDiv(-(expected + distance), pool.people());
    return Ways.of(pool).outside(low, high);
  }

  /** The probability of so great a difference if groups were drawn by lot, 0 to 1. */
  public double p() {
    return far / all;
  }
}
