package folkmoot.listening;

import folkmoot.partnership.Partnership;
import folkmoot.privacy.VoiceTheme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows a convener's act. */
sealed interface Reviewed {
  /** Nothing waits. */
  record Nothing() implements Reviewed {}

  /** Several wait; she chooses. */
  record Several(Partnership partnership, List<Review> reviews, List<String> prompts)
      implements Reviewed {}

  /**
   * All themes of one question.
   *
   * @param saved whether something was just changed in them
   */
  record Shown(Desk desk, boolean saved) implements Reviewed {}

  /**
   * One theme with its words.
   *
   * @param theme null for the words of no theme
   * @param page from 0
   */
  record OneTheme(Desk desk, @Nullable VoiceTheme theme, int page) implements Reviewed {}

  /** Something in the form has to be mended. */
  record Faulty(Rearranging.Fault fault) implements Reviewed {}

  /** They are published. */
  record Published() implements Reviewed {}

  /** They were published by somebody else, or by themselves, in the meantime. */
  record Over() implements Reviewed {}

  /** The theme is not there any more: another convener changed it. */
  record Moved() implements Reviewed {}

  /** Only conveners look through words. */
  record NotConvening() implements Reviewed {}
}
