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
 */
record Look(
    ChannelId channel, @Nullable UserId user, TeamId installation, int attempts, boolean joining) {}
