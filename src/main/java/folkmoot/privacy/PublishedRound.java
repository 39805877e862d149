package folkmoot.privacy;

import folkmoot.statistics.Turnout;
import java.util.List;

/**
 * What everybody may know of a closed round.
 *
 * @param turnout answers and audience; with too few answers the number of answers is given as 0
 * @param tooFew fewer than k answered, and nothing else is known
 * @param voices for each open question, in the order they were asked
 * @param consistency of each dimension that was asked whole of enough people
 */
public record PublishedRound(
    RoundFacts facts,
    Turnout turnout,
    boolean tooFew,
    List<ItemFigure> items,
    List<Voices> voices,
    List<Consistency> consistency) {
  public PublishedRound {
    items = List.copyOf(items);
    voices = List.copyOf(voices);
    consistency = List.copyOf(consistency);
  }

  /** A round in which no dimension was asked whole. */
  public PublishedRound(
      RoundFacts facts,
      Turnout turnout,
      boolean tooFew,
      List<ItemFigure> items,
      List<Voices> voices) {
    this(facts, turnout, tooFew, items, voices, List.of());
  }

  /** The same round when too few answered. */
  static PublishedRound withoutResult(RoundFacts facts, int audience) {
    return new PublishedRound(facts, new Turnout(0, audience), true, List.of(), List.of());
  }

  /** The same round with other figures. */
  PublishedRound with(List<ItemFigure> figures) {
    return new PublishedRound(facts, turnout, tooFew, figures, voices, consistency);
  }

  /** Whether any words are shown. */
  public boolean hasQuotes() {
    return voices.stream().anyMatch(each -> !each.quotes().isEmpty());
  }
}
