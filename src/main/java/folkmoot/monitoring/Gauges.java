package folkmoot.monitoring;

import java.util.Map;

/** What is the case at the moment, asked anew each time somebody scrapes. */
@FunctionalInterface
public interface Gauges {
  /**
   * A value with what tells it from others of its name.
   *
   * @param name such as {@code folkmoot.rounds}
   * @param label of a label that is the same for all of this name, such as {@code state}; empty for
   *     none
   * @param of the label's value, one of a few fixed words
   */
  record Key(String name, String label, String of) {
    public Key(String name) {
      this(name, "", "");
    }
  }

  /** All values; throws when they cannot be read. */
  Map<Key, Double> read();
}
