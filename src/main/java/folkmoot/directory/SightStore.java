package folkmoot.directory;

import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.store.Tx;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL of which installation sees which channel, and of looks it cannot take any more. */
final class SightStore {
  private final Handle handle;

  SightStore(Tx tx) {
    this.handle = tx.handle();
  }

  void dropLooks(TeamId installation) {
    handle
        .createUpdate("delete from channel_look where installation = :installation")
        .bind("installation", installation.value())
        .execute();
  }

  List<ChannelId> channels(TeamId installation) {
    return handle
        .createQuery("select id from channel where installation = :installation order by id")
        .bind("installation", installation.value())
        .mapTo(String.class)
        .map(ChannelId::new)
        .list();
  }

  /** The installation that lists this channel. */
  Optional<TeamId> seenBy(ChannelId channel) {
    return handle
        .createQuery("select installation from channel where id = :id")
        .bind("id", channel.value())
        .mapTo(String.class)
        .findOne()
        .map(TeamId::new);
  }
}
