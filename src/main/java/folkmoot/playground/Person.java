package folkmoot.playground;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A person with a Slack account.
 *
 * @param team the workspace the account belongs to
 * @param organisation the name of their organisation; null for a guest who stated none
 */
record Person(
    String id,
    String name,
    String handle,
    String team,
    @Nullable String organisation,
    ZoneId zone,
    boolean convener) {

  /** A person of no organisation is a guest in the workspace that invited them. */
  boolean guest() {
    return organisation == null;
  }

  String firstName() {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }
}
