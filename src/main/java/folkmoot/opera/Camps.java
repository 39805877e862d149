package folkmoot.opera;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The groups whose support is weighed. Organisations with fewer than k voters are one group
 * together; where that is still fewer, it goes with the smallest of the others (methods.md D3).
 */
final class Camps {
  private Camps() {}

  /**
   * Groups of at least k voters, each a set of organisations; none where there would be fewer than
   * two, so that only the total counts.
   *
   * @param voters how many voted, by organisation
   */
  static List<Set<String>> of(Map<String, Integer> voters, int k) {
    List<Set<String>> groups = new ArrayList<>();
    Set<String> small = new TreeSet<>();
    new TreeMap<>(voters)
        .forEach(
            (organisation, count) -> {
              if (count >= k) {
                groups.add(new TreeSet<>(Set.of(organisation)));
              } else if (count > 0) {
                small.add(organisation);
              }
            });
    if (size(small, voters) >= k) {
      groups.add(small);
    } else if (!groups.isEmpty()) {
      groups.stream()
          .min(Comparator.comparing((Set<String> group) -> size(group, voters)))
          .orElseThrow()
          .addAll(small);
    }
    return groups.size() < 2 ? List.of() : groups;
  }

  private static int size(Set<String> group, Map<String, Integer> voters) {
    return group.stream().mapToInt(organisation -> voters.getOrDefault(organisation, 0)).sum();
  }
}
