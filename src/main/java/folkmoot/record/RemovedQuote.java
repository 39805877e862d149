package folkmoot.record;

import folkmoot.ids.RoundId;
import java.util.List;

/**
 * A quote its author has just taken back, so that it can be taken out of Slack too.
 *
 * @param renamed the themes whose found names were made of its words
 */
public record RemovedQuote(RoundId round, String quoteId, List<RenamedTheme> renamed) {
  public RemovedQuote {
    renamed = List.copyOf(renamed);
  }
}
