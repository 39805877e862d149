package folkmoot.statistics;

/**
 * In how many ways one number of people can be chosen from some neighbouring parts of the scale, by
 * the sum of their steps above the lowest of these parts. A row without ways is empty.
 *
 * @param least the first sum
 * @param ways for the sums least, least + 1, …
 */
record Row(int least, double[] ways) {
  static final Row EMPTY = new Row(0, new double[0]);

  boolean isEmpty() {
    return ways.length == 0;
  }

  int most() {
    return least + ways.length - 1;
  }

  /** Adds to {@code sums}, which begin at {@code start}, these ways, each as often as given. */
  void addTo(double[] sums, int start, double times) {
    int shift = least - start;
    for (int i = 0; i < ways.length; i++) {
      sums[shift + i] += times * ways[i];
    }
  }

  /** At each place the ways up to and with it. */
  double[] fromBelow() {
    double[] sums = ways.clone();
    for (int i = 1; i < sums.length; i++) {
      sums[i] += sums[i - 1];
    }
    return sums;
  }

  /** At each place the ways from it on. */
  double[] fromAbove() {
    double[] sums = ways.clone();
    for (int i = sums.length - 2; i >= 0; i--) {
      sums[i] += sums[i + 1];
    }
    return sums;
  }
}
