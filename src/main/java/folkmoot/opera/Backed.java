package folkmoot.opera;

/**
 * How many back an idea, in a word. The lowest and the highest word each cover three counts at
 * least, so that neither ever means nobody, or everybody.
 */
enum Backed {
  FEW,
  SOME,
  ABOUT_HALF,
  MOST,
  /** All, or all but one or two; under ten people that is "most or nearly all". */
  NEARLY_ALL,
  /** Ideas were put in order, and nobody backs one more or less. */
  BY_DUELS;

  /** So many at either end are not told apart. */
  static final int EDGE = 2;

  /** Where not everybody sees every idea, it takes so many who saw one for the strongest word. */
  private static final int STRONG_FROM = 10;

  /** The word for so many, where everybody who voted saw the idea. */
  static Backed of(int ticks, int seen) {
    if (isFew(ticks, seen)) {
      return FEW;
    }
    return ticks >= seen - EDGE ? NEARLY_ALL : between(ticks, seen);
  }

  /**
   * The word for so many of those on whose ballot the idea stood, where others saw other ideas. Of
   * fewer than k who saw it no share is told.
   */
  static Backed ofSome(int ticks, int seen, int k) {
    if (isFew(ticks, seen)) {
      return FEW;
    }
    if (seen < k) {
      return SOME;
    }
    return seen >= STRONG_FROM && ticks >= seen - EDGE ? NEARLY_ALL : between(ticks, seen);
  }

  private static boolean isFew(int ticks, int seen) {
    return ticks == 0 || (ticks <= EDGE && 2 * ticks < seen);
  }

  private static Backed between(int ticks, int seen) {
    if (5 * ticks < 2 * seen) {
      return SOME;
    }
    return 5 * ticks <= 3 * seen ? ABOUT_HALF : MOST;
  }

  /** Whether ideas that earn this word are told in no order, which would tell them apart. */
  boolean isEdge() {
    return this == FEW || this == NEARLY_ALL;
  }
}
