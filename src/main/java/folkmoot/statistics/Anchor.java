package folkmoot.statistics;

import org.jspecify.annotations.Nullable;

/**
 * An item of this round beside its own earlier reading.
 *
 * @param about which item
 * @param lastTime what was said of it when the earlier reading was new; null when nothing was
 */
public record Anchor<K>(K about, Reading before, Reading now, @Nullable Said lastTime) {
  /** What was said of a change. */
  public record Said(ChangeWord word, Direction direction) {}

  /** Whether there is anything to compare. */
  boolean isComparable() {
    return before.tally().n() > 0 && now.tally().n() > 0;
  }
}
