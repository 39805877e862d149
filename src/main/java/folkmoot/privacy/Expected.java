package folkmoot.privacy;

/**
 * How many favourable people there would be if nobody had changed her answer since an earlier
 * figure.
 *
 * @param low at least
 * @param high at most; below {@code low} when answers must have changed
 */
record Expected(int low, int high) {
  /** What an earlier count leaves possible once people came and left. */
  static Expected after(int low, int high, Change change) {
    return new Expected(Math.max(0, low - change.left()), high + change.joined());
  }
}
