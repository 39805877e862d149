package folkmoot.round;

import folkmoot.secret.ClaimCode;
import java.time.Instant;
import java.util.Map;

/** What became of an answer. */
public sealed interface AnswerOutcome {
  /**
   * It is stored.
   *
   * @param codes by which the author can take her words back after the round closed, by the id of
   *     the open question
   */
  record Counted(Map<String, ClaimCode> codes, Instant closesAt) implements AnswerOutcome {}

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
   * Some words are kept as a draft.
   *
   * @param rest what became of the rest of the answer
   */
  record KeptAsDraft(AnswerOutcome rest) implements AnswerOutcome {}
}
