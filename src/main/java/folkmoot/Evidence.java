package folkmoot;

import folkmoot.statistics.Turnout;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened and tells whether Folkmoot helps (methods.md E3). It is about a result or
 * an action, never about a person.
 */
public sealed interface Evidence {
  /** When it can first be counted. */
  Instant at();

  /**
   * A result that everybody was shown.
   *
   * @param at when it was shown
   * @param talked when somebody first wished to talk about it; null when nobody did
   * @param agreed when an action that answers it was first agreed; null when none was
   */
  record Shown(Instant at, @Nullable Instant talked, @Nullable Instant agreed)
      implements Evidence {}

  /**
   * How many took part in a pulse.
   *
   * @param at when it closed
   */
  record TookPart(Instant at, Turnout turnout) implements Evidence {}

  /**
   * An action whose day has come.
   *
   * @param at when that day was over
   * @param settled it is done, or was dropped with a reason
   */
  record FellDue(Instant at, boolean settled) implements Evidence {}

  /**
   * An action that answers a result and was done.
   *
   * @param at when it was done
   * @param said when that result was shown
   */
  record Done(Instant at, Instant said) implements Evidence {}

  /**
   * A question whether an action still makes a difference, answered by enough people.
   *
   * @param at when the answers were shown
   * @param weeks how many weeks after the action was done it was asked
   * @param still more people said yes or partly than no
   */
  record AskedAgain(Instant at, int weeks, boolean still) implements Evidence {}
}
