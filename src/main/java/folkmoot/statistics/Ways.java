package folkmoot.statistics;

/**
 * All ways to choose people from a pool, by the sum of their answers: dynamic programming over the
 * parts of the scale. The lower parts and the upper parts are counted apart, by how many people and
 * what sum; then each number from below meets the number above that fills it up.
 *
 * <p>Cost: with w the number of people that may well come from one part (all of them in a small
 * pool, else about 18 √(c p (1 - p)) of c at odds p), w³ additions in arrays, so O(people^1.5).
 *
 * <p>Error beyond {@link Weights#EXACT} people: only positive numbers are added and multiplied, in
 * chains of fewer than 8,000 operations that lose at most 2⁻⁵³ each, so both counts are right to
 * 1e-12 of themselves. The weights left out are together below 1e-16 of each part's greatest; as
 * the chosen number is the likeliest of all, with a probability above 1/√(8 people), less than
 * 1e-13 of all ways is missing.
 */
final class Ways {
  private final Block lower;
  private final Block upper;
  private final int lowerParts;
  private final long people;
  private final long steps;

  private Ways(Pool pool) {
    int parts = pool.counts().length;
    Weights[] weights = new Weights[parts];
    long certain = 0;
    long certainSteps = 0;
    for (int part = 0; part < parts; part++) {
      weights[part] = Weights.of(pool, part);
      certain += weights[part].least();
      certainSteps += (long) part * weights[part].least();
    }
    lowerParts = (parts + 1) / 2;
    lower = block(weights, 0, lowerParts);
    upper = block(weights, lowerParts, parts);
    people = pool.chosen() - certain;
    steps = certainSteps;
  }

  static Ways of(Pool pool) {
    return new Ways(pool);
  }

  private static Block block(Weights[] weights, int from, int to) {
    Block block = Block.of(weights[from]);
    for (int part = from + 1; part < to; part++) {
      block = block.with(weights[part], part - from);
    }
    return block;
  }

  /** The ways with a sum of at most {@code low} or at least {@code high}, against all. */
  Permutation outside(long low, long high) {
    double far = 0;
    double all = 0;
    for (int j = 0; j < lower.rows().length; j++) {
      Row above = upper.row(people - j);
      if (!above.isEmpty()) {
        // What those from above bring with them, before their steps within the block.
        long brought = steps + lowerParts * (people - j);
        Meeting meeting = Meeting.of(lower.rows()[j], above);
        far += meeting.outside(low - brought, high - brought);
        all += meeting.all();
      }
    }
    // Where every way lies outside, the same ways were added up in another order.
    return new Permutation(Math.min(far, all), all);
  }

  /**
   * Every way of one row with every way of another.
   *
   * @param upTo ways of the row below up to each of its sums
   * @param from ways of the row below from each of its sums on
   */
  private record Meeting(int least, double[] upTo, double[] from, Row above) {
    static Meeting of(Row below, Row above) {
      return new Meeting(
          below.least() + above.least(), below.fromBelow(), below.fromAbove(), above);
    }

    double all() {
      double all = 0;
      for (double ways : above.ways()) {
        all += ways * from[0];
      }
      return all;
    }

    double outside(long low, long high) {
      double far = 0;
      for (int i = 0; i < above.ways().length; i++) {
        int last = (int) Math.min(low - least - i, upTo.length - 1);
        int next = (int) Math.max(high - least - i, 0);
        double ways = (last >= 0 ? upTo[last] : 0) + (next < from.length ? from[next] : 0);
        far += above.ways()[i] * ways;
      }
      return far;
    }
  }
}
