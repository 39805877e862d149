package folkmoot.statistics;

import java.util.Optional;

/**
 * The middle answer, ready for words: "mostly", or "between partly and mostly". Where an even
 * number of people part between two answers, both are named rather than a point between them that
 * nobody may have chosen. Source: methods.md C1.
 */
public sealed interface Middle {
  /**
   * The middle answer is this part.
   *
   * @param part from 1 to the number of parts
   */
  record At(int part) implements Middle {}

  /**
   * Half of the people are at the lower part or below, half at the higher or above.
   *
   * @param low from 1
   * @param high above {@code low}, up to the number of parts
   */
  record Between(int low, int high) implements Middle {}

  /** The middle of these people; empty when nobody is counted. */
  static Optional<Middle> of(Tally tally) {
    if (tally.n() == 0) {
      return Optional.empty();
    }
    int low = tally.lowerMedian();
    int high = tally.upperMedian();
    return Optional.of(low == high ? new At(low) : new Between(low, high));
  }
}
