package folkmoot.statistics;

/** From the least to the greatest plausible value; both ends belong to it. */
public record Interval(double low, double high) {
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("an interval has its lower end first");
    }
  }
}
