package folkmoot.check;

/** One thing that was checked, in a sentence or two: how it is, and what mends it. */
public record Line(State state, String words) {
  /** How it is. */
  public enum State {
    OK,
    /** It works, and an operator should know. */
    WARN,
    /** It does not work. */
    MEND,
    /** It could not be looked at. */
    SKIPPED
  }

  static Line ok(String words) {
    return new Line(State.OK, words);
  }

  static Line warn(String words) {
    return new Line(State.WARN, words);
  }

  static Line mend(String words) {
    return new Line(State.MEND, words);
  }

  static Line skipped(String words) {
    return new Line(State.SKIPPED, words);
  }
}
