package folkmoot.outbox;

import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.store.Tx;

/** Puts before conveners what a machine cannot settle about a post in a channel. */
public interface Undecided {
  /** The cause where Slack shows a channel as frozen. */
  String FROZEN = "is_frozen";

  /** The cause where Slack says only that nothing changes there any more. */
  String INACTIVE = "is_inactive";

  /** One post of which nobody knows whether it arrived. */
  record Question(String outboxId, TeamId installation, ChannelId channel) {}

  /**
   * A channel in which Slack does not let us post.
   *
   * @param cause Slack's word for it, such as {@code not_in_channel}
   */
  record Block(TeamId installation, ChannelId channel, String cause) {}

  /** Writes, in the same transaction, the question to whoever convenes in that channel. */
  void ask(Tx tx, Question question);

  /** Tells them, once until something gets through there again, what keeps posts back. */
  default void blocked(Tx tx, Block block) {}

  /** A post to that channel was kept back too long, and will not be posted any more. */
  default void gaveUp(Tx tx, Block block) {}
}
