package folkmoot.directory;

import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.outbox.Undecided;
import folkmoot.store.Tx;
import java.util.Optional;
import java.util.Set;

/** Is told, in the same transaction, how a channel was found to stand. */
public interface Doors {
  /** The installation by which somebody at home in this channel is served. */
  Optional<TeamId> keeper(Tx tx, ChannelId channel);

  /** Nothing can be posted in this channel now. */
  void closed(Tx tx, Undecided.Block block);

  /**
   * The channel is there, and people can post in it.
   *
   * @param installation by which it was seen
   * @param inside whether we can, since our bot is in it
   */
  void open(Tx tx, TeamId installation, ChannelId channel, boolean inside);

  /** These workspaces shared the channel when it was looked at before, and do not any more. */
  void parted(Tx tx, ChannelId channel, Set<TeamId> teams);
}
