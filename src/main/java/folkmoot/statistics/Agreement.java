package folkmoot.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Van der Eijk's measure A of agreement on an ordered scale: -1 two camps at the ends, 0 an even
 * spread, 1 one voice. Source: C. van der Eijk, "Measuring agreement in ordered rating scales",
 * Quality and Quantity 35 (2001).
 */
public final class Agreement {
  /** What a sum of layers loses by rounding must not push it across a cut point. */
  private static final double DIGITS = 1e12;

  private Agreement() {}

  /**
   * A of these counts, between -1 and 1. The counts are peeled into layers of zeros and ones; each
   * layer's agreement is weighted by the people in it.
   *
   * @throws IllegalArgumentException when nobody is counted or the scale has fewer than three parts
   */
  public static double of(List<Integer> counts) {
    long n = counts.stream().mapToLong(Integer::intValue).sum();
    if (n == 0 || counts.size() < 3) {
      throw new IllegalArgumentException("agreement needs people and at least three parts");
    }
    int[] left = counts.stream().mapToInt(Integer::intValue).toArray();
    double sum = 0;
    while (Arrays.stream(left).anyMatch(count -> count > 0)) {
      int height = Arrays.stream(left).filter(count -> count > 0).min().orElseThrow();
      boolean[] filled = new boolean[left.length];
      int parts = 0;
      for (int i = 0; i < left.length; i++) {
        if (left[i] > 0) {
          filled[i] = true;
          left[i] -= height;
          parts++;
        }
      }
      sum += (double) height * parts / n * ofLayer(filled, parts);
    }
    return Math.rint(sum * DIGITS) / DIGITS;
  }

  private static double ofLayer(boolean[] filled, int parts) {
    int scale = filled.length;
    return unimodality(filled) * (1 - (parts - 1.0) / (scale - 1));
  }

  /** U: triples of positions that rise to one side, against triples with a gap in the middle. */
  private static double unimodality(boolean[] filled) {
    List<Integer> triples = new ArrayList<>();
    for (int i = 0; i < filled.length; i++) {
      for (int j = i + 1; j < filled.length; j++) {
        for (int k = j + 1; k < filled.length; k++) {
          triples.add((filled[i] ? 4 : 0) + (filled[j] ? 2 : 0) + (filled[k] ? 1 : 0));
        }
      }
    }
    long one = triples.stream().filter(triple -> triple == 0b110 || triple == 0b011).count();
    long two = triples.stream().filter(triple -> triple == 0b101).count();
    if (one + two == 0) {
      return 1;
    }
    int scale = filled.length;
    return ((scale - 2.0) * one - (scale - 1.0) * two) / ((scale - 2.0) * (one + two));
  }
}
