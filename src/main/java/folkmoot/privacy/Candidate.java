package folkmoot.privacy;

import folkmoot.statistics.Tally;
import java.util.List;
import java.util.Map;

/**
 * A round put before the auditor.
 *
 * @param audience who was asked
 * @param notSigning how many wrote words without putting their name to them, quotable or not, for
 *     each open question by its item's id
 * @param groups for each item the answers of each organisation, and of those without one
 * @param measured how far the questions of each dimension that was asked whole measure one thing
 * @param isUnderReview whether only a convener sees it, who looks through its words
 */
public record Candidate(
    PublishedRound round,
    Audience audience,
    Map<String, Integer> notSigning,
    List<Map<Group, Tally>> groups,
    List<Consistency.Measured> measured,
    boolean isUnderReview) {
  public Candidate {
    notSigning = Map.copyOf(notSigning);
    groups = groups.stream().map(Map::copyOf).toList();
    measured = List.copyOf(measured);
  }

  /** A round before anybody has looked at anything. */
  public Candidate(
      PublishedRound round,
      Audience audience,
      Map<String, Integer> notSigning,
      List<Map<Group, Tally>> groups,
      List<Consistency.Measured> measured) {
    this(round, audience, notSigning, groups, measured, false);
  }

  /** A round in which no dimension was asked whole. */
  public Candidate(
      PublishedRound round,
      Audience audience,
      Map<String, Integer> notSigning,
      List<Map<Group, Tally>> groups) {
    this(round, audience, notSigning, groups, List.of());
  }

  Candidate underReview() {
    return new Candidate(round, audience, notSigning, groups, measured, true);
  }

  /** How many authors a theme needs. */
  int leastAuthors(int k) {
    return isUnderReview ? 1 : k;
  }

  /** A round of which nothing is known by group. */
  public Candidate(PublishedRound round, Audience audience, Map<String, Integer> notSigning) {
    this(round, audience, notSigning, List.of());
  }

  /** A candidate must not find its way into a log by accident. */
  @Override
  public String toString() {
    return "Candidate";
  }
}
