package folkmoot.asking;

import folkmoot.rhythm.Burden;
import folkmoot.rhythm.Rest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a convener opens a round.
 *
 * @param question what was written so far; empty when nothing was, or when nothing is to be written
 * @param organisations how many organisations those asked belong to
 * @param burden what members are asked for in a month, this included
 * @param preview what a member will see
 * @param hint what may make the question bring little; null where nothing does
 * @param resting in which such rounds do not open by themselves now; null for none
 */
public record StartForm(
    Recipe recipe,
    String question,
    Instant closes,
    int people,
    int organisations,
    Burden burden,
    AnswerForm preview,
    @Nullable Hint hint,
    @Nullable Rest resting) {
  /** The block of the question. */
  static final String QUESTION = "question";

  /** The block of the hint about the question. */
  static final String HINT = "hint";

  /** The block of the closing time. */
  static final String CLOSES = "closes";

  /** The block that says every how many weeks it repeats; 0 for once. */
  static final String REPEAT = "repeat";

  static final String ONCE = "0";
}
