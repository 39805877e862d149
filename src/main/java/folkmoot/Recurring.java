package folkmoot;

import folkmoot.rhythm.Turn;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something of a partnership's that happens again and again by itself.
 *
 * @param id the same as long as it recurs, without blanks; unlike that of anything else that does
 * @param what in a word or two
 * @param detail what belongs to it, such as its question; may be empty
 * @param rule how often, in words
 * @param next the next three dates
 * @param skipped the date that is to be left out, as the rule has it; null for none
 * @param switches what a convener can do about it
 */
public record Recurring(
    String id,
    String what,
    String detail,
    String rule,
    List<Turn> next,
    @Nullable Instant skipped,
    boolean paused,
    Switches switches) {
  /** So many dates are shown. */
  public static final int DATES = 3;

  public Recurring {
    next = List.copyOf(next);
  }

  /** The first date that a convener can have left out; null where there is none. */
  public @Nullable Turn first() {
    return next.stream().filter(turn -> turn.happens() != null).findFirst().orElse(null);
  }

  /** What a convener can do about it. */
  public interface Switches {
    /** Leaves out the date that is due then by the rule; null leaves out none. */
    void skip(Tx tx, @Nullable Instant due);

    /** Lets nothing happen until it goes on. */
    void pause(Tx tx, boolean paused);

    /** Whether it can be stopped for good. */
    boolean canStop();

    /** Stops it for good. */
    void stop(Tx tx);
  }
}
