package folkmoot.asking;

/** Why somebody's answer cannot be taken. */
public sealed interface Fault {
  /** Nothing was filled in. */
  record Nothing() implements Fault {}

  /** There are words, and no choice what may be done with them. */
  record NoChoice() implements Fault {}

  /** There are words of somebody else, who is not said to have agreed. */
  record NotAgreed() implements Fault {}

  /**
   * The round is over.
   *
   * @param when it closed, said in words
   */
  record Closed(String when) implements Fault {}

  /** The round was called off. */
  record CalledOff() implements Fault {}

  /** She joined after the round had opened. */
  record CameLater() implements Fault {}

  /** She is no member of the partnership whose round it is. */
  record Stranger() implements Fault {}
}
