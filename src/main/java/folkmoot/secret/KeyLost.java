package folkmoot.secret;

/** The key is not there, or is no whole key: what it locked cannot be opened any more. */
public final class KeyLost extends RuntimeException {
  KeyLost(String name) {
    super("The key " + name + " is not there");
  }
}
