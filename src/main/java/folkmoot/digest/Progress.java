package folkmoot.digest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a partnership's digest has come.
 *
 * @param coveredTo what happened up to here was reported, or passed over in silence with reason
 * @param dueAfter the last slot that was settled; the next one lies after it
 * @param week of that slot; there is no other in it. Null before the first
 * @param skip the slot that a convener wants left out; null for none
 * @param silence how many weeks in a row there was nothing to say, and whether conveners were asked
 *     about it
 */
record Progress(
    Instant coveredTo,
    Instant dueAfter,
    @Nullable Week week,
    @Nullable Instant skip,
    boolean paused,
    Silence silence) {

  /** Weeks with nothing to say. */
  record Silence(int weeks, boolean asked) {
    static final Silence NONE = new Silence(0, false);

    /** Whether conveners were asked and nobody has settled it. */
    boolean isAsked() {
      return asked && weeks >= SilenceRule.SILENT_WEEKS;
    }
  }

  /** That of a partnership which begins. */
  static Progress from(Instant now) {
    return new Progress(now, now, null, null, false, Silence.NONE);
  }

  /** The same, settled further on. */
  Progress settled(Instant covered, Instant slot, Week settled) {
    return new Progress(
        covered, slot, settled, skip == null || !skip.isAfter(slot) ? null : skip, paused, silence);
  }

  Progress skipping(@Nullable Instant slot) {
    return new Progress(coveredTo, dueAfter, week, slot, paused, silence);
  }

  Progress paused(boolean now) {
    return new Progress(coveredTo, dueAfter, week, skip, now, silence);
  }

  Progress silent(Silence now) {
    return new Progress(coveredTo, dueAfter, week, skip, paused, now);
  }
}
