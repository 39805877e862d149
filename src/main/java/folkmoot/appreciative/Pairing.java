package folkmoot.appreciative;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/**
 * Who talks with whom: as many pairs as can be that cross organisations, and one of three where the
 * number is odd. With the largest group first, each person is put with whoever stands half the list
 * further on; so many pairs cross as are possible at all (methods.md D2).
 */
final class Pairing {
  private Pairing() {}

  /**
   * Somebody who wants a partner.
   *
   * @param organisation empty where she belongs to none; those are a group of their own
   */
  record Guest(String id, String organisation) {}

  /**
   * The pairs; none for fewer than two people.
   *
   * @param seed the same gives the same pairs, in whatever order the guests come
   */
  static List<List<Guest>> of(List<Guest> guests, long seed) {
    List<Guest> line = line(guests, seed);
    int half = line.size() / 2;
    List<List<Guest>> pairs = new ArrayList<>();
    for (int i = 0; i < half; i++) {
      pairs.add(new ArrayList<>(List.of(line.get(i), line.get(i + half))));
    }
    if (half > 0 && line.size() % 2 == 1) {
      Guest last = line.get(line.size() - 1);
      pairs.stream()
          .filter(pair -> pair.stream().noneMatch(other -> isSame(other, last)))
          .findFirst()
          .orElse(pairs.get(0))
          .add(last);
    }
    return pairs;
  }

  /** Whether not all in it are of one organisation. */
  static boolean crosses(List<Guest> pair) {
    return pair.stream().map(Guest::organisation).distinct().count() > 1;
  }

  private static boolean isSame(Guest one, Guest other) {
    return Objects.equals(one.organisation(), other.organisation());
  }

  private static List<Guest> line(List<Guest> guests, long seed) {
    Map<String, List<Guest>> groups = new TreeMap<>();
    guests.stream()
        .sorted(Comparator.comparing(Guest::id))
        .forEach(
            guest ->
                groups.computeIfAbsent(guest.organisation(), o -> new ArrayList<>()).add(guest));
    Random random = new Random(seed);
    groups.values().forEach(group -> Collections.shuffle(group, random));
    return groups.values().stream()
        .sorted(Comparator.comparing((List<Guest> group) -> group.size()).reversed())
        .flatMap(List::stream)
        .toList();
  }
}
