package folkmoot.outbox;

import folkmoot.store.Tx;
import org.jdbi.v3.core.Handle;

/** The SQL of where messages stand, when a channel has another id or is left. */
final class PlaceStore {
  private final Handle handle;

  PlaceStore(Tx tx) {
    this.handle = tx.handle();
  }

  void move(String from, String to) {
    rename(
        """
        update outbox set channel_id = :to, lane = replace(lane, :from, :to)
        where channel_id = :from
        """,
        from,
        to);
    rename("update outbox set posted_channel = :to where posted_channel = :from", from, to);
  }

  /**
   * Where messages stood in a channel that is left is no place to change or answer them any more.
   */
  void leave(String channel) {
    handle
        .createUpdate(
            """
            update outbox set posted_channel = null, posted_ts = null
            where posted_channel = :channel and state = 'posted'
            """)
        .bind("channel", channel)
        .execute();
  }

  private void rename(String update, String from, String to) {
    handle.createUpdate(update).bind("to", to).bind("from", from).execute();
  }
}
