package folkmoot.secret;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where keys lie, each under its name. */
sealed interface KeyPlace extends AutoCloseable permits KeyFiles, KeyTable {
  int KEY_BYTES = 32;

  Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}");

  /**
   * Makes the key unless it is there; it outlives the process when this returns. Of several who
   * make the same one at the same moment each finds the same key afterwards. What is damaged opens
   * nothing, and is made anew.
   */
  void create(String name);

  /** The key's bytes; empty when it is gone, destroyed or damaged. */
  Optional<byte[]> read(String name);

  /**
   * The first half of destroying: random bytes lie where the key lay, and are no key. Nothing
   * happens when it is gone already.
   */
  void overwrite(String name);

  /** The second half: takes away what is no key; a whole key stays. */
  void remove(String name);

  /** Destroys the key for good. After a crash in between there is no key, and this is repeated. */
  default void destroy(String name) {
    overwrite(name);
    remove(name);
  }

  /** Whether keys can be had from here at present. */
  boolean isAlive();

  @Override
  void close();

  /** The name, if keys may have such a one: it becomes the name of a file. */
  static String checked(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a name for a key");
    }
    return name;
  }
}
