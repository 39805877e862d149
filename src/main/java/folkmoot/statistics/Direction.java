package folkmoot.statistics;

/** Which way something moved. */
public enum Direction {
  UP,
  DOWN,
  LEVEL;

  /** The direction of a difference, the later less the earlier. */
  public static Direction of(double difference) {
    return difference > 0 ? UP : difference < 0 ? DOWN : LEVEL;
  }
}
