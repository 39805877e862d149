package folkmoot.privacy;

import java.util.EnumSet;
import java.util.Set;

/**
 * The rules that hold figures back, named so that a test can leave one out and show what it is for.
 * Nothing outside this package can leave one out.
 */
enum Rule {
  /** An organisation is shown from k answers on every item. */
  LEAST_PER_GROUP,
  /** What is left of the total without the shown groups is a group as well, and never a few. */
  SMALLER_TOGETHER,
  /** All, all but one and all but two are said alike. */
  UNANIMITY,
  /** Words by group leave room beside the counts of the total. */
  ROOM,
  /** That two groups see an item very differently is said where saying it tells nothing else. */
  LEEWAY,
  /** A total of nearly the same people as before is told in words. */
  AUDIENCE,
  /** Those words are the ones the earlier figure and the changed people allow. */
  ANCHORED,
  /** A total of many more or fewer people must not tell what those many said. */
  DIFFERENCE,
  /** Words by organisation follow the earlier ones unless more than the newcomers moved. */
  GROUPS_AS_BEFORE;

  static Set<Rule> all() {
    return EnumSet.allOf(Rule.class);
  }
}
