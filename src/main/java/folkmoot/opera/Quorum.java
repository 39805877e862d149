package folkmoot.opera;

import java.util.List;

/** Whether enough people voted for the order to count (methods.md D4). */
enum Quorum {
  /** The order counts. */
  ENOUGH,
  /** Another day is given, once. */
  ONE_DAY_MORE,
  /** The ideas are shown in no order. */
  TOO_FEW;

  /**
   * What so many ballots are worth.
   *
   * @param joined how many take part
   * @param extended whether a day was given before
   */
  static Quorum of(int joined, List<Ballot> ballots, int k, boolean extended) {
    int needed = Math.max(k, (joined + 1) / 2);
    if (ballots.size() >= needed && Ballot.organisations(ballots) >= 2) {
      return ENOUGH;
    }
    return extended ? TOO_FEW : ONE_DAY_MORE;
  }
}
