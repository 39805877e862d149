package folkmoot.round;

import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.TeamId;
import folkmoot.privacy.Auditor;
import java.time.Instant;
import java.util.List;

/**
 * A round about to be opened.
 *
 * @param installation the workspace whose bot posts
 * @param kind the name of the feature that asks, such as {@code pulse}
 * @param title the prompt or what the round is called, at most 1,000 characters
 * @param items any number of scaled and open ones
 * @param audience everybody asked, frozen now
 * @param k the least number of people behind a figure, at least 5
 * @param requestKey names the request; the same request delivered twice opens one round
 */
public record RoundPlan(
    PartnershipId partnership,
    TeamId installation,
    String kind,
    String title,
    List<Item> items,
    List<Person> audience,
    Instant opensAt,
    Instant closesAt,
    int k,
    MemberId openedBy,
    String requestKey) {
  public RoundPlan {
    items = List.copyOf(items);
    audience = List.copyOf(audience);
    if (items.stream().map(Item::id).distinct().count() < items.size() || items.isEmpty()) {
      throw new IllegalArgumentException("a round has items, each once");
    }
    if (!closesAt.isAfter(opensAt)) {
      throw new IllegalArgumentException("a round closes after it opens");
    }
    if (k < Auditor.LEAST_K) {
      throw new IllegalArgumentException("k is never below " + Auditor.LEAST_K);
    }
  }
}
