package folkmoot.privacy;

import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import java.time.Instant;

/**
 * What is known of a round without any answer.
 *
 * @param kind which feature asked, such as {@code pulse}
 * @param title the prompt, or what the round is called
 * @param k the least number of people behind a figure, at least 5
 */
public record RoundFacts(
    RoundId id,
    PartnershipId partnership,
    String kind,
    String title,
    Instant opened,
    Instant closed,
    int k) {}
