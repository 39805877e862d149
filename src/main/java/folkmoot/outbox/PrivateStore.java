package folkmoot.outbox;

import folkmoot.store.Tx;
import org.jdbi.v3.core.Handle;

/** The SQL of what was written to one person alone, and names her. */
final class PrivateStore {
  /** Written to her, or to her and others; ids of people hold no sign that like knows. */
  private static final String HERS =
      "(user_id = :user or (operation = 'group'"
          + " and ',' || user_id || ',' like '%,' || :user || ',%'))";

  private final Handle handle;

  PrivateStore(Handle handle) {
    this.handle = handle;
  }

  PrivateStore(Tx tx) {
    this(tx.handle());
  }

  int count(String installation, String user) {
    return handle
        .createQuery("select count(*) from outbox where installation = :i and " + HERS)
        .bind("i", installation)
        .bind("user", user)
        .mapTo(Integer.class)
        .one();
  }

  int delete(String installation, String user) {
    return handle
        .createUpdate(
            """
            delete from outbox
            where installation = :i and state <> 'sending' and
            """
                + HERS)
        .bind("i", installation)
        .bind("user", user)
        .execute();
  }

  /** She may not be written to: it is to be shown to her in a channel, in its turn among those. */
  void beside(Row row) {
    handle
        .createUpdate(
            """
            update outbox set operation = :beside, state = 'waiting', claimed_at = null,
              attempts = 0, lane = :lane
            where id = :id
            """)
        .bind("beside", Row.BESIDE)
        .bind("lane", Lane.whispers(row).name())
        .bind("id", row.id())
        .execute();
  }

  /** Of what has ended it is not kept which way it went: it would say whom Slack refuses. */
  void ended(Row row) {
    handle
        .createUpdate("update outbox set operation = :post where id = :id and operation = :beside")
        .bind("post", Row.POST)
        .bind("beside", Row.BESIDE)
        .bind("id", row.id())
        .execute();
  }

  /** What could not be shown to one person is shown to all, once. */
  void openUp(Row row) {
    handle
        .createUpdate(
            """
            update outbox set operation = 'post', user_id = null, state = 'waiting',
              claimed_at = null, lane = :lane
            where id = :id
            """)
        .bind("lane", Lane.of(row.forAll()).name())
        .bind("id", row.id())
        .execute();
  }
}
