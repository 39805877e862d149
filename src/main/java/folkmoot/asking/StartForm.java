package folkmoot.asking;

import java.time.Instant;

/**
 * The form in which a convener opens a round.
 *
 * @param question what was written so far; empty when nothing was, or when nothing is to be written
 * @param organisations how many organisations those asked belong to
 * @param preview what a member will see
 */
public record StartForm(
    Recipe recipe,
    String question,
    Instant closes,
    int people,
    int organisations,
    AnswerForm preview) {
  /** The block of the question. */
  static final String QUESTION = "question";

  /** The block of the closing time. */
  static final String CLOSES = "closes";
}
