package folkmoot.directory;

import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.store.Tx;
import org.jspecify.annotations.Nullable;

/** Is told, in the same transaction, what the directory has learned. */
public interface Watcher {
  /**
   * Something about a person is new.
   *
   * @param joining whether she has just come into the channel
   */
  void seen(Tx tx, Person person, boolean joining);

  /**
   * Our bot has just come into a channel.
   *
   * @param colleague who brought it, where she is of the workspace that installed it and no guest;
   *     null for anybody else, and when Slack does not say
   */
  record Invited(TeamId installation, ChannelId channel, @Nullable UserId colleague) {}

  /** Our bot has just come into a channel. */
  void invited(Tx tx, Invited invited);

  /** The channel has another id from now on. */
  void moved(Tx tx, ChannelId from, ChannelId to);
}
