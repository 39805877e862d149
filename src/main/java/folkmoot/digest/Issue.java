package folkmoot.digest;

import folkmoot.digest.SilenceRule.Form;
import folkmoot.digest.Summary.Covered;

/**
 * What is kept of a summary that was posted.
 *
 * @param number the how manieth of this partnership's it is, from 1
 * @param told whether it told people what they had answered
 * @param moved whether it told of an action or a decision
 * @param presses what readers answered to whether it was useful
 * @param corrections how often it was corrected
 */
record Issue(
    Week week,
    int number,
    Covered covered,
    Form form,
    boolean told,
    boolean moved,
    Presses presses,
    int corrections) {

  /** Counts of presses, of which nobody knows who made them. */
  record Presses(boolean asked, int useful, int notUseful) {
    /** Of a summary that did not ask. */
    static final Presses NONE = new Presses(false, 0, 0);

    int all() {
      return useful + notUseful;
    }
  }
}
