package folkmoot.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoundsTest {
  private static List<Guest> guests(int... sizes) {
    List<Guest> guests = new ArrayList<>();
    for (int o = 0; o < sizes.length; o++) {
      String name = "" + (char) ('A' + o);
      IntStream.rangeClosed(1, sizes[o]).forEach(i -> guests.add(new Guest(name + i, name)));
    }
    return guests;
  }

  private static int most(List<Guest> left, Bounds bounds) {
    if (left.size() < 2) {
      return 0;
    }
    Guest first = left.get(0);
    List<Guest> rest = left.subList(1, left.size());
    int most = most(rest, bounds);
    for (Guest other : rest) {
      if (bounds.areMixed(first, other)) {
        List<Guest> others = new ArrayList<>(rest);
        others.remove(other);
        most = Math.max(most, 1 + most(others, bounds));
      }
    }
    return most;
  }

  @Test
  void people_who_are_kept_apart_are_never_together_and_no_more_pairs_could_cross() {
    Random random = new Random(8);
    for (int round = 0; round < 300; round++) {
      int[] sizes = random.ints(2 + random.nextInt(3), 0, 4).toArray();
      List<Guest> guests = guests(sizes);
      Set<Set<String>> apart =
          random.nextBoolean()
              ? Set.of(Set.of("A", "B"))
              : Set.of(Set.of("A", "B"), Set.of("B", "C"));
      Bounds bounds = new Bounds(apart, Map.of());
      List<List<Guest>> pairs = Pairing.of(guests, bounds, round);
      assertThat(pairs.stream().flatMap(List::stream))
          .as("round %d", round)
          .containsExactlyInAnyOrderElementsOf(guests);
      assertThat(pairs).as("round %d", round).noneMatch(bounds::anyApart);
      assertThat(pairs).allMatch(pair -> pair.size() <= 3);
      assertThat(pairs.stream().filter(Pairing::crosses).count())
          .as("round %d", round)
          .isGreaterThanOrEqualTo(most(guests, bounds));
    }
  }

  @Test
  void whoever_has_nobody_left_to_be_with_is_alone() {
    Bounds bounds = new Bounds(Set.of(Set.of("A", "B")), Map.of());
    assertThat(Pairing.of(guests(1, 1), bounds, 1)).hasSize(2).allMatch(pair -> pair.size() == 1);
  }

  @Test
  void those_who_have_not_met_come_together_until_all_have() {
    List<Guest> guests = guests(3, 3);
    Map<Set<String>, Integer> met = new HashMap<>();
    for (int round = 0; round < 3; round++) {
      List<List<Guest>> pairs = Pairing.of(guests, new Bounds(Set.of(), met), round);
      assertThat(pairs).hasSize(3).allMatch(Pairing::crosses);
      assertThat(Pairing.met(pairs, new Bounds(Set.of(), met))).as("round %d", round).isZero();
      pairs.forEach(pair -> met.merge(Set.of(pair.get(0).id(), pair.get(1).id()), 1, Integer::sum));
    }
    assertThat(met).as("each of three has met each of the other three").hasSize(9);
  }

  @Test
  void nobody_stays_in_her_own_organisation_to_meet_somebody_new() {
    List<Guest> guests = guests(2, 2);
    Map<Set<String>, Integer> met = new HashMap<>();
    for (Guest one : guests) {
      for (Guest other : guests) {
        if (Bounds.none().areMixed(one, other)) {
          met.put(Set.of(one.id(), other.id()), 5);
        }
      }
    }
    assertThat(Pairing.of(guests, new Bounds(Set.of(), met), 3)).allMatch(Pairing::crosses);
  }

  @Test
  void sixty_people_are_paired_at_the_possible_maximum() {
    int[] sizes = {22, 14, 9, 7, 5, 3};
    List<Guest> guests = guests(sizes);
    Bounds bounds = new Bounds(Set.of(Set.of("A", "B")), Map.of(Set.of("A1", "C1"), 1));
    List<List<Guest>> pairs = Pairing.of(guests, bounds, 5);
    assertThat(pairs).hasSize(30).noneMatch(bounds::anyApart);
    assertThat(pairs.stream().filter(Pairing::crosses))
        .as("24 people may be with those of A and B, who may not be with each other")
        .hasSize(24);
  }
}
