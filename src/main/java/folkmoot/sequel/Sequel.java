package folkmoot.sequel;

import folkmoot.privacy.RoundFacts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of one result; nobody is named in it.
 *
 * @param talked when it was first to be talked about; null when nobody asked for that
 * @param suggested when the first action was suggested that answers it
 * @param agreed when somebody first took on such an action
 * @param raised when it was raised once more, since nothing had come of it
 * @param left when it was noted that the group chose not to act on it
 * @param reason why it did; may be empty
 */
public record Sequel(
    RoundFacts result,
    @Nullable Instant talked,
    @Nullable Instant suggested,
    @Nullable Instant agreed,
    @Nullable Instant raised,
    @Nullable Instant left,
    String reason) {

  /** Of a result of which nothing came so far. */
  static Sequel none(RoundFacts result) {
    return new Sequel(result, null, null, null, null, null, "");
  }

  /** Whether anybody took it up. */
  public boolean isTakenUp() {
    return talked != null || suggested != null || agreed != null;
  }
}
