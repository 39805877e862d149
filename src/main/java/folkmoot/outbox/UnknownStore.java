package folkmoot.outbox;

import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.store.Tx;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL of posts whose outcome is unknown. */
final class UnknownStore {
  private final Handle handle;

  UnknownStore(Tx tx) {
    this.handle = tx.handle();
  }

  List<Undecided.Question> of(TeamId installation) {
    return handle
        .createQuery(
            """
            select id, channel_id from outbox
            where installation = :i and state = 'unknown' and channel_id is not null order by id
            """)
        .bind("i", installation.value())
        .map(
            (rows, context) ->
                new Undecided.Question(
                    rows.getString("id"),
                    installation,
                    new ChannelId(rows.getString("channel_id"))))
        .list();
  }
}
