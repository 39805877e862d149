package folkmoot.secret;

import folkmoot.store.DatabaseLook;

/**
 * The database of the keys cannot be used; says why. It has no cause: a driver's own words may
 * repeat the url and the values it was given, and here those are keys.
 */
public final class KeysOutOfReach extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  KeysOutOfReach(DatabaseLook.CannotLook why) {
    super("The database in keys.url cannot be used: " + reason(why));
    this.reason = reason(why);
  }

  /** Half a sentence, for whoever starts the process. */
  public String reason() {
    return reason;
  }

  private static String reason(DatabaseLook.CannotLook why) {
    return switch (why.obstacle()) {
      case NO_ANSWER -> "its server does not answer";
      case NO_LOGIN -> "its server does not accept the name or the password";
      case NO_SUCH_DATABASE -> "its server has no database of this name";
      case NO_FILE -> "there is no such file";
      case IN_USE -> "another process has its file open";
      case OTHER ->
          why.code().equals("history")
              ? "it holds tables that are not those of the keys"
              : "code " + why.code();
    };
  }
}
