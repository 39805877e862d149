package folkmoot.record;

import folkmoot.privacy.Audience;
import folkmoot.privacy.Audited;
import folkmoot.privacy.PublishedRound;
import java.util.Map;

/**
 * A closed round on its way into the record.
 *
 * @param audience who was asked; kept so that the next asking can be compared with this one
 * @param claims for each quote's id the SHA-256 of its author's claim code
 */
public record Publication(
    Audited<PublishedRound> round, Audience audience, Map<String, String> claims) {
  public Publication {
    claims = Map.copyOf(claims);
  }

  /** Whether its words wait until somebody has looked through their themes. */
  boolean isHeld() {
    return round.value().voices().stream().anyMatch(each -> !each.themed().themes().isEmpty());
  }
}
