package folkmoot;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step as everybody may read it, whether it is suggested, agreed or over.
 *
 * @param what is to be done
 * @param owner who is asked or does it, as a name; empty where nobody is named
 * @param due by which day, in the partnership's zone
 * @param outcome what was done, or why it was dropped; empty while it is open
 * @param answers the question, theme or title of the result it answers; empty for none
 * @param said what people said there, in a few words; may be empty
 * @param agreed when somebody first took it on; null when nobody did
 * @param ended when it was done or dropped; null while it is open
 */
public record Agreed(
    String what,
    String owner,
    LocalDate due,
    Standing standing,
    String outcome,
    String answers,
    String said,
    Instant suggested,
    @Nullable Instant agreed,
    @Nullable Instant ended) {
  /** How far it is. */
  public enum Standing {
    SUGGESTED,
    AGREED,
    DOING,
    DONE,
    DROPPED;

    /** Whether somebody has it in hand. */
    public boolean isInHand() {
      return this == AGREED || this == DOING;
    }
  }
}
