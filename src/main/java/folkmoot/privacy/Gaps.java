package folkmoot.privacy;

import folkmoot.statistics.CutPoints;
import folkmoot.statistics.Gap;
import folkmoot.statistics.Permutation;
import folkmoot.statistics.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds on each item the pair of groups that see it very differently, if there is one. Which pair
 * is looked at follows from their words: the two that lie furthest apart. Whether anything is said
 * of it follows from their favourable answers, but only where both to say it and not to say it
 * leave open what any one person answered ({@link Leeway}). So it is said less often than it is so.
 */
final class Gaps {
  private final Terms terms;

  Gaps(Terms terms) {
    this.terms = terms;
  }

  /** Two groups told of on an item. */
  private record Pair(Abreast.Told one, Abreast.Told other) {
    /** How far their words lie apart: of what share of each group they speak, at the middle. */
    double apart() {
      return Math.abs(middle(one) - middle(other));
    }

    private static double middle(Abreast.Told told) {
      return (told.span().low() + told.span().high()) / 2.0 / told.tally().n();
    }
  }

  /**
   * The figures with their groups side by side.
   *
   * @param told for each figure what is said of groups; empty where nothing may be
   */
  List<ItemFigure> between(List<ItemFigure> totals, List<List<Abreast.Told>> told) {
    // As strict as if all comparisons of the round had to hold at once.
    int compared = (int) told.stream().filter(groups -> groups.size() >= 2).count();
    List<ItemFigure> figures = new ArrayList<>();
    for (int place = 0; place < totals.size(); place++) {
      figures.add(totals.get(place).with(sides(totals.get(place), told.get(place), compared)));
    }
    return figures;
  }

  private Sides sides(ItemFigure figure, List<Abreast.Told> told, int compared) {
    if (told.isEmpty()) {
      return Sides.HELD_BACK;
    }
    List<Sides.Gap> gaps =
        figure
            .shown()
            .flatMap(total -> gap(told, total, compared))
            .map(pair -> new Sides.Gap(pair.one().group(), pair.other().group()))
            .stream()
            .toList();
    return new Sides(Sides.Told.SAID, told.stream().map(Abreast.Told::side).toList(), gaps);
  }

  private Optional<Pair> gap(List<Abreast.Told> told, Tally total, int compared) {
    return furthest(told)
        .filter(
            pair ->
                isVery(pair, favourable(pair.one()), favourable(pair.other()), compared)
                    && (!terms.has(Rule.LEEWAY)
                        || new Leeway(pair.one(), pair.other(), rest(pair, told, total))
                            .isLeft((a, b) -> isVery(pair, a, b, compared))));
  }

  /** The two of those told of whose words lie furthest apart, the first by name of equals. */
  private static Optional<Pair> furthest(List<Abreast.Told> told) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      for (int j = i + 1; j < told.size(); j++) {
        pairs.add(new Pair(told.get(i), told.get(j)));
      }
    }
    return pairs.stream().min(Comparator.comparingDouble(pair -> -pair.apart()));
  }

  private boolean isVery(Pair pair, int one, int other, int compared) {
    CutPoints.ForGap cuts = terms.cuts().gap();
    Tally first = tally(pair.one().tally().n(), one);
    Tally second = tally(pair.other().tally().n(), other);
    return Math.abs(Gap.delta(first, second)) >= cuts.delta()
        && Permutation.of(first, second).p() * compared < cuts.p();
  }

  private static Leeway.Rest rest(Pair pair, List<Abreast.Told> told, Tally total) {
    List<Leeway.Cell> cells = new ArrayList<>();
    int hidden = total.n();
    for (Abreast.Told group : told) {
      hidden -= group.tally().n();
      if (group != pair.one() && group != pair.other()) {
        cells.add(new Leeway.Cell(group.tally().n(), group.span().low(), group.span().high()));
      }
    }
    if (hidden > 0) {
      cells.add(new Leeway.Cell(hidden, 0, hidden));
    }
    return new Leeway.Rest(cells, total.favourable());
  }

  private static int favourable(Abreast.Told told) {
    return told.tally().favourable();
  }

  private static Tally tally(int n, int favourable) {
    return new Tally(List.of(n - favourable, 0, favourable));
  }
}
