package folkmoot.statistics;

/**
 * Whether a view is shared: most are favourable and they agree. A high level alone never earns the
 * word.
 */
public final class Shared {
  private Shared() {}

  /** The verdict on the total; needs at least one person. */
  public static boolean by(Tally tally, CutPoints cuts) {
    return (double) tally.favourable() / tally.n() >= cuts.sharedFavourable()
        && Agreement.of(tally.counts()) >= cuts.sharedAgreement();
  }
}
