package folkmoot.opera;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An idea as all read it; whose it is, is no part of it.
 *
 * @param why one line on what it is or why; may be empty
 * @param number in the random order in which the ideas are read, from 1
 * @param standing null before there is a result, and where there are too few votes for one
 * @param heading under which it stands; null for none
 * @param revived whether somebody brought it back after it was parked
 * @param also what became part of it, since those who put it forward say it is the same
 */
record Idea(
    String id,
    String words,
    String why,
    int number,
    @Nullable Standing standing,
    @Nullable String heading,
    boolean revived,
    List<String> also) {
  Idea {
    also = List.copyOf(also);
  }

  /** An idea that nobody has arranged yet. */
  Idea(String id, String words, String why, int number, @Nullable Standing standing) {
    this(id, words, why, number, standing, null, false, List.of());
  }

  /**
   * How it came out.
   *
   * @param place 1 for the first
   * @param tied whether another stands beside it
   * @param backed how many back it
   * @param acrossAll whether it is told that at least a third of each group back it
   */
  record Standing(int place, boolean tied, Backed backed, boolean acrossAll) {}

  /** So many places go on, however few back them. */
  private static final int FIRST = 3;

  /** The first places go on, all that more than a few back, and what people put with others. */
  boolean isParked() {
    return standing != null
        && heading == null
        && !revived
        && standing.place() > FIRST
        && standing.backed() == Backed.FEW;
  }

  /** Where it stands among the others; last where there is no order. */
  int place() {
    return standing == null ? Integer.MAX_VALUE : standing.place();
  }
}
