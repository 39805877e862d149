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
   * How many chose one of the two upper points, where nearly the same people were asked before. The
   * words are those which the earlier figure and the people who came or left allow, as long as the
   * answers do not lie outside of them.
   *
   * @param from at least
   * @param to at most; not always the next word
   */
  record Coarse(Share from, Share to) implements Gist {}
}
