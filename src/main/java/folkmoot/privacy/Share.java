package folkmoot.privacy;

import folkmoot.statistics.CutPoints;
import java.util.stream.IntStream;

/**
 * How many of a group chose one of the two upper points of the scale ("favourable"), in a word. The
 * lowest and the highest word each cover three counts at least, so that none ever means nobody, or
 * everybody.
 */
public enum Share {
  /** Below the cut for "few", or none to two people. */
  FEW,
  /** From there on and below half. */
  UNDER_HALF,
  /** From half on and not above the cut for "most". */
  HALF_OR_MORE,
  /** Above that, and more than two people short of all. */
  MOST,
  /** All, or all but one or two; under ten people two are many, so say "most or nearly all". */
  NEARLY_ALL;

  /** So many people more or fewer must not be told apart at either end. */
  static final int EDGE = 2;

  /** The word for so many of n. */
  static Share of(int favourable, int n, CutPoints cuts) {
    if (favourable <= EDGE && 2 * favourable < n) {
      return FEW;
    }
    if (favourable >= n - EDGE) {
      return NEARLY_ALL;
    }
    double part = (double) favourable / n;
    if (part < cuts.few()) {
      return FEW;
    }
    if (part > cuts.most()) {
      return MOST;
    }
    return 2 * favourable < n ? UNDER_HALF : HALF_OR_MORE;
  }

  /** The counts of n people this word may stand for; empty for a word so few never earn. */
  IntStream counts(int n, CutPoints cuts) {
    return IntStream.rangeClosed(0, n).filter(count -> of(count, n, cuts) == this);
  }

  /** Whether at least half of the group are favourable; then so is the middle answer, or nearly. */
  public boolean isHalfOrMore() {
    return compareTo(HALF_OR_MORE) >= 0;
  }
}
