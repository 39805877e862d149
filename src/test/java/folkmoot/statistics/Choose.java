package folkmoot.statistics;

import java.math.BigInteger;

/** Binomial coefficients of any size, for comparison. */
final class Choose {
  private Choose() {}

  static BigInteger of(int n, int k) {
    if (k < 0 || k > n) {
      return BigInteger.ZERO;
    }
    BigInteger ways = BigInteger.ONE;
    for (int i = 1; i <= k; i++) {
      ways = ways.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
    }
    return ways;
  }
}
