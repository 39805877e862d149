package folkmoot.statistics;

import java.util.Arrays;

/**
 * Neighbouring parts of the scale taken together.
 *
 * @param rows the row at j belongs to j people more than the least that may be chosen here
 */
record Block(Row[] rows) {
  /** One part alone: every row has one way of adding up, with no steps. */
  static Block of(Weights part) {
    Row[] rows =
        Arrays.stream(part.ways())
            .mapToObj(ways -> new Row(0, new double[] {ways}))
            .toArray(Row[]::new);
    return new Block(rows);
  }

  /** With one more part, so many steps above the lowest of this block. */
  Block with(Weights part, int steps) {
    Row[] sums = new Row[rows.length + part.size() - 1];
    for (int j = 0; j < sums.length; j++) {
      sums[j] = sum(j, part, steps);
    }
    return new Block(sums);
  }

  /** The row of j people: each x of them from the new part, the others from the old ones. */
  private Row sum(int j, Weights part, int steps) {
    int from = Math.max(0, j - rows.length + 1);
    int to = Math.min(j, part.size() - 1);
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (int x = from; x <= to; x++) {
      least = Math.min(least, rows[j - x].least() + steps * x);
      most = Math.max(most, rows[j - x].most() + steps * x);
    }
    double[] ways = new double[most - least + 1];
    for (int x = from; x <= to; x++) {
      rows[j - x].addTo(ways, least - steps * x, part.ways()[x]);
    }
    return new Row(least, ways);
  }

  Row row(long j) {
    return j < 0 || j >= rows.length ? Row.EMPTY : rows[(int) j];
  }
}
