package folkmoot.instrument;

import java.time.Instant;

/**
 * The stage of a partnership.
 *
 * @param since when it began; the beginning of time for a partnership that never chose one
 * @param openingUsed how many pulses so far belonged to the opening of a time of forming
 */
public record StageNow(Stage stage, Instant since, int openingUsed) {
  /** A partnership of which nobody said otherwise is at work. */
  public static final StageNow USUAL = new StageNow(Stage.RUNNING, Instant.EPOCH, 0);
}
