package folkmoot.secret;

import folkmoot.store.Tx;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The SQL of keys that lie in a database of their own. */
final class KeyRowStore {
  private final Handle handle;

  KeyRowStore(Tx tx) {
    this.handle = tx.handle();
  }

  /** A whole key that is not destroyed. */
  Optional<byte[]> find(String name) {
    return handle
        .createQuery("select bytes from kept_key where name = :name and not destroyed")
        .bind("name", name)
        .mapTo(byte[].class)
        .findOne()
        .filter(bytes -> bytes.length == KeyPlace.KEY_BYTES);
  }

  /** Keeps these bytes as the key, unless there is a whole one already. */
  void putUnlessWhole(String name, byte[] bytes) {
    if (find(name).isPresent()) {
      return;
    }
    // One at a time from here on: each sees what the one before has committed.
    handle.createQuery("select id from key_turn for update").mapTo(int.class).list();
    int renewed =
        handle
            .createUpdate(
                """
                update kept_key set bytes = :bytes, destroyed = false
                where name = :name and (destroyed or octet_length(bytes) <> :length)
                """)
            .bind("bytes", bytes)
            .bind("name", name)
            .bind("length", KeyPlace.KEY_BYTES)
            .execute();
    if (renewed == 0) {
      handle
          .createUpdate(
              """
              merge into kept_key k using (select cast(:name as varchar(100)) as name) s
              on (k.name = s.name)
              when not matched then insert (name, bytes, destroyed) values (:name, :bytes, false)
              """)
          .bind("name", name)
          .bind("bytes", bytes)
          .execute();
    }
  }

  /** In one statement, so that there is no moment at which the new bytes pass for the key. */
  void overwrite(String name, byte[] noise) {
    handle
        .createUpdate("update kept_key set bytes = :noise, destroyed = true where name = :name")
        .bind("noise", noise)
        .bind("name", name)
        .execute();
  }

  /** Somebody may have made the key anew meanwhile; then it stays. */
  void remove(String name) {
    handle
        .createUpdate("delete from kept_key where name = :name and destroyed")
        .bind("name", name)
        .execute();
  }

  /** The names of all whole keys. */
  Set<String> names() {
    return handle
        .createQuery(
            "select name from kept_key where not destroyed and octet_length(bytes) = :length")
        .bind("length", KeyPlace.KEY_BYTES)
        .mapTo(String.class)
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }
}
