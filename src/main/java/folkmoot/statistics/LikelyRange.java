package folkmoot.statistics;

/**
 * How many of everybody invited are likely to be favourable, when some did not answer: the exact
 * interval of the hypergeometric distribution, which shrinks to a point at full turnout. It takes
 * those who did not answer to be like those who did; {@link WorstCase} does not. Source: methods.md
 * C2; Buonaccorsi 1987.
 *
 * @param low least number of favourable people
 * @param high greatest number of favourable people, at most the audience
 * @param audience N, everybody invited
 */
public record LikelyRange(int low, int high, int audience) {
  /** Equal to the cut point but for rounding is not above it. */
  private static final double ROUNDING = 1e-12;

  /**
   * All K for which seeing as many favourable people as there are, or more, and as many or fewer,
   * each has a probability above half of what the confidence leaves. Of nobody: from none to all.
   *
   * @param audience everybody invited, at least the people counted
   */
  public static LikelyRange of(Tally tally, int audience, CutPoints cuts) {
    int n = tally.n();
    int favourable = tally.favourable();
    double tail = (1 - cuts.confidence()) / 2 * (1 + ROUNDING);
    int low = new Draw(audience, n, favourable).least(tail);
    int unfavourable = new Draw(audience, n, n - favourable).least(tail);
    return new LikelyRange(low, audience - unfavourable, audience);
  }

  /**
   * A draw without putting back.
   *
   * @param all people there are
   * @param drawn people drawn
   * @param seen people of the kind in question among the drawn
   */
  private record Draw(int all, int drawn, int seen) {
    Draw {
      if (drawn > all) {
        throw new IllegalArgumentException("more answers than people");
      }
    }

    /** The least number of the kind for which seeing so many is not too surprising. */
    int least(double tail) {
      int low = seen;
      int high = all - (drawn - seen);
      while (low < high) {
        int kind = (low + high) >>> 1;
        if (orMore(kind) > tail) {
          high = kind;
        } else {
          low = kind + 1;
        }
      }
      return low;
    }

    /** The probability of so many or more. Adds only positive terms, so it loses no digits. */
    private double orMore(int kind) {
      int from = Math.max(0, drawn - (all - kind));
      int to = Math.min(drawn, kind);
      int mode = (int) ((drawn + 1L) * (kind + 1) / (all + 2));
      double reached = 0;
      double rest = 0;
      double weight = 1;
      for (int x = mode; x <= to; x++) {
        if (x >= seen) {
          reached += weight;
        } else {
          rest += weight;
        }
        weight *= ratio(x, kind);
      }
      weight = 1;
      for (int x = mode - 1; x >= from; x--) {
        weight /= ratio(x, kind);
        if (x >= seen) {
          reached += weight;
        } else {
          rest += weight;
        }
      }
      return reached / (reached + rest);
    }

    private double ratio(int x, int kind) {
      return (double) (kind - x) * (drawn - x) / ((x + 1.0) * (all - kind - drawn + x + 1.0));
    }
  }
}
