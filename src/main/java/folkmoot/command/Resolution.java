package folkmoot.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which verb a line means. */
public sealed interface Resolution {

  /** The line has no verb. */
  record NoVerb() implements Resolution {}

  /** This one. */
  record Known(VerbName verb) implements Resolution {}

  /** The beginning of several: their words. */
  record Ambiguous(String typed, List<String> candidates) implements Resolution {}

  /**
   * None.
   *
   * @param suggestions verbs that look like it, the nearest first, at most three
   * @param correctedLine the whole line with the nearest instead; null without suggestions
   */
  record Unknown(String typed, List<String> suggestions, @Nullable String correctedLine)
      implements Resolution {}
}
