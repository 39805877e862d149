package folkmoot.opera;

import folkmoot.privacy.Audited;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out of an OPERA, as everybody sees it.
 *
 * @param met how many pairs of different organisations met; null where that may not be told
 */
record Result(
    Sight sight, List<Idea> ideas, List<Heading> headings, @Nullable Audited<Integer> met) {
  Result {
    ideas = List.copyOf(ideas);
    headings = List.copyOf(headings);
  }

  Opera opera() {
    return sight.opera();
  }

  /** Whether there were enough ballots for an order. */
  boolean isRanked() {
    return opera().voters().voted() > 0;
  }

  /** Whether ideas were set against each other. */
  boolean isByDuels() {
    return ideas.stream()
        .map(Idea::standing)
        .anyMatch(standing -> standing != null && standing.backed() == Backed.BY_DUELS);
  }

  List<Group> groups() {
    return Group.of(ideas, headings);
  }

  /** Whether a lot put any in order. */
  boolean isDrawn() {
    return ideas.stream().anyMatch(idea -> idea.standing() != null && idea.standing().tied());
  }
}
