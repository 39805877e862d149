package folkmoot.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * How far the items of a full check measure one thing: Cronbach's alpha with Feldt's interval. It
 * needs the answers of one person side by side, so it is worked out when a round closes, before
 * they are destroyed. Never of a pulse. Source: methods.md C3; Cronbach 1951, Feldt 1965.
 *
 * @param alpha up to 1; below 0 when items contradict each other
 * @param interval where alpha is likely to lie
 * @param people persons who answered all items, at least 2
 * @param items at least 2
 */
public record Reliability(double alpha, Interval interval, int people, int items) {

  /**
   * The reliability of these rows, one per person with as many answers from 1 to 5 each. Empty
   * below two people or items, and where all people have the same sum, which leaves nothing to tell
   * apart.
   *
   * @throws IllegalArgumentException when rows are of different length
   */
  public static Optional<Reliability> of(List<List<Integer>> rows, CutPoints cuts) {
    int people = rows.size();
    int items = people == 0 ? 0 : rows.get(0).size();
    if (rows.stream().anyMatch(row -> row.size() != items)) {
      throw new IllegalArgumentException("a row lacks an answer");
    }
    if (people < 2 || items < 2) {
      return Optional.empty();
    }
    long ofSums = scatter(rows.stream().map(row -> row.stream().mapToLong(a -> a).sum()).toList());
    if (ofSums == 0) {
      return Optional.empty();
    }
    long ofItems =
        IntStream.range(0, items)
            .mapToLong(i -> scatter(rows.stream().map(row -> (long) row.get(i)).toList()))
            .sum();
    double unreliable = 1 - (double) items * (ofSums - ofItems) / ((items - 1) * ofSums);
    return Optional.of(
        new Reliability(1 - unreliable, feldt(unreliable, people, items, cuts), people, items));
  }

  /** n times the squared distances from the mean, in whole numbers. */
  private static long scatter(List<Long> values) {
    long sum = values.stream().mapToLong(v -> v).sum();
    long squares = values.stream().mapToLong(v -> v * v).sum();
    return values.size() * squares - sum * sum;
  }

  static Interval feldt(double unreliable, int people, int items, CutPoints cuts) {
    FDistribution f = FDistribution.of(people - 1, (people - 1.0) * (items - 1));
    double tail = (1 - cuts.confidence()) / 2;
    return new Interval(
        1 - unreliable * f.inverseSurvivalProbability(tail),
        1 - unreliable * f.inverseCumulativeProbability(tail));
  }

  /** Whether enough people stand behind it; with fewer it says next to nothing. */
  public boolean isShown(CutPoints cuts) {
    return people >= cuts.reliabilityFrom();
  }

  /**
   * The reliability to expect of so many such items, 0 to 1, by the formula of Spearman and Brown
   * (1910). Empty when alpha is below 0, where the formula has no meaning.
   *
   * @param expected items, at least 1
   */
  public OptionalDouble expectedOf(int expected) {
    if (alpha < 0) {
      return OptionalDouble.empty();
    }
    double one = alpha / (items - (items - 1) * alpha);
    return OptionalDouble.of(expected * one / (1 + (expected - 1) * one));
  }
}
