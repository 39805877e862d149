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
    double most) {

  /** The choices Folkmoot comes with. */
  public static CutPoints usual() {
    return new CutPoints(0.6, 0.4, 0, 0.7, 0.5, 0.6, 1.0 / 3, 0.35, 0.65);
  }
}
