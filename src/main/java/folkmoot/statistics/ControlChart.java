package folkmoot.statistics;

import java.util.List;
import java.util.Optional;

/**
 * An XmR chart of an anchor's readings: limits from the first eight, then frozen, so that a slow
 * drift cannot carry them along. It adds a sentence and never overrides {@link Change}. Source:
 * methods.md C4; Shewhart 1931, Wheeler 1993.
 *
 * @param mean of the first eight readings, in points of the five-point scale, 1 to 5
 * @param movingRange the mean distance from one of them to the next, from 0
 * @param signal what the latest reading says
 */
public record ControlChart(double mean, double movingRange, Signal signal) {
  /** Readings that make the limits, and readings on one side that make a signal. */
  public static final int EIGHT = 8;

  /** 3 / d₂ for ranges of two: three standard deviations, estimated from moving ranges. */
  private static final double WIDTH = 2.66;

  /** Equal to a limit but for rounding is not outside. */
  private static final double ROUNDING = 1e-9;

  /** What the latest reading says. */
  public enum Signal {
    /** It lies above the limits. */
    ABOVE,
    /** It lies below the limits. */
    BELOW,
    /** It is the eighth or a later one in a row above the mean. */
    LONG_HIGH,
    /** It is the eighth or a later one in a row below the mean. */
    LONG_LOW,
    /** It is as usual. */
    NONE
  }

  /**
   * The chart of these readings, the earliest first; those of nobody are passed over. If one is in
   * three parts, all are taken in three, as their means do not compare otherwise. Empty below eight
   * readings, when there are no limits yet.
   */
  public static Optional<ControlChart> of(List<Tally> readings) {
    List<Tally> some = readings.stream().filter(tally -> tally.n() > 0).toList();
    boolean three = some.stream().anyMatch(tally -> tally.parts() == Tally.THREE);
    return ofMeans(
        some.stream()
            .map(tally -> three ? tally.inThree() : tally)
            .map(tally -> tally.mean().orElseThrow())
            .toList());
  }

  static Optional<ControlChart> ofMeans(List<Double> readings) {
    if (readings.size() < EIGHT) {
      return Optional.empty();
    }
    double sum = 0;
    double ranges = 0;
    for (int i = 0; i < EIGHT; i++) {
      sum += readings.get(i);
      ranges += i == 0 ? 0 : Math.abs(readings.get(i) - readings.get(i - 1));
    }
    ControlChart chart = new ControlChart(sum / EIGHT, ranges / (EIGHT - 1), Signal.NONE);
    return Optional.of(new ControlChart(chart.mean, chart.movingRange, chart.read(readings)));
  }

  /** The lower limit; it may lie below the scale. */
  public double lower() {
    return mean - WIDTH * movingRange;
  }

  /** The upper limit; it may lie above the scale. */
  public double upper() {
    return mean + WIDTH * movingRange;
  }

  private Signal read(List<Double> readings) {
    double latest = readings.get(readings.size() - 1);
    if (latest > upper() + ROUNDING) {
      return Signal.ABOVE;
    }
    if (latest < lower() - ROUNDING) {
      return Signal.BELOW;
    }
    List<Double> row = readings.subList(readings.size() - EIGHT, readings.size());
    if (row.stream().allMatch(reading -> reading > mean + ROUNDING)) {
      return Signal.LONG_HIGH;
    }
    return row.stream().allMatch(reading -> reading < mean - ROUNDING)
        ? Signal.LONG_LOW
        : Signal.NONE;
  }
}
