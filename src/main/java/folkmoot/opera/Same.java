package folkmoot.opera;

import org.jspecify.annotations.Nullable;

/**
 * Somebody thinks that two ideas are the same; who thinks so is no part of it.
 *
 * @param into the idea that stays
 * @param other the idea that becomes part of it
 * @param number of the suggestion in its OPERA, from 1
 * @param settled null while those who put the ideas forward have not decided
 */
record Same(String id, String into, String other, int number, @Nullable Settled settled) {
  /** How it was decided. */
  enum Settled {
    ONE,
    APART,
    /** One of the two became part of another idea. */
    PART,
    /** The step ended before those who put them forward had decided. */
    UNDECIDED
  }

  boolean isOf(String idea) {
    return into.equals(idea) || other.equals(idea);
  }

  boolean isOpen() {
    return settled == null;
  }
}
