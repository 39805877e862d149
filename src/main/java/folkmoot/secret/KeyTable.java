package folkmoot.secret;

import folkmoot.store.Database;
import folkmoot.store.DatabaseLook;
import folkmoot.store.DatabaseSettings;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Keys as rows of a database of their own, for several processes that share no folder. Its file and
 * its log keep destroyed bytes for a while; that is why files are the usual place.
 */
final class KeyTable implements KeyPlace {
  private final Database database;
  private final SecureRandom random;

  private KeyTable(Database database, SecureRandom random) {
    this.database = database;
    this.random = random;
  }

  /** Connects, and makes the tables where there are none. */
  static KeyTable open(DatabaseSettings settings, SecureRandom random) {
    try {
      return new KeyTable(Database.openKeys(settings), random);
    } catch (DatabaseLook.CannotLook why) {
      throw new KeysOutOfReach(why);
    }
  }

  @Override
  public void create(String name) {
    KeyPlace.checked(name);
    byte[] key = bytes();
    run(rows -> rows.putUnlessWhole(name, key));
    Arrays.fill(key, (byte) 0);
  }

  @Override
  public Optional<byte[]> read(String name) {
    KeyPlace.checked(name);
    return ask(rows -> rows.find(name));
  }

  @Override
  public void overwrite(String name) {
    KeyPlace.checked(name);
    run(rows -> rows.overwrite(name, bytes()));
  }

  @Override
  public void remove(String name) {
    KeyPlace.checked(name);
    run(rows -> rows.remove(name));
  }

  @Override
  public boolean isAlive() {
    return database.isAlive();
  }

  @Override
  public void close() {
    database.close();
  }

  private void run(Consumer<KeyRowStore> work) {
    ask(
        rows -> {
          work.accept(rows);
          return true;
        });
  }

  private <T> T ask(Function<KeyRowStore, T> question) {
    try {
      return database.transact(tx -> question.apply(new KeyRowStore(tx)));
    } catch (RuntimeException failure) {
      throw new KeysOutOfReach(DatabaseLook.why(failure));
    }
  }

  private byte[] bytes() {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    return bytes;
  }
}
