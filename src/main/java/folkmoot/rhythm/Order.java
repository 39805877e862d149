package folkmoot.rhythm;

import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.time.Cadence;
import folkmoot.time.ClosedDays;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A standing order: rounds of one kind that open by themselves, again and again.
 *
 * @param kind the kind of its rounds
 * @param recipe what opens them; several may open rounds of one kind
 * @param question what is asked each time; empty where each round brings its own
 * @param openedBy the convener who wanted it
 * @param settledTo dates up to here are settled; the next one lies after it
 * @param skip the date that a convener wants left out; null for none
 */
public record Order(
    String id,
    PartnershipId partnership,
    String kind,
    String recipe,
    String question,
    Cadence cadence,
    OpenFor open,
    OnClosed onClosed,
    MemberId openedBy,
    Instant settledTo,
    @Nullable Instant skip,
    boolean paused) {

  /** What the recipes of a series begin with. */
  public static final String SERIES = "series.";

  /** So many dates a series has; whoever gave it ends it. */
  public static final int SERIES_DATES = 4;

  /** Whether its dates belong together, so that a rest is not to be planned over them. */
  public boolean isSeries() {
    return recipe.startsWith(SERIES);
  }

  /** The first date that is not settled. */
  public Turn first(ClosedDays closed) {
    return Turn.of(cadence.next(settledTo), onClosed, closed);
  }

  /** The dates that are still to come at {@code now}, {@code count} of them. */
  public List<Turn> next(Instant now, int count, ClosedDays closed) {
    return turns(closed).filter(turn -> turn.at().isAfter(now)).limit(count).toList();
  }

  /** Those to come until {@code until} on which something happens and nobody wants it left out. */
  public List<Turn> between(Instant now, Instant until, ClosedDays closed) {
    return turns(closed)
        .takeWhile(turn -> !turn.due().toInstant().isAfter(until))
        .filter(turn -> turn.at().isAfter(now))
        .filter(turn -> turn.happens() != null && !skips(turn))
        .toList();
  }

  /** The dates that are not settled, without end. */
  Stream<Turn> turns(ClosedDays closed) {
    return Stream.iterate(
            cadence.next(settledTo), (ZonedDateTime due) -> cadence.next(due.toInstant()))
        .map(due -> Turn.of(due, onClosed, closed));
  }

  /** Whether a convener wants this date left out. */
  public boolean skips(Turn turn) {
    return turn.due().toInstant().equals(skip);
  }
}
