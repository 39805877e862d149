package folkmoot.statistics;

import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Wilson's interval for a part of a larger population, for the case that those asked stand for
 * others; within a partnership {@link LikelyRange} is the right one. Source: methods.md C2; E. B.
 * Wilson 1927.
 */
public final class Wilson {
  private Wilson() {}

  /**
   * The interval for k of n, within 0 to 1; empty when n is 0.
   *
   * @throws IllegalArgumentException when k is not between 0 and n
   */
  public static Optional<Interval> of(int k, int n, CutPoints cuts) {
    if (k < 0 || k > n) {
      throw new IllegalArgumentException("more than all, or fewer than none");
    }
    if (n == 0) {
      return Optional.empty();
    }
    double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - cuts.confidence()) / 2);
    double part = (double) k / n;
    double whole = 1 + z * z / n;
    double centre = (part + z * z / (2.0 * n)) / whole;
    double half = z / whole * Math.sqrt(part * (1 - part) / n + z * z / (4.0 * n * n));
    // At the ends the formula gives exactly 0 and 1; rounding must not take them outside.
    return Optional.of(new Interval(k == 0 ? 0 : centre - half, k == n ? 1 : centre + half));
  }
}
