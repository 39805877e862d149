package folkmoot.privacy;

import folkmoot.statistics.Tally;
import java.util.List;
import java.util.Optional;

/**
 * What was published of one question before, against which a new figure could be held by somebody
 * who thinks that nobody changed her answer.
 */
final class Past {
  private final List<Asking> askings;
  private final Audience now;
  private final Terms terms;

  /**
   * @param askings of this wording, the latest first
   */
  Past(List<Asking> askings, Audience now, Terms terms) {
    this.askings =
        askings.stream().filter(asking -> asking.figure().detail() != Detail.WITHHELD).toList();
    this.now = now;
    this.terms = terms;
  }

  /** Whether the counts would tell what the people said who came or left since any of them. */
  boolean isTooNear(Tally counts) {
    return askings.stream().anyMatch(asking -> isTooNear(asking, counts));
  }

  private boolean isTooNear(Asking asking, Tally counts) {
    Change change = asking.until(now);
    if (change.isNone()) {
      return false;
    }
    if (change.people() < terms.k()) {
      return terms.has(Rule.AUDIENCE);
    }
    return terms.has(Rule.DIFFERENCE)
        && !difference(asking, counts).isSafe(asking.figure(), counts);
  }

  private Difference difference(Asking asking, Tally counts) {
    Change change = asking.until(now);
    int silentNow = now.size() - counts.n();
    int silentThen = asking.audience().size() - asking.figure().n();
    Change sure =
        new Change(
            Math.max(0, change.joined() - silentNow), Math.max(0, change.left() - silentThen));
    return new Difference(change, sure, terms);
  }

  /**
   * Whether what the counts and an earlier figure tell together may be told of groups as well. It
   * may if they tell nothing: the same people were asked, or somebody must have changed her answer.
   */
  boolean leavesGroups(Tally counts) {
    return !terms.has(Rule.GROUPS_AS_BEFORE)
        || askings.stream()
            .allMatch(
                asking -> {
                  Change change = asking.until(now);
                  return change.isNone()
                      || difference(asking, counts).isOverturned(asking.figure(), counts);
                });
  }

  /**
   * How many favourable people the latest figure leads to expect. One asking is enough: words that
   * follow from it follow from all before it, as it followed from them.
   */
  Expected expected() {
    Asking last = askings.get(0);
    return Hull.of(last.figure(), terms.cuts()).favourable(last.until(now));
  }

  /** The latest asking that told of groups, if any did. */
  Optional<Asking> byGroup() {
    return askings.stream()
        .filter(asking -> asking.figure().sides().why() == Sides.Told.SAID)
        .findFirst();
  }
}
