package folkmoot.directory;

import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.store.Tx;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL of channels that cannot be looked at, since their workspace took Folkmoot out. */
final class SleepingStore {
  private final Handle handle;

  SleepingStore(Tx tx) {
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
}
