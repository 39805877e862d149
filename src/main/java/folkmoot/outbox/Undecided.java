package folkmoot.outbox;

import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.store.Tx;

/** Puts a channel post of unknown outcome before a convener: is it there, or shall it be posted? */
public interface Undecided {
  /** One post of which nobody knows whether it arrived. */
  record Question(String outboxId, TeamId installation, ChannelId channel) {}

  /** Writes, in the same transaction, the question to whoever convenes in that channel. */
  void ask(Tx tx, Question question);
}
