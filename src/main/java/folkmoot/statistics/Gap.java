package folkmoot.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * How differently two groups see one item. Source: methods.md C5; N. Cliff 1993 (delta).
 *
 * @param about which item and groups
 * @param delta Cliff's delta, -1 to 1: how much oftener somebody of the first group is above
 *     somebody of the other than below
 * @param p of the exact permutation test, 0 to 1
 * @param adjusted p after Holm over all comparisons of the round, p to 1
 * @param seenVeryDifferently whether the difference is large and hardly luck
 */
public record Gap<K>(
    K about, double delta, double p, double adjusted, boolean seenVeryDifferently) {

  /** Two groups that answered one item. */
  public record Sides<K>(K about, Tally one, Tally other) {
    /** Whether there is anything to compare. */
    boolean isComparable() {
      return one.n() > 0 && other.n() > 0;
    }
  }

  /**
   * The gaps of a round in the order given. All comparisons of the round belong in one call, as
   * each makes all others less sure. Where a group is empty there is no gap, and it does not count
   * among those compared.
   */
  public static <K> List<Gap<K>> of(List<Sides<K>> round, CutPoints cuts) {
    List<Double> p =
        round.stream()
            .filter(Sides::isComparable)
            .map(sides -> Permutation.of(sides.one(), sides.other()).p())
            .toList();
    Iterator<Double> raw = p.iterator();
    Iterator<Double> adjusted = Holm.adjusted(p).iterator();
    List<Gap<K>> gaps = new ArrayList<>();
    for (Sides<K> sides : round) {
      gaps.add(
          sides.isComparable()
              ? judged(sides, raw.next(), adjusted.next(), cuts.gap())
              : new Gap<>(sides.about(), 0, 1, 1, false));
    }
    return List.copyOf(gaps);
  }

  private static <K> Gap<K> judged(
      Sides<K> sides, double p, double adjusted, CutPoints.ForGap cuts) {
    double delta = delta(sides.one(), sides.other());
    boolean very = Math.abs(delta) >= cuts.delta() && adjusted < cuts.p();
    return new Gap<>(sides.about(), delta, p, adjusted, very);
  }

  /** The widest of those seen very differently; the first of equals. */
  public static <K> Optional<Gap<K>> widest(List<Gap<K>> gaps) {
    return gaps.stream()
        .filter(Gap::seenVeryDifferently)
        .min(Comparator.comparingDouble(gap -> -Math.abs(gap.delta())));
  }

  /**
   * Cliff's delta, (pairs with the first above - pairs with the first below) / all pairs, -1 to 1;
   * 0 when a group is empty. In three parts if either is.
   */
  public static double delta(Tally one, Tally other) {
    List<Integer> a = one.asCoarseAs(other).counts();
    List<Integer> b = other.asCoarseAs(one).counts();
    long pairs = (long) one.n() * other.n();
    long more = 0;
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        more += Integer.signum(i - j) * (long) a.get(i) * b.get(j);
      }
    }
    return pairs == 0 ? 0 : (double) more / pairs;
  }
}
