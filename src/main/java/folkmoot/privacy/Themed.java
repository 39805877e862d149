package folkmoot.privacy;

import folkmoot.themes.Grouping.Standing;
import java.util.List;

/**
 * The themes of the words given to one open question.
 *
 * @param standing how far they can be relied on
 * @param themes the largest first
 */
public record Themed(Standing standing, List<VoiceTheme> themes) {
  /** Words in which no themes were looked for, or none were found. */
  public static final Themed NONE = new Themed(Standing.SETTLED, List.of());

  public Themed {
    themes = List.copyOf(themes);
  }
}
