package folkmoot.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;

/**
 * The permutation test in whole numbers of any size and the plainest way there is, for comparison:
 * a table of ways by people and sum, filled part by part.
 */
record WholeNumbers(BigInteger far, BigInteger all) {
  static WholeNumbers of(Tally one, Tally other) {
    int chosen = one.n();
    int parts = one.parts();
    int most = chosen * (parts - 1);
    BigInteger[][] ways = table(chosen, most);
    ways[0][0] = BigInteger.ONE;
    for (int part = 0; part < parts; part++) {
      int count = one.counts().get(part) + other.counts().get(part);
      BigInteger[][] next = table(chosen, most);
      for (int x = 0; x <= Math.min(count, chosen); x++) {
        BigInteger choose = Choose.of(count, x);
        for (int j = 0; j + x <= chosen; j++) {
          for (int sum = 0; sum + part * x <= most; sum++) {
            if (ways[j][sum].signum() > 0) {
              BigInteger more = ways[j][sum].multiply(choose);
              next[j + x][sum + part * x] = next[j + x][sum + part * x].add(more);
            }
          }
        }
      }
      ways = next;
    }
    return outside(ways[chosen], one, other);
  }

  private static WholeNumbers outside(BigInteger[] ways, Tally one, Tally other) {
    long people = one.n() + other.n();
    long expected = one.n() * (one.steps() + other.steps());
    long distance = Math.abs(people * one.steps() - expected);
    BigInteger far = BigInteger.ZERO;
    BigInteger all = BigInteger.ZERO;
    for (int sum = 0; sum < ways.length; sum++) {
      all = all.add(ways[sum]);
      far = Math.abs(people * sum - expected) >= distance ? far.add(ways[sum]) : far;
    }
    return new WholeNumbers(far, all);
  }

  private static BigInteger[][] table(int rows, int columns) {
    BigInteger[][] table = new BigInteger[rows + 1][columns + 1];
    for (BigInteger[] row : table) {
      Arrays.fill(row, BigInteger.ZERO);
    }
    return table;
  }

  double p() {
    return new BigDecimal(far).divide(new BigDecimal(all), MathContext.DECIMAL128).doubleValue();
  }
}
