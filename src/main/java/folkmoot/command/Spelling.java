package folkmoot.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which known words somebody may have meant. */
final class Spelling {
  private static final int LONGEST = 30;

  private Spelling() {}

  /**
   * The known words that are few slips away, the nearest first: none under three letters, one up to
   * five, two from six.
   */
  static List<String> near(String typed, Collection<String> known) {
    int length = typed.length();
    if (length > LONGEST) {
      return List.of();
    }
    int most = length < 3 ? 0 : length < 6 ? 1 : 2;
    return known.stream()
        .filter(word -> slips(typed, word) <= most)
        .sorted(Comparator.comparing(word -> slips(typed, word)))
        .toList();
  }

  /**
   * How many letters must be added, left out, changed or swapped with their neighbour: the optimal
   * string alignment form of the Damerau-Levenshtein distance.
   */
  static int slips(String from, String to) {
    int[][] cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, from, to, i, j);
      }
    }
    return cost[from.length()][to.length()];
  }

  private static int cheapest(int[][] cost, String from, String to, int i, int j) {
    char a = from.charAt(i - 1);
    char b = to.charAt(j - 1);
    int best =
        Math.min(
            cost[i - 1][j - 1] + (a == b ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped = i > 1 && j > 1 && a == to.charAt(j - 2) && b == from.charAt(i - 2);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
