package folkmoot.pairing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Who is together with whom: as many pairs as can be that cross organisations, and one of three
 * where the number is odd. With the largest group first, each person is put with whoever stands
 * half the list further on; so many pairs cross as are possible at all (methods.md D2). Where some
 * organisations are kept apart, {@link Matching} finds as many as the others allow.
 */
public final class Pairing {
  /** How many draws are compared by who has met before. */
  private static final int DRAWS = 50;

  private Pairing() {}

  /**
   * The pairs; none for fewer than two people.
   *
   * @param seed the same gives the same pairs, in whatever order the guests come
   */
  public static List<List<Guest>> of(List<Guest> guests, long seed) {
    return drawn(guests, Bounds.none(), seed);
  }

  /**
   * The pairs in which the fewest have met before, of many draws, none of which crosses less than
   * can be. Nobody is with somebody she is kept apart from; who has nobody left to be with is
   * alone.
   *
   * @param seed the same gives the same pairs, in whatever order the guests come
   */
  public static List<List<Guest>> of(List<Guest> guests, Bounds bounds, long seed) {
    if (bounds.met().isEmpty()) {
      return drawn(guests, bounds, seed);
    }
    return IntStream.range(0, DRAWS)
        .mapToObj(i -> Swaps.fewerMet(drawn(guests, bounds, seed + i), bounds))
        .min(Comparator.comparing(pairs -> met(pairs, bounds)))
        .orElseThrow();
  }

  /** Whether not all in it are of one organisation. */
  public static boolean crosses(List<Guest> pair) {
    return pair.stream().map(Guest::organisation).distinct().count() > 1;
  }

  static int met(List<List<Guest>> pairs, Bounds bounds) {
    return pairs.stream().mapToInt(bounds::met).sum();
  }

  private static List<List<Guest>> drawn(List<Guest> guests, Bounds bounds, long seed) {
    List<Guest> line = line(guests, seed);
    return bounds.apart().isEmpty() ? halves(line) : Matching.of(line, bounds);
  }

  /** Each of the first half with the one who stands as far on in the second. */
  static List<List<Guest>> halves(List<Guest> line) {
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

  private static boolean isSame(Guest one, Guest other) {
    return one.organisation().equals(other.organisation());
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
