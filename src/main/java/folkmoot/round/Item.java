package folkmoot.round;

/**
 * One question of a round.
 *
 * @param id its stable name in its instrument, such as {@code CV1}
 * @param wording the whole question as it is asked, at most 1,000 characters
 * @param shortForm a few words for a chart, at most 100 characters
 */
public record Item(String id, String wording, String shortForm, Kind kind) {
  /** How a question is answered. */
  public enum Kind {
    /** By one of five points, or by saying that one cannot say. */
    SCALE,
    /** In words. */
    OPEN
  }
}
