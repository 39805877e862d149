package folkmoot.round;

import folkmoot.secret.ClaimCode;
import java.time.Instant;

/** What became of an answer. */
public sealed interface AnswerOutcome {
  /**
   * It is stored.
   *
   * @param code by which the author can take her words back after the round closed
   */
  record Counted(ClaimCode code, Instant closesAt) implements AnswerOutcome {}

  /** The round takes no answers any more. */
  record NotOpen(Instant closedAt) implements AnswerOutcome {}

  /** The round was opened before this person came. */
  record NotInvited() implements AnswerOutcome {}

  /** The sheet was empty; what was stored before stays. */
  record NothingAnswered() implements AnswerOutcome {}

  /** The answer is taken back, and nothing of it is left in the round. */
  record Withdrawn() implements AnswerOutcome {}

  /** The round was called off, or cannot go on because its key is lost. */
  record RoundCancelled() implements AnswerOutcome {}

  /**
   * The words are kept as a draft.
   *
   * @param rest what became of the answers on the scale
   */
  record KeptAsDraft(AnswerOutcome rest) implements AnswerOutcome {}
}
