package folkmoot.directory;

import folkmoot.ids.ChannelId;
import folkmoot.store.Tx;

/** Is told, in the same transaction, what the directory has learned. */
public interface Watcher {
  /**
   * Something about a person is new.
   *
   * @param joining whether she has just come into the channel
   */
  void seen(Tx tx, Person person, boolean joining);

  /** The channel has another id from now on. */
  void moved(Tx tx, ChannelId from, ChannelId to);
}
