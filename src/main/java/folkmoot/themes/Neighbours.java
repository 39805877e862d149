package folkmoot.themes;

import java.util.Arrays;

/**
 * The texts nearest to each text, by meaning and by shared words.
 *
 * <p>All pairs are compared, a block of texts at a time, so that neither the table of all pairs is
 * ever in memory nor a text's vector fetched more often than once for a block.
 */
final class Neighbours {
  /** Shared words count half: they are what the model is weak at, names and terms of a trade. */
  private static final double SHARE_OF_WORDS = 0.5;

  private static final int ROWS = 32;
  private static final int COLUMNS = 512;

  private final float[][] places;
  private final TermVectors words;
  private final int k;

  private Neighbours(float[][] places, TermVectors words, int k) {
    this.places = places;
    this.words = words;
    this.k = k;
  }

  /** For each text the {@code k} nearest others, nearest first; of equals the earlier. */
  static int[][] of(float[][] places, TermVectors words, int k) {
    return new Neighbours(places, words, k).all();
  }

  private int[][] all() {
    int n = places.length;
    int[][] nearest = new int[n][];
    float[][] columns = columns();
    Workers.each(
        (n + ROWS - 1) / ROWS,
        block -> nearest(block * ROWS, Math.min(n, (block + 1) * ROWS), columns, nearest));
    return nearest;
  }

  /** The vectors by block and dimension, in which order the sums below run over memory. */
  private float[][] columns() {
    int n = places.length;
    int width = n == 0 ? 0 : places[0].length;
    float[][] columns = new float[(n + COLUMNS - 1) / COLUMNS * width][];
    for (int row = 0; row < columns.length; row++) {
      int first = row / width * COLUMNS;
      float[] column = new float[Math.min(COLUMNS, n - first)];
      for (int j = 0; j < column.length; j++) {
        column[j] = places[first + j][row % width];
      }
      columns[row] = column;
    }
    return columns;
  }

  private void nearest(int from, int to, float[][] columns, int[][] nearest) {
    int n = places.length;
    float[][] likeness = new float[to - from][n];
    int width = places[0].length;
    float[] sums = new float[COLUMNS];
    for (int block = 0; block * COLUMNS < n; block++) {
      int length = Math.min(COLUMNS, n - block * COLUMNS);
      for (int text = from; text < to; text++) {
        Arrays.fill(sums, 0);
        for (int d = 0; d < width; d++) {
          add(sums, columns[block * width + d], places[text][d]);
        }
        System.arraycopy(sums, 0, likeness[text - from], block * COLUMNS, length);
      }
    }
    for (int text = from; text < to; text++) {
      float[] row = likeness[text - from];
      words.addTo(row, text, SHARE_OF_WORDS);
      row[text] = Float.NEGATIVE_INFINITY;
      nearest[text] = best(row);
    }
  }

  private static void add(float[] sums, float[] column, float factor) {
    for (int j = 0; j < column.length; j++) {
      sums[j] += factor * column[j];
    }
  }

  private int[] best(float[] likeness) {
    int[] best = new int[Math.min(k, likeness.length - 1)];
    int found = 0;
    for (int j = 0; j < likeness.length; j++) {
      if (likeness[j] == Float.NEGATIVE_INFINITY
          || (found == best.length && (found == 0 || likeness[j] <= likeness[best[found - 1]]))) {
        continue;
      }
      int at = found < best.length ? found++ : found - 1;
      while (at > 0 && likeness[best[at - 1]] < likeness[j]) {
        best[at] = best[at - 1];
        at--;
      }
      best[at] = j;
    }
    return best;
  }
}
