package folkmoot.playground;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The upright axis of a chart: from which round number to which, and the steps between.
 *
 * @param from at most 0
 * @param to more than {@code from}
 * @param step 1, 2 or 5 times a power of ten; never a part of one where all values are whole
 */
record ChartScale(double from, double to, double step) {
  private static final int STEPS = 5;

  static ChartScale over(Collection<BigDecimal> values) {
    double least =
        Math.min(0, values.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0));
    double most = Math.max(0, values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0));
    boolean whole = values.stream().allMatch(value -> value.stripTrailingZeros().scale() <= 0);
    double span = most > least ? most - least : 1;
    double step = round(span / STEPS);
    if (whole && step < 1) {
      step = 1;
    }
    double to = Math.ceil((most > least ? most : 1) / step) * step;
    return new ChartScale(Math.floor(least / step) * step, to, step);
  }

  private static double round(double rough) {
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    for (int digit : new int[] {1, 2, 5}) {
      if (digit * power >= rough) {
        return digit * power;
      }
    }
    return 10 * power;
  }

  List<BigDecimal> ticks() {
    List<BigDecimal> ticks = new ArrayList<>();
    BigDecimal by = BigDecimal.valueOf(step).stripTrailingZeros();
    long first = Math.round(from / step);
    long last = Math.round(to / step);
    for (long i = first; i <= last; i++) {
      ticks.add(by.multiply(BigDecimal.valueOf(i)));
    }
    return ticks;
  }

  /** Which part of the way up a value stands, from 0 to 1. */
  double part(double value) {
    return (value - from) / (to - from);
  }
}
