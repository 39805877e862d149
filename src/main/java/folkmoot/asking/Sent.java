package folkmoot.asking;

import folkmoot.asking.AnswerForm.Asked;
import folkmoot.secret.ClaimCode;
import org.jspecify.annotations.Nullable;

/** What became of a form somebody sent. */
public sealed interface Sent {
  /**
   * Her answer counts.
   *
   * @param code null when she shared no words
   * @param keptDraft her words were kept for herself, and the rest counts
   */
  record Counted(Asked asked, @Nullable ClaimCode code, boolean keptDraft) implements Sent {}

  /** Her words are kept for herself, and nothing counts. */
  record Kept(Asked asked) implements Sent {}

  /** Something was taken out of her words, or they may give her away: she looks again. */
  record ToCheck(AnswerForm form) implements Sent {}

  /** It cannot be taken; the form stays as it is. */
  record Faulty(String block, Fault fault) implements Sent {}
}
