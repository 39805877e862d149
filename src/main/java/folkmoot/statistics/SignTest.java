package folkmoot.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * The exact sign test of the change item: of those who found things easier or harder, could so
 * uneven a split be luck? Those who said "the same" are left out. Source: methods.md C4; Arbuthnot
 * 1710, Dixon and Mood 1946.
 *
 * @param better people who found it easier, from 0
 * @param worse people who found it harder, from 0
 */
public record SignTest(int better, int worse) {
  public SignTest {
    if (better < 0 || worse < 0) {
      throw new IllegalArgumentException("a count is negative");
    }
  }

  /** The test of answers from "much harder" to "much easier". */
  public static SignTest of(Tally changeItem) {
    return new SignTest(changeItem.favourable(), changeItem.unfavourable());
  }

  /** The two-sided probability of a split at least as uneven, above 0, to 1; 1 of nobody. */
  public double p() {
    int n = better + worse;
    BigInteger ways = BigInteger.ONE;
    BigInteger tail = BigInteger.ZERO;
    for (int x = 0; x <= Math.min(better, worse); x++) {
      tail = tail.add(ways);
      ways = ways.multiply(BigInteger.valueOf(n - x)).divide(BigInteger.valueOf(x + 1));
    }
    BigDecimal p =
        new BigDecimal(tail.shiftLeft(1))
            .divide(new BigDecimal(BigInteger.ONE.shiftLeft(n)), MathContext.DECIMAL128);
    return Math.min(1, p.doubleValue());
  }

  /** Where the majority lies. */
  public Direction direction() {
    return Direction.of(better - worse);
  }
}
