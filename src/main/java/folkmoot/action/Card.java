package folkmoot.action;

import folkmoot.text.Mrkdwn;
import java.util.List;
import java.util.Set;

/**
 * One action as a member sees it in a window.
 *
 * @param said what became of what she did
 * @param change what undoes it; empty when nothing does
 * @param may what she can do with it
 * @param more what else is known of it
 */
record Card(Sight sight, Said said, String change, Set<Step> may, List<Mrkdwn> more) {
  Card {
    may = Set.copyOf(may);
    more = List.copyOf(more);
  }

  /** One of which nothing else is known. */
  Card(Sight sight, Said said, String change, Set<Step> may) {
    this(sight, said, change, may, List.of());
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
