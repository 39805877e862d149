package folkmoot.outbox;

import folkmoot.ids.TeamId;
import folkmoot.store.Tx;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The SQL of messages that cannot be sent, since their workspace took Folkmoot out. */
final class SleepStore {
  private final Handle handle;

  SleepStore(Handle handle) {
    this.handle = handle;
  }

  SleepStore(Tx tx) {
    this(tx.handle());
  }

  /** A greeting is of no use later, and who was together is kept no longer than it waits. */
  void row(Row row) {
    if (row.isForGroup()) {
      handle.createUpdate("delete from outbox where id = :id").bind("id", row.id()).execute();
      return;
    }
    handle
        .createUpdate("update outbox set state = 'asleep', claimed_at = null where id = :id")
        .bind("id", row.id())
        .execute();
  }

  void all(TeamId installation) {
    handle
        .createUpdate(
            """
            delete from outbox
            where installation = :installation and state = 'waiting' and operation = :group
            """)
        .bind("installation", installation.value())
        .bind("group", Row.GROUP)
        .execute();
    handle
        .createUpdate(
            """
            update outbox set state = 'asleep'
            where installation = :installation and state = 'waiting'
            """)
        .bind("installation", installation.value())
        .execute();
  }

  /** What was meant for one person at the time is not told her late. */
  void wake(TeamId installation, Instant now) {
    handle
        .createUpdate(
            """
            update outbox set state = 'dropped', refusal = 'too late', words = '', blocks = '[]',
              versions = null
            where installation = :installation and state = 'asleep' and not_before < :now
              and (operation in ('whisper', 'card', 'beside') or operation = 'post' and channel_id is null)
            """)
        .bind("installation", installation.value())
        .bind("now", now)
        .execute();
    handle
        .createUpdate(
            """
            update outbox set state = 'waiting', attempts = 0,
              not_before = case when not_before < :now then :now else not_before end
            where installation = :installation and state = 'asleep'
            """)
        .bind("installation", installation.value())
        .bind("now", now)
        .execute();
  }
}
