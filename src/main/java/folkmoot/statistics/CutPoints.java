package folkmoot.statistics;

/**
 * Where one word ends and the next begins. These are reasoned choices, not findings, which is why
 * they stand together in one place.
 *
 * @param strong least agreement A called strong, -1 to 1
 * @param fair least agreement A called fair, -1 to 1
 * @param mixed least agreement A called mixed, -1 to 1; below it are two camps
 * @param sharedFavourable least part of favourable answers for "shared", 0 to 1
 * @param sharedAgreement least agreement A for "shared", -1 to 1
 * @param lowTurnout turnout below this part of the audience is called low, 0 to 1
 * @param manySkips above this part of all who reached an item, many could not say, 0 to 1
 * @param few a favourable part below this is "few", 0 to 1
 * @param most a favourable part above this is "most", 0 to 1
 * @param sharedInGroup a shown group with a smaller favourable part keeps "shared" from being said
 * @param percentFrom least number of people for a percentage; below it "8 of 12"
 * @param reliabilityFrom least number of people for a figure of reliability
 * @param confidence how sure an interval is meant to be, 0 to 1
 * @param change where a change begins
 * @param gap where a gap begins
 */
public record CutPoints(
    double strong,
    double fair,
    double mixed,
    double sharedFavourable,
    double sharedAgreement,
    double lowTurnout,
    double manySkips,
    double few,
    double most,
    double sharedInGroup,
    int percentFrom,
    int reliabilityFrom,
    double confidence,
    ForChange change,
    ForGap gap) {

  /**
   * What a difference between two readings needs.
   *
   * @param clear p after Holm must be below this for "clear", 0 to 1
   * @param possible p must be below this for "possible", 0 to 1
   * @param difference least difference of means for "clear", in points of the five-point scale
   * @param people least people in both readings for "clear"
   * @param turnout turnout must differ by less than this for "clear", 0 to 1
   */
  public record ForChange(
      double clear, double possible, double difference, int people, double turnout) {}

  /**
   * What a difference between two groups needs to be "seen very differently".
   *
   * @param delta least size of Cliff's delta, 0 to 1
   * @param p p after Holm must be below this, 0 to 1
   */
  public record ForGap(double delta, double p) {}

  /** The choices Folkmoot comes with. */
  public static CutPoints usual() {
    return new CutPoints(
        0.6,
        0.4,
        0,
        0.7,
        0.5,
        0.6,
        1.0 / 3,
        0.35,
        0.65,
        0.5,
        20,
        30,
        0.95,
        new ForChange(0.05, 0.10, 0.4, 8, 0.20),
        new ForGap(0.47, 0.05));
  }
}
