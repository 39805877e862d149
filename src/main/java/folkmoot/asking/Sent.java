package folkmoot.asking;

import folkmoot.asking.AnswerForm.Asked;
import folkmoot.secret.ClaimCode;
import java.util.List;

/** What became of a form somebody sent. */
public sealed interface Sent {
  /**
   * Her answer counts.
   *
   * @param codes for each of her words that others will read, in the order of the questions
   * @param keptDraft some words were kept for herself, and the rest counts
   */
  record Counted(Asked asked, List<ClaimCode> codes, boolean keptDraft) implements Sent {}

  /** What she sent counts so far, and here is another page. */
  record Turned(AnswerForm form) implements Sent {}

  /** What stands on the page is kept for herself, as a draft that counts nowhere. */
  record KeptPage(Asked asked) implements Sent {}

  /** Her words are kept for herself, and nothing counts. */
  record Kept(Asked asked) implements Sent {}

  /** She looks at her words as others will read them, with what was taken out or may be telling. */
  record ToCheck(AnswerForm form) implements Sent {}

  /** It cannot be taken; the form stays as it is. */
  record Faulty(String block, Fault fault) implements Sent {}
}
