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

  /** The word for so many of those who saw the idea. */
  static Backed of(int ticks, int seen) {
    if (ticks <= EDGE && 2 * ticks < seen) {
      return FEW;
    }
    if (ticks >= seen - EDGE) {
      return NEARLY_ALL;
    }
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
