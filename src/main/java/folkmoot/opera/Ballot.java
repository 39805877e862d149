package folkmoot.opera;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one person backs.
 *
 * @param organisation empty where she belongs to none; those are a group of their own
 * @param seen the ideas that stood on her ballot
 * @param backed those of them she ticked
 */
record Ballot(String organisation, Set<String> seen, Set<String> backed) {
  Ballot {
    seen = Set.copyOf(seen);
    backed = Set.copyOf(backed);
    if (!seen.containsAll(backed)) {
      throw new IllegalArgumentException("only what stands on a ballot can be backed");
    }
  }

  /** Of how many organisations they are; those who belong to none are not one together. */
  static int organisations(List<Ballot> ballots) {
    Set<String> known = ballots.stream().map(Ballot::organisation).collect(Collectors.toSet());
    known.remove("");
    return known.size();
  }

  /** How many may be ticked of so many ideas: a quarter, and two at least. */
  static int limit(int ideas) {
    return Math.max(2, (ideas + 3) / 4);
  }

  /** Who backs what is in no log. */
  @Override
  public String toString() {
    return "Ballot";
  }
}
