package folkmoot.home;

import folkmoot.ids.ChannelId;
import folkmoot.ids.PartnershipId;
import folkmoot.slack.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Somebody comes in.
 *
 * @param channel where she is, or the channel she named; null in a window or the App Home
 * @param named whether she named the channel, so that no other will do
 * @param chosen the partnership a button was about; it outweighs the channel
 */
record Visit(
    Actor actor, @Nullable ChannelId channel, boolean named, @Nullable PartnershipId chosen) {

  static Visit in(Actor actor, ChannelId channel) {
    return new Visit(actor, channel, false, null);
  }

  /** She is somewhere in Slack, and nothing says where. */
  static Visit anywhere(Actor actor) {
    return new Visit(actor, null, false, null);
  }

  static Visit about(Actor actor, PartnershipId partnership) {
    return new Visit(actor, null, false, partnership);
  }

  /** The same visit with the channel she named, if she named one. */
  Visit naming(@Nullable String otherChannel) {
    return otherChannel == null || chosen != null
        ? this
        : new Visit(actor, new ChannelId(otherChannel), true, null);
  }
}
