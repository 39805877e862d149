package folkmoot.privacy;

import folkmoot.ids.MemberId;
import java.util.Set;

/**
 * A round put before the auditor.
 *
 * @param audience who was asked
 * @param notSigning how many wrote words without putting their name to them, quotable or not
 */
public record Candidate(PublishedRound round, Set<MemberId> audience, int notSigning) {
  public Candidate {
    audience = Set.copyOf(audience);
  }
}
