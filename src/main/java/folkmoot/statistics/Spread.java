package folkmoot.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Secondary figures of how far answers lie apart, for readers who know them; the headline is {@link
 * Agreement}. Positions are 1 to the number of parts. Sources: methods.md C1; James, Demaree and
 * Wolf 1984 (r_wg), Lindell and Brandt 1997 (r*_wg), Brown and Hauenstein 2005 (a_wg), Burke,
 * Finkelstein and Dusig 1999 (AD).
 *
 * @param variance s² with n - 1, from 0, in squared steps
 * @param rawWithinGroup r_wg before it is cut off at 0: 1 less s² over the variance of an even
 *     spread, (parts² - 1) / 12; up to 1
 * @param againstTwoCamps r*_wg: 1 less s² over the variance of two equal camps at the ends; 0 to 1
 * @param adjusted a_wg: 1 less twice s² over the largest variance this mean allows; -1 to 1, empty
 *     when everybody is at one end, where no variance is possible
 * @param averageDeviation AD: mean distance from the median, from 0, in steps
 * @param n people counted, at least 2
 */
public record Spread(
    double variance,
    double rawWithinGroup,
    double againstTwoCamps,
    OptionalDouble adjusted,
    double averageDeviation,
    int n) {

  /** The spread of these people; empty below two. */
  public static Optional<Spread> of(Tally tally) {
    int n = tally.n();
    if (n < 2) {
      return Optional.empty();
    }
    int parts = tally.parts();
    long sum = tally.steps() + n;
    long squares =
        IntStream.range(0, parts)
            .mapToLong(i -> (long) (i + 1) * (i + 1) * tally.counts().get(i))
            .sum();
    double variance = (double) (n * squares - sum * sum) / ((long) n * (n - 1));
    double even = (parts * parts - 1) / 12.0;
    double camps = (parts - 1) * (parts - 1) / 4.0 * n / (n - 1);
    // [(H + L) mean - mean² - H L] n / (n - 1), in whole numbers up to the division
    long most = (parts + 1) * sum * n - sum * sum - (long) parts * n * n;
    OptionalDouble adjusted =
        most == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(1 - 2.0 * (n * squares - sum * sum) / most);
    double deviation = weighted(tally, i -> Math.abs(i + 1 - tally.median())) / n;
    return Optional.of(
        new Spread(variance, 1 - variance / even, 1 - variance / camps, adjusted, deviation, n));
  }

  private static double weighted(Tally tally, IntToDoubleFunction value) {
    return IntStream.range(0, tally.parts())
        .mapToDouble(i -> value.applyAsDouble(i) * tally.counts().get(i))
        .sum();
  }

  /** r_wg as it is usually given, 0 to 1. */
  public double withinGroup() {
    return Math.max(0, rawWithinGroup);
  }

  /**
   * The standard error of the mean in steps, √(s²/n · (1 - n/N)): none when everybody answered.
   *
   * @param audience N, at least n
   */
  public double standardError(int audience) {
    return Math.sqrt(variance / n * (audience - n) / audience);
  }
}
