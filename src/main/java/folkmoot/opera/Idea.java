package folkmoot.opera;

import org.jspecify.annotations.Nullable;

/**
 * An idea as all read it; whose it is, is no part of it.
 *
 * @param why one line on what it is or why; may be empty
 * @param number in the random order in which the ideas are read, from 1
 * @param standing null before there is a result, and where there are too few votes for one
 */
record Idea(String id, String words, String why, int number, @Nullable Standing standing) {

  /**
   * How it came out.
   *
   * @param place 1 for the first
   * @param tied whether another stands beside it
   * @param said how many back it: a number, or {@link #FEW} or {@link #NEARLY_ALL}
   * @param acrossAll whether at least a third of each group back it
   */
  record Standing(int place, boolean tied, String said, boolean acrossAll) {}

  static final String FEW = "few";
  static final String NEARLY_ALL = "nearly";

  /** So many at either end are not told apart, so that no number says what each person did. */
  private static final int EDGE = 2;

  /** How many back it, so that it tells nothing about one person. */
  static String said(int ticks, int voters) {
    if (ticks <= EDGE) {
      return FEW;
    }
    return ticks >= voters - EDGE ? NEARLY_ALL : "" + ticks;
  }

  /** The first three places go on, and all that more than a few back. */
  boolean isParked() {
    return standing != null && standing.place() > 3 && standing.said().equals(FEW);
  }
}
