package folkmoot.privacy;

import folkmoot.statistics.Reliability;
import java.util.List;

/**
 * How far the questions of one dimension measure one thing, by Cronbach's alpha. In two decimals:
 * more of them would say more about the answers than about the questions.
 *
 * @param name of the dimension, when the round closed
 * @param items the ids of its questions
 * @param alpha up to 1
 * @param low with {@code high} where alpha is likely to lie
 */
public record Consistency(String name, List<String> items, double alpha, double low, double high) {
  private static final double HUNDRED = 100;

  public Consistency {
    items = List.copyOf(items);
  }

  /** As it was worked out, still to be audited. */
  public record Measured(String name, List<String> items, Reliability reliability) {
    public Measured {
      items = List.copyOf(items);
    }

    Consistency rounded() {
      return new Consistency(
          name,
          items,
          twoDecimals(reliability.alpha()),
          twoDecimals(reliability.interval().low()),
          twoDecimals(reliability.interval().high()));
    }

    private static double twoDecimals(double value) {
      return Math.round(value * HUNDRED) / HUNDRED;
    }
  }
}
