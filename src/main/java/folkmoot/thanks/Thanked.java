package folkmoot.thanks;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What may be said of thank-yous that were counted together.
 *
 * @param total a multiple of the smallest group, since so many are counted at a time
 * @param most the line that more than half of them were for; empty for none
 * @param lines how many were for each of these lines; none when a number could point at one
 * @param others how many were for anything else, where there are lines
 */
record Thanked(int total, String most, SortedMap<String, Integer> lines, int others) {

  /**
   * @param counted how many there were, by line; the empty line is anything else
   * @param k the smallest group anything is said about
   */
  static Thanked of(Map<String, Integer> counted, int k) {
    int total = counted.values().stream().mapToInt(Integer::intValue).sum();
    SortedMap<String, Integer> enough = new TreeMap<>();
    counted.forEach(
        (line, count) -> {
          if (!line.isEmpty() && count >= k) {
            enough.put(line, count);
          }
        });
    int others = total - enough.values().stream().mapToInt(Integer::intValue).sum();
    boolean told = !enough.isEmpty() && others >= k || enough.size() > 1 && others == 0;
    return new Thanked(
        total,
        told ? "" : most(counted, total),
        told ? enough : new TreeMap<>(),
        told ? others : 0);
  }

  private static String most(Map<String, Integer> counted, int total) {
    return counted.entrySet().stream()
        .filter(each -> each.getValue() * 2 > total)
        .max(Comparator.comparing(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
