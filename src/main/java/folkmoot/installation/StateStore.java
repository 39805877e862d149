package folkmoot.installation;

import folkmoot.store.Tx;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The SQL of installs that were begun in a browser. */
final class StateStore {
  private final Handle handle;

  StateStore(Tx tx) {
    this.handle = tx.handle();
  }

  void add(String hash, Instant expires) {
    handle
        .createUpdate("insert into install_state (state_hash, expires_at) values (:hash, :expires)")
        .bind("hash", hash)
        .bind("expires", expires)
        .execute();
  }

  /** Takes it out; false when it was not there, or too old. */
  boolean take(String hash, Instant now) {
    return handle
            .createUpdate(
                "delete from install_state where state_hash = :hash and expires_at > :now")
            .bind("hash", hash)
            .bind("now", now)
            .execute()
        == 1;
  }

  void dropExpired(Instant now) {
    handle
        .createUpdate("delete from install_state where expires_at <= :now")
        .bind("now", now)
        .execute();
  }
}
