package folkmoot.directory;

import folkmoot.ids.ChannelId;
import folkmoot.ids.UserId;
import folkmoot.store.Tx;
import org.jdbi.v3.core.Handle;

/** The SQL of people who are in a channel and do not want to be known by name. */
final class NamelessStore {
  private final Handle handle;

  NamelessStore(Tx tx) {
    this.handle = tx.handle();
  }

  void forgetName(ChannelId channel, UserId user) {
    handle
        .createUpdate(
            """
            update channel_person set name = '', zone = null, locale = null, nameless = true
            where channel_id = :channel and user_id = :user
            """)
        .bind("channel", channel.value())
        .bind("user", user.value())
        .execute();
  }

  /** She is back, and is called again what Slack calls her once she has been looked up. */
  void nameAgain(ChannelId channel, UserId user) {
    handle
        .createUpdate(
            """
            update channel_person set nameless = false
            where channel_id = :channel and user_id = :user
            """)
        .bind("channel", channel.value())
        .bind("user", user.value())
        .execute();
  }
}
