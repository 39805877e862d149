package folkmoot.statistics;

import java.util.List;
import java.util.Optional;

/**
 * What the figures could be if those who did not answer had all answered at one end: bounds that
 * assume nothing. Source: methods.md C2.
 *
 * @param answered people counted
 * @param audience N, everybody invited, at least 1
 * @param leastFavourable favourable people if nobody who is missing were
 * @param mostFavourable favourable people if everybody who is missing were
 * @param leastMean the mean if all who are missing said 1; 1 to 5
 * @param mostMean the mean if all who are missing said 5; 1 to 5
 */
public record WorstCase(
    int answered,
    int audience,
    int leastFavourable,
    int mostFavourable,
    double leastMean,
    double mostMean) {
  /** What somebody in each of three parts said at least and at most. */
  private static final List<Integer> AT_LEAST = List.of(1, 3, 4);

  private static final List<Integer> AT_MOST = List.of(2, 3, 5);
  private static final List<Integer> EXACTLY = List.of(1, 2, 3, 4, 5);

  /** The bounds; empty when nobody was invited. */
  public static Optional<WorstCase> of(Tally tally, int audience) {
    int n = tally.n();
    if (n > audience) {
      throw new IllegalArgumentException("more answers than people");
    }
    if (audience == 0) {
      return Optional.empty();
    }
    boolean five = tally.parts() == Tally.FIVE;
    long missing = audience - n;
    return Optional.of(
        new WorstCase(
            n,
            audience,
            tally.favourable(),
            tally.favourable() + (int) missing,
            (double) (sum(tally, five ? EXACTLY : AT_LEAST) + missing) / audience,
            (double) (sum(tally, five ? EXACTLY : AT_MOST) + Tally.FIVE * missing) / audience));
  }

  /** Whether so few answered that the bounds, and the sentence about them, belong to the figure. */
  public boolean isSaid(CutPoints cuts) {
    return new Turnout(answered, audience).isLow(cuts);
  }

  private static long sum(Tally tally, List<Integer> points) {
    long sum = 0;
    for (int i = 0; i < points.size(); i++) {
      sum += (long) points.get(i) * tally.counts().get(i);
    }
    return sum;
  }
}
