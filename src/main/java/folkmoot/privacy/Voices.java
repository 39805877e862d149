package folkmoot.privacy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a round.
 *
 * @param prompt the open question as it was asked; null when none was
 * @param quotes in no order of time
 * @param someNotToBeQuoted some wrote words that are not shown here
 */
public record Voices(@Nullable String prompt, List<Quote> quotes, boolean someNotToBeQuoted) {
  /** No words at all. */
  public static final Voices NONE = new Voices(null, List.of(), false);

  public Voices {
    quotes = List.copyOf(quotes);
  }
}
