package folkmoot.asking;

import folkmoot.rhythm.Burden;
import java.time.Instant;

/**
 * The form in which a convener opens a round.
 *
 * @param question what was written so far; empty when nothing was, or when nothing is to be written
 * @param organisations how many organisations those asked belong to
 * @param burden what members are asked for in a month, this included
 * @param preview what a member will see
 */
public record StartForm(
    Recipe recipe,
    String question,
    Instant closes,
    int people,
    int organisations,
    Burden burden,
    AnswerForm preview) {
  /** The block of the question. */
  static final String QUESTION = "question";

  /** The block of the closing time. */
  static final String CLOSES = "closes";

  /** The block that says every how many weeks it repeats; 0 for once. */
  static final String REPEAT = "repeat";

  static final String ONCE = "0";
}
