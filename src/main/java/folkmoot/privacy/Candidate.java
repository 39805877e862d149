package folkmoot.privacy;

import folkmoot.ids.MemberId;
import java.util.Map;
import java.util.Set;

/**
 * A round put before the auditor.
 *
 * @param audience who was asked
 * @param notSigning how many wrote words without putting their name to them, quotable or not, for
 *     each open question by its item's id
 */
public record Candidate(
    PublishedRound round, Set<MemberId> audience, Map<String, Integer> notSigning) {
  public Candidate {
    audience = Set.copyOf(audience);
    notSigning = Map.copyOf(notSigning);
  }
}
