package folkmoot.secret;

import java.nio.file.Path;
import java.security.SecureRandom;

/** All keys of the process, wherever they lie. */
public final class Keyring implements AutoCloseable {
  private final KeyPlace place;

  private Keyring(KeyPlace place) {
    this.place = place;
  }

  /**
   * Opens what is to hold the keys.
   *
   * @throws KeysOutOfReach when that is a database that cannot be used
   */
  public static Keyring open(KeySettings settings, SecureRandom random) {
    return settings instanceof KeySettings.OwnDatabase own
        ? new Keyring(KeyTable.open(own.database(), random))
        : inFolder(((KeySettings.Folder) settings).path(), random);
  }

  /** Keys as files in this folder, which is made when needed. */
  public static Keyring inFolder(Path folder, SecureRandom random) {
    return new Keyring(new KeyFiles(folder, random));
  }

  /** The keys of the rounds. */
  public RoundKeys rounds() {
    return new RoundKeys(place);
  }

  /** The keys of the members. */
  public MemberKeys members() {
    return new MemberKeys(place);
  }

  /** Whether keys can be had at present. */
  public boolean isAlive() {
    return place.isAlive();
  }

  @Override
  public void close() {
    place.close();
  }
}
