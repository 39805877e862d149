package folkmoot;

import folkmoot.rhythm.Act;
import folkmoot.rhythm.Rest;
import folkmoot.rhythm.Turn;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
 * @param act by which it is known whether it rests with its partnership; null when it never does
 */
public record Recurring(
    String id,
    String what,
    String detail,
    String rule,
    List<Turn> next,
    @Nullable Instant skipped,
    boolean paused,
    Switches switches,
    @Nullable Act act) {
  /** The {@code id} of the weekly summary. */
  public static final String SUMMARY = "digest";

  /** So many dates are shown. */
  public static final int DATES = 3;

  public Recurring {
    next = List.copyOf(next);
  }

  /** Something that rests as the weekly summary does. */
  public Recurring(
      String id,
      String what,
      String detail,
      String rule,
      List<Turn> next,
      @Nullable Instant skipped,
      boolean paused,
      Switches switches) {
    this(id, what, detail, rule, next, skipped, paused, switches, Act.SUMMARY);
  }

  /** Which of these rests keeps this date from happening, if any does. */
  public Optional<Rest> rest(Turn turn, List<Rest> rests) {
    return act == null
        ? Optional.empty()
        : rests.stream().filter(rest -> rest.stops(act, turn.at())).findFirst();
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
