package folkmoot.digest;

import folkmoot.digest.SilenceRule.Form;
import java.util.List;

/** On which summaries readers are asked whether it was useful, and when that is told. */
final class Useful {
  /** Asked every time it would be one more thing to press; asked once a month it is answered. */
  static final int EVERY = 4;

  /** With fewer presses nothing is told, not even that there were some. */
  static final int FEWEST = 5;

  private Useful() {}

  /** The number of the summary after the latest one. */
  static int next(List<Issue> latest) {
    return latest.isEmpty() ? 1 : latest.get(0).number() + 1;
  }

  /** Whether the summary with this number asks; a short one has little to be asked about. */
  static boolean asks(int number, Form form) {
    return number % EVERY == 0 && form == Form.FULL;
  }

  /**
   * Presses count until the next summary is there, and are told from then on: whoever watched the
   * figure grow could tell what one person pressed.
   */
  static boolean isOpen(Issue asked, Issue latest) {
    return asked.presses().asked() && asked.week().equals(latest.week());
  }

  /** Whether its presses are told. */
  static boolean isTold(Issue asked, Issue latest) {
    return asked.presses().asked()
        && !asked.week().equals(latest.week())
        && asked.presses().all() >= FEWEST;
  }
}
