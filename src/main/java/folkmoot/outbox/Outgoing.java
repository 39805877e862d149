package folkmoot.outbox;

import folkmoot.ids.TeamId;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * A new message for somebody.
 *
 * @param key says which occurrence, place and kind this is; a second message with the same key is
 *     not sent. It never names a member together with a round.
 * @param installation the workspace whose bot posts
 * @param message makes it, in the language of whoever it is for: that may be another one than of
 *     the person whose press brings it about
 * @param notBefore the earliest moment of delivery
 * @param drawn whether its charts are to be seen as pictures, where that is possible in time
 */
public record Outgoing(
    String key,
    TeamId installation,
    Recipient to,
    Supplier<Message> message,
    Instant notBefore,
    boolean drawn) {
  /** With its charts as Slack draws them. */
  public Outgoing(
      String key, TeamId installation, Recipient to, Supplier<Message> message, Instant notBefore) {
    this(key, installation, to, message, notBefore, false);
  }

  /** With its charts as pictures. */
  public Outgoing asPicture() {
    return new Outgoing(key, installation, to, message, notBefore, true);
  }
}
