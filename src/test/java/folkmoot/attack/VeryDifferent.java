package folkmoot.attack;

import folkmoot.statistics.CutPoints;
import folkmoot.statistics.Gap;
import folkmoot.statistics.Permutation;
import folkmoot.statistics.Tally;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which favourable counts two groups can have if their answers are very different. */
final class VeryDifferent {
  private static final Map<List<Integer>, Boolean> KNOWN = new ConcurrentHashMap<>();

  private VeryDifferent() {}

  /** The narrowest bounds of both: least and most of the one, then of the other. */
  static int[] ranges(int n, int[] one, int m, int[] other) {
    int[] ranges = {n, 0, m, 0};
    for (int a = one[0]; a <= one[1]; a++) {
      for (int b = other[0]; b <= other[1]; b++) {
        if (can(n, a, m, b)) {
          ranges[0] = Math.min(ranges[0], a);
          ranges[1] = Math.max(ranges[1], a);
          ranges[2] = Math.min(ranges[2], b);
          ranges[3] = Math.max(ranges[3], b);
        }
      }
    }
    return ranges;
  }

  private static boolean can(int n, int a, int m, int b) {
    return KNOWN.computeIfAbsent(List.of(n, a, m, b), key -> search(n, a, m, b));
  }

  private static boolean search(int n, int a, int m, int b) {
    CutPoints.ForGap cuts = CutPoints.usual().gap();
    Tally one = new Tally(List.of(n - a, 0, a));
    Tally other = new Tally(List.of(m - b, 0, b));
    return Math.abs(Gap.delta(one, other)) >= cuts.delta()
        && Permutation.of(one, other).p() < cuts.p();
  }
}
