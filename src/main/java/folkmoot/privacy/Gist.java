package folkmoot.privacy;

/** What is said of an item in words when its counts would say too much. */
public sealed interface Gist {

  /**
   * The same part was given by everybody or by all but one or two. Which of these it was stays
   * open: somebody who knows that she alone differed would otherwise know everybody else's answer.
   * Under ten people two make a difference, so that the honest wording is "most or nearly all".
   *
   * @param parts into how many parts the scale is cut, 5 or 3
   * @param part the part, counted from 1
   */
  record NearlyAll(int parts, int part) implements Gist {}

  /**
   * Where the answers lie, too coarse to be set against an earlier asking.
   *
   * @param middle the median among three parts, 1 to 3; .5 lies between two parts
   * @param favourable how many are above the middle part
   */
  record Coarse(double middle, Share favourable) implements Gist {}

  /** A part of a group, in words that never mean "none" or "all" exactly. */
  enum Share {
    FEW,
    ABOUT_HALF,
    MOST
  }
}
