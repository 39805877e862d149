package folkmoot.secret;

import folkmoot.ids.RoundId;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Function;

/** The keys of the rounds: one file each, made at opening and destroyed at close. */
public final class RoundKeys {
  private final KeyFiles files;

  /** Keeps them in this directory, which is made when needed and should not be backed up. */
  public RoundKeys(Path directory, SecureRandom random) {
    this.files = new KeyFiles(directory, random);
  }

  /** Makes a round's key; it is on the disk when this returns. */
  public void create(RoundId round) {
    files.create(round.value());
  }

  /**
   * Lends the key for one piece of work; nobody keeps it.
   *
   * @throws KeyLost when there is none
   */
  public <T> T with(RoundId round, Function<RoundKey, T> work) {
    byte[] key = files.read(round.value()).orElseThrow(() -> new KeyLost(round.value()));
    try {
      return work.apply(new RoundKey(round, key));
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /** Destroys the key: overwritten, synced, removed. May be repeated. */
  public void destroy(RoundId round) {
    files.destroy(round.value());
  }
}
