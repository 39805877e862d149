package folkmoot.action;

import java.util.Set;

/**
 * One action as a member sees it in a window.
 *
 * @param said what became of what she did
 * @param change what undoes it; empty when nothing does
 * @param may what she can do with it
 */
record Card(Sight sight, Said said, String change, Set<Step> may) {
  Card {
    may = Set.copyOf(may);
  }

  /** What became of what she did. */
  enum Said {
    /** She only looks. */
    NOTHING,
    POSTED,
    ACCEPTED,
    DECLINED,
    BEGUN,
    DONE,
    DROPPED,
    REWORDED,
    UNDONE,
    /** The minute is over. */
    TOO_LATE,
    /** It is somebody else's to do. */
    NOT_YOURS,
    /** The action is past it. */
    NOT_NOW
  }
}
