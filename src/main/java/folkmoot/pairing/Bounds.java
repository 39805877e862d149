package folkmoot.pairing;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What pairs are measured by.
 *
 * @param apart organisations, two by two, whose people are not put together, such as a funder and
 *     its grantee
 * @param met how often two people, by their ids, were together before; those who are not in it
 *     never were
 */
public record Bounds(Set<Set<String>> apart, Map<Set<String>, Integer> met) {
  public Bounds {
    apart = Set.copyOf(apart);
    met = Map.copyOf(met);
    if (apart.stream().anyMatch(two -> two.size() != 2)) {
      throw new IllegalArgumentException("two organisations are apart, not one or three");
    }
  }

  /** Nobody is kept apart, and nobody has met. */
  public static Bounds none() {
    return new Bounds(Set.of(), Map.of());
  }

  boolean areApart(Guest one, Guest other) {
    return !one.organisation().equals(other.organisation())
        && apart.contains(Set.of(one.organisation(), other.organisation()));
  }

  /** Whether they may be together and are of different organisations. */
  boolean areMixed(Guest one, Guest other) {
    return !one.organisation().equals(other.organisation()) && !areApart(one, other);
  }

  /** How often any two of these were together before, added up. */
  int met(List<Guest> together) {
    int sum = 0;
    for (int i = 0; i < together.size(); i++) {
      for (int j = i + 1; j < together.size(); j++) {
        sum += met.getOrDefault(Set.of(together.get(i).id(), together.get(j).id()), 0);
      }
    }
    return sum;
  }

  boolean anyApart(List<Guest> together) {
    return together.stream().anyMatch(one -> together.stream().anyMatch(o -> areApart(one, o)));
  }
}
