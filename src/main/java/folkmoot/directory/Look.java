package folkmoot.directory;

import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Something to be looked up in Slack.
 *
 * @param user whom to look up; null to list everybody in the channel
 * @param attempts how often Slack could not be reached for it
 * @param inviter who brought the person in; null when nobody did, or Slack does not say
 */
record Look(
    ChannelId channel,
    @Nullable UserId user,
    TeamId installation,
    int attempts,
    boolean joining,
    @Nullable UserId inviter) {

  /** So many attempts stand for a first look that did not find the channel. */
  static final int NOT_FOUND = 100;

  /** Whether the channel was not found before, when it may just have got another id. */
  boolean isSecond() {
    return attempts >= NOT_FOUND;
  }

  /** Lists everybody in a channel. */
  static Look everybody(ChannelId channel, TeamId installation) {
    return new Look(channel, null, installation, 0, false, null);
  }

  /** Looks somebody up who is there already. */
  static Look at(ChannelId channel, UserId user, TeamId installation) {
    return new Look(channel, user, installation, 0, false, null);
  }
}
