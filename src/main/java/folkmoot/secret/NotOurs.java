package folkmoot.secret;

/** Something sealed does not open: another key, another place, or altered. Says nothing more. */
public final class NotOurs extends RuntimeException {
  NotOurs() {
    super("This seal cannot be opened here");
  }
}
