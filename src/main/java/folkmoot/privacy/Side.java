package folkmoot.privacy;

import java.util.Optional;

/**
 * What is said of one group's answers to one item: how many of it chose one of the two upper points
 * of the scale. Never a number, and nothing from which one could be had.
 *
 * @param from with {@code to} the share in a word; where they differ, it lies somewhere between
 * @param to equal to {@code from} or above it
 */
public record Side(Group group, Share from, Share to) {
  private static final int VAGUE = 2;

  public Side {
    if (from.compareTo(to) > 0) {
      throw new IllegalArgumentException("a share lies from a lower word to a higher one");
    }
  }

  /** Whether one word says it. */
  public boolean isOneWord() {
    return from == to;
  }

  /** Whether so many words are possible that saying them helps nobody; "at least half" helps. */
  public boolean isVague() {
    return to.ordinal() - from.ordinal() >= VAGUE && !isAtLeastHalf();
  }

  private boolean isAtLeastHalf() {
    return from == Share.HALF_OR_MORE && to == Share.NEARLY_ALL;
  }

  /**
   * Where the group's middle answer lies; empty where its words leave that open. Worked out from
   * the words alone.
   */
  public Optional<Leaning> middle() {
    return from.isHalfOrMore() == to.isHalfOrMore()
        ? Optional.of(from.isHalfOrMore() ? Leaning.UPPER : Leaning.LOWER)
        : Optional.empty();
  }
}
