package folkmoot.outbox;

import folkmoot.ids.TeamId;
import java.time.Instant;

/**
 * A new message for somebody.
 *
 * @param key says which occurrence, place and kind this is; a second message with the same key is
 *     not sent. It never names a member together with a round.
 * @param installation the workspace whose bot posts
 * @param notBefore the earliest moment of delivery
 */
public record Outgoing(
    String key, TeamId installation, Recipient to, Message message, Instant notBefore) {}
