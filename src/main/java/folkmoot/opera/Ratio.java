package folkmoot.opera;

import java.math.BigInteger;

/**
 * An exact part, so that two ideas are equal only when they are.
 *
 * @param over a whole number, not negative
 * @param under a whole number above 0; the two have no divisor in common
 */
record Ratio(BigInteger over, BigInteger under) implements Comparable<Ratio> {
  static final Ratio ONE = of(1, 1);

  Ratio {
    if (over.signum() < 0 || under.signum() <= 0) {
      throw new IllegalArgumentException("a part is not negative");
    }
    BigInteger divisor = over.gcd(under);
    over = over.divide(divisor);
    under = under.divide(divisor);
  }

  static Ratio of(long over, long under) {
    return new Ratio(BigInteger.valueOf(over), BigInteger.valueOf(under));
  }

  Ratio times(Ratio other) {
    return new Ratio(over.multiply(other.over), under.multiply(other.under));
  }

  @Override
  public int compareTo(Ratio other) {
    return over.multiply(other.under).compareTo(other.over.multiply(under));
  }

  @Override
  public String toString() {
    return over + "/" + under;
  }
}
