package folkmoot.thanks;

import java.time.LocalDate;

/**
 * A thank-you as its receiver reads it.
 *
 * @param from the name of who gives it
 * @param line of the behaviours it is for; empty for something else
 * @param until the last day on which it is kept
 */
record ThankYou(String id, String from, String line, String words, LocalDate until) {
  /** Characters of the words. */
  static final int LONGEST = 500;

  /** Nobody's words may find their way into a log by accident. */
  @Override
  public String toString() {
    return "ThankYou";
  }
}
