package folkmoot.slack;

import folkmoot.ids.ChannelId;
import folkmoot.ids.UserId;
import org.jspecify.annotations.Nullable;

/**
 * An event about a person and a channel: she joined it, left it, or opened the App Home.
 *
 * @param inviter who brought her in; null when nobody did, or Slack does not say
 */
public record Seen(Actor actor, ChannelId channel, @Nullable UserId inviter) {
  public Seen(Actor actor, ChannelId channel) {
    this(actor, channel, null);
  }
}
