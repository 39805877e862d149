package folkmoot.pulse;

import folkmoot.privacy.ItemFigure;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.Sides;
import folkmoot.statistics.Agreement;
import folkmoot.statistics.CutPoints;
import folkmoot.statistics.Tally;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of a round's figures the group might best talk about. */
final class Mirror {
  private Mirror() {}

  /** Two groups that see an item very differently. */
  record Apart(ItemFigure figure, Sides.Gap gap) {}

  /** The widest of the gaps told, by the words of both groups; the first of equals. */
  static Optional<Apart> widest(PublishedRound round) {
    return round.items().stream()
        .flatMap(figure -> figure.sides().gaps().stream().map(gap -> new Apart(figure, gap)))
        .min(Comparator.comparingInt(apart -> -apart.figure().sides().apart(apart.gap())));
  }

  /** What the group is asked at the end of a mirror. */
  sealed interface Conversation {
    /** Two groups see this item very differently. */
    record Gap(Apart apart) implements Conversation {}

    /** People see this item very differently. */
    record FurthestApart(ItemFigure figure) implements Conversation {}

    /** People agree, and on this item the fewest are at "mostly" or above. */
    record MostRoom(ItemFigure figure) implements Conversation {}

    /** No item stands out that may be shown in numbers. */
    record Open() implements Conversation {}
  }

  static Conversation conversation(PublishedRound round, CutPoints cuts) {
    Optional<Apart> widest = widest(round);
    if (widest.isPresent()) {
      return new Conversation.Gap(widest.get());
    }
    List<ItemFigure> counted =
        round.items().stream().filter(figure -> figure.shown().isPresent()).toList();
    Optional<ItemFigure> apart =
        counted.stream().min(Comparator.comparingDouble(figure -> agreement(figure)));
    if (apart.isEmpty()) {
      return new Conversation.Open();
    }
    if (agreement(apart.get()) < cuts.strong()) {
      return new Conversation.FurthestApart(apart.get());
    }
    return counted.stream()
        .min(Comparator.comparingDouble(Mirror::favourable))
        .<Conversation>map(Conversation.MostRoom::new)
        .orElseThrow();
  }

  private static double agreement(ItemFigure figure) {
    return Agreement.of(figure.shown().orElseThrow().counts());
  }

  private static double favourable(ItemFigure figure) {
    Tally tally = figure.shown().orElseThrow();
    return (double) tally.favourable() / tally.n();
  }
}
