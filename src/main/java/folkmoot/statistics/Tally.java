package folkmoot.statistics;

import java.util.List;
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

  /**
   * The median position, from 1 to the number of parts; it ends in .5 when an even number of people
   * part between two positions. Needs at least one person.
   */
  public double median() {
    int n = n();
    if (n == 0) {
      throw new IllegalStateException("nobody is counted");
    }
    return (positionOf((n + 1) / 2) + positionOf(n / 2 + 1)) / 2.0;
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
