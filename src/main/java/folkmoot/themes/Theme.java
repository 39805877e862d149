package folkmoot.themes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers that belong together.
 *
 * @param label a few words out of the answers that say what they have in common
 * @param answers their ids, the nearest to the middle of the theme first
 * @param quote the id of the quotable answer that speaks best for the theme, if there is one
 */
public record Theme(String label, List<String> answers, @Nullable String quote) {
  public Theme {
    answers = List.copyOf(answers);
  }

  /** Without the label, which is made of somebody's words. */
  @Override
  public String toString() {
    return "Theme of " + answers.size();
  }
}
