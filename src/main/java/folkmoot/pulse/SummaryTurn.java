package folkmoot.pulse;

/**
 * Whether a pulse asks if the weekly summary helps, and what it could leave out (methods.md E3):
 * twice a year.
 *
 * @param closed pulses that closed with a result so far
 */
record SummaryTurn(int closed) {
  /** As many as half a year has, so that the first is asked when there is half a year to judge. */
  private static final int EVERY = 26;

  boolean isDue() {
    return closed % EVERY == EVERY - 1;
  }
}
