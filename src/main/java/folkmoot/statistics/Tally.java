package folkmoot.statistics;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How many people chose each part of a scale, from least to most.
 *
 * @param counts five counts, or three when the outer pairs are taken together
 */
public record Tally(List<Integer> counts) {
  /** Parts of the scale as it is answered. */
  public static final int FIVE = 5;

  /** Parts of the scale when 1 and 2, and 4 and 5, are taken together. */
  public static final int THREE = 3;

  /** Between two of three parts lie one and a half points of the five-point scale. */
  private static final double WIDE_STEP = 1.5;

  public Tally {
    counts = List.copyOf(counts);
    if (counts.size() != FIVE && counts.size() != THREE) {
      throw new IllegalArgumentException("a tally has five or three parts");
    }
    if (counts.stream().anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("a count is negative");
    }
  }

  /** Counts answers between 1 and 5. */
  public static Tally of(List<Integer> answers) {
    return of(answers, FIVE);
  }

  /**
   * Counts answers on a scale of so many points.
   *
   * @param answers those from 1 to {@code points} are counted, others are not
   * @param points 5 or 3
   */
  public static Tally of(List<Integer> answers, int points) {
    return new Tally(
        IntStream.rangeClosed(1, points)
            .mapToObj(part -> (int) answers.stream().filter(a -> a == part).count())
            .toList());
  }

  /** The number of people counted. */
  public int n() {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  /** How many parts the scale has here: 5 or 3. */
  public int parts() {
    return counts.size();
  }

  /** The same people in three parts. */
  public Tally inThree() {
    if (parts() == THREE) {
      return this;
    }
    return new Tally(
        List.of(counts.get(0) + counts.get(1), counts.get(2), counts.get(3) + counts.get(4)));
  }

  /** How many are above the middle part. */
  public int favourable() {
    return inThree().counts.get(2);
  }

  /** How many are below the middle part. */
  public int unfavourable() {
    return inThree().counts.get(0);
  }

  /** The favourable part of all, 0 to 1; 0 of nobody. */
  public double favourableShare() {
    int n = n();
    return n == 0 ? 0 : (double) favourable() / n;
  }

  /** How many parts of the scale lie below the answers, added up over all people. */
  public long steps() {
    return IntStream.range(0, parts()).mapToLong(part -> (long) part * counts.get(part)).sum();
  }

  /** From one part to the next in points of the five-point scale: 1, or 1.5 between three parts. */
  public double step() {
    return parts() == FIVE ? 1 : WIDE_STEP;
  }

  /**
   * The mean in points of the five-point scale, 1 to 5. Of three parts, those taken together stand
   * at 1.5 and 4.5, halfway between what they were. Empty when nobody is counted.
   */
  public OptionalDouble mean() {
    int n = n();
    return n == 0 ? OptionalDouble.empty() : OptionalDouble.of(lowest() + step() * steps() / n);
  }

  /** Where the lowest part stands on the five-point scale. */
  double lowest() {
    return parts() == FIVE ? 1 : WIDE_STEP;
  }

  /** The same people in as many parts as the other has, if that is fewer. */
  public Tally asCoarseAs(Tally other) {
    return other.parts() == THREE ? inThree() : this;
  }

  /**
   * The median position, from 1 to the number of parts; it ends in .5 when an even number of people
   * part between two positions. Needs at least one person.
   */
  public double median() {
    if (n() == 0) {
      throw new IllegalStateException("nobody is counted");
    }
    return (lowerMedian() + upperMedian()) / 2.0;
  }

  int lowerMedian() {
    return positionOf((n() + 1) / 2);
  }

  int upperMedian() {
    return positionOf(n() / 2 + 1);
  }

  /** The part most people chose, from 1; the lowest of equals. */
  public int commonest() {
    int best = 0;
    for (int part = 1; part < parts(); part++) {
      if (counts.get(part) > counts.get(best)) {
        best = part;
      }
    }
    return best + 1;
  }

  /** How many people did not choose the commonest part. */
  public int apart() {
    return n() - counts.get(commonest() - 1);
  }

  private int positionOf(int rank) {
    int seen = 0;
    int part = 0;
    while (seen < rank) {
      seen += counts.get(part);
      part++;
    }
    return part;
  }
}
