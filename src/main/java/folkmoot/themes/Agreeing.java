package folkmoot.themes;

import java.util.Arrays;

/** How far two ways to group the same things agree. */
final class Agreeing {
  private Agreeing() {}

  /**
   * The adjusted Rand index (Hubert and Arabie 1985): 1 for the same groups, about 0 for luck; 1
   * also where there is nothing to disagree on. A group is any number.
   */
  static double of(int[] one, int[] other) {
    long[] rows = new long[one.length];
    long[] columns = new long[one.length];
    long[] cells = new long[one.length];
    for (int i = 0; i < one.length; i++) {
      rows[i] = one[i];
      columns[i] = other[i];
      cells[i] = ((long) one[i] << 32) | other[i];
    }
    double all = Math.max(1, one.length * (one.length - 1.0) / 2);
    double together = pairs(cells);
    double inRows = pairs(rows);
    double inColumns = pairs(columns);
    double expected = inRows * inColumns / all;
    double most = (inRows + inColumns) / 2;
    return most == expected ? 1 : (together - expected) / (most - expected);
  }

  /** How many pairs are alike; sorted, as a table of all groups by all groups may be vast. */
  private static double pairs(long[] values) {
    Arrays.sort(values);
    double pairs = 0;
    int start = 0;
    for (int i = 1; i <= values.length; i++) {
      if (i == values.length || values[i] != values[start]) {
        pairs += (i - start) * (i - start - 1.0) / 2;
        start = i;
      }
    }
    return pairs;
  }
}
