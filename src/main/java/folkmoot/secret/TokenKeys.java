package folkmoot.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.Random;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The keys under which Slack's tokens lie in the database: the first one seals, all of them open.
 * To change the key, a new one is put in front and the old one stays until nothing lies under it.
 */
public final class TokenKeys {
  private static final int BYTES = 32;
  private static final int NAME_BYTES = 4;

  private final List<Key> keys;

  private record Key(String name, Lock lock) {}

  /**
   * A token that nobody can read without its key.
   *
   * @param key the name of that key, which says nothing of it
   */
  public record Sealed(String key, byte[] bytes) {}

  private TokenKeys(List<Key> keys) {
    this.keys = List.copyOf(keys);
  }

  /** Reads keys as {@link #fresh} writes them, with commas between; empty when one is none. */
  public static Optional<TokenKeys> read(String setting) {
    List<Key> keys = new ArrayList<>();
    for (String one : setting.split(",", -1)) {
      byte[] bytes = bytes(one.strip());
      if (bytes.length != BYTES) {
        return Optional.empty();
      }
      keys.add(new Key(name(bytes), new Lock(bytes)));
    }
    return Optional.of(new TokenKeys(keys));
  }

  /** A new key, as it is written in the settings. */
  public static String fresh() {
    return Base64.getEncoder().encodeToString(Random.randBytes(BYTES));
  }

  private static byte[] bytes(String written) {
    try {
      return Base64.getDecoder().decode(written);
    } catch (IllegalArgumentException noBase64) {
      return new byte[0];
    }
  }

  /** Told from the key, so that an operator has no names to invent and none to mix up. */
  private static String name(byte[] key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update("token key name".getBytes(UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(key), NAME_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Seals a token under the newest key; it opens only together with {@code owner}. */
  public Sealed seal(String token, String owner) {
    Key newest = keys.get(0);
    return new Sealed(newest.name(), newest.lock().seal(token, owner));
  }

  /**
   * Opens what {@link #seal} sealed.
   *
   * @throws NotOurs when its key is not among these, it belongs to another owner, or was altered
   */
  public String open(Sealed sealed, String owner) {
    return keys.stream()
        .filter(key -> key.name().equals(sealed.key()))
        .findFirst()
        .orElseThrow(NotOurs::new)
        .lock()
        .open(sealed.bytes(), owner);
  }

  /** Whether this is the name of the key that seals now. */
  public boolean isNewest(String name) {
    return keys.get(0).name().equals(name);
  }

  /** Whether the key of this name is here. */
  public boolean holds(String name) {
    return keys.stream().anyMatch(key -> key.name().equals(name));
  }

  @Override
  public String toString() {
    return "TokenKeys[" + keys.size() + "]";
  }
}
