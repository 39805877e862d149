package folkmoot.statistics;

/** How far people agree, in a word. */
public enum AgreementWord {
  STRONG,
  FAIR,
  MIXED,
  TWO_CAMPS;

  /** The word for these people; needs at least one. */
  public static AgreementWord of(Tally tally, CutPoints cuts) {
    return of(Agreement.of(tally.counts()), cuts);
  }

  /** The word for an agreement A between -1 and 1. */
  public static AgreementWord of(double agreement, CutPoints cuts) {
    if (agreement >= cuts.strong()) {
      return STRONG;
    }
    if (agreement >= cuts.fair()) {
      return FAIR;
    }
    return agreement >= cuts.mixed() ? MIXED : TWO_CAMPS;
  }
}
