package folkmoot.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.statistics.CutPoints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every state of small partnerships is played through by somebody who knows the rules by heart. */
class RoomTest {
  private static final CutPoints CUTS = CutPoints.usual();

  @Test
  void whatever_the_answers_are_no_group_is_found_to_be_of_one_mind() {
    long seed = 20261130;
    Random random = new Random(seed);
    int told = 0;
    for (int i = 0; i < 150; i++) {
      List<Integer> sizes = sizes(random);
      int n = sizes.stream().mapToInt(size -> size).sum();
      int favourable = random.nextInt(n + 1);
      Room room = new Room(favourable, sizes.stream().map(s -> Span.words(s, CUTS)).toList());
      if (room.isAny()) {
        told++;
        assertThat(found(sizes, favourable, room.spans()))
            .as("seed %d, step %d: %s people, %d favourable", seed, i, sizes, favourable)
            .isEmpty();
      }
    }
    assertThat(told).isGreaterThan(100);
  }

  @Test
  void words_as_they_come_would_let_her_find_it() {
    List<Integer> sizes = List.of(8, 7);
    List<List<Span>> words = sizes.stream().map(size -> Span.words(size, CUTS)).toList();

    assertThat(found(sizes, 10, words)).isNotEmpty();
  }

  @Test
  void nothing_is_told_where_nobody_or_one_is_favourable() {
    List<List<Span>> fine = List.of(Span.words(8, CUTS), Span.words(7, CUTS));

    assertThat(new Room(0, fine).isAny()).isFalse();
    assertThat(new Room(1, fine).isAny()).isFalse();
    assertThat(new Room(2, fine).isAny()).isTrue();
    assertThat(new Room(12, fine).isAny()).isTrue();
  }

  @Test
  void where_there_is_room_the_words_stay_fine() {
    List<List<Span>> fine = List.of(Span.words(30, CUTS), Span.words(40, CUTS));

    assertThat(new Room(33, fine).spans()).isEqualTo(fine);
  }

  @Test
  void which_side_of_half_comes_before_all_finer_words() {
    List<List<Span>> spans = new Room(7, List.of(Span.words(8, CUTS), Span.words(7, CUTS))).spans();

    assertThat(spans)
        .allSatisfy(
            group ->
                assertThat(group)
                    .extracting(Span::from)
                    .as("a word begins at half")
                    .contains(Share.HALF_OR_MORE));
    assertThat(spans.get(0)).as("and some finer one had to go").hasSizeLessThan(4);
  }

  private static List<Integer> sizes(Random random) {
    List<Integer> sizes = new ArrayList<>();
    for (int group = 0; group < 2 + random.nextInt(3); group++) {
      sizes.add(5 + random.nextInt(6));
    }
    return sizes;
  }

  /** What is published in a state, and all states in which it is the same. */
  private static List<String> found(List<Integer> sizes, int favourable, List<List<Span>> spans) {
    Map<List<Integer>, List<List<Integer>>> worlds = new HashMap<>();
    for (List<Integer> world : worlds(sizes, favourable)) {
      List<Integer> said = new ArrayList<>();
      for (int i = 0; i < sizes.size(); i++) {
        said.add(Span.indexOf(spans.get(i), world.get(i)));
      }
      worlds.computeIfAbsent(said, key -> new ArrayList<>()).add(world);
    }
    List<String> found = new ArrayList<>();
    worlds.forEach((said, alike) -> found.addAll(certain(sizes, alike)));
    return found;
  }

  static List<List<Integer>> worlds(List<Integer> sizes, int favourable) {
    if (sizes.isEmpty()) {
      return favourable == 0 ? List.of(List.of()) : List.of();
    }
    List<List<Integer>> all = new ArrayList<>();
    for (int count = 0; count <= Math.min(sizes.get(0), favourable); count++) {
      for (List<Integer> rest : worlds(sizes.subList(1, sizes.size()), favourable - count)) {
        List<Integer> world = new ArrayList<>(List.of(count));
        world.addAll(rest);
        all.add(world);
      }
    }
    return all;
  }

  /** For each group she may be of and each answer of hers, the groups whose others are alike. */
  static List<String> certain(List<Integer> sizes, List<List<Integer>> worlds) {
    List<String> certain = new ArrayList<>();
    for (int her = 0; her < sizes.size(); her++) {
      for (int own = 0; own <= 1; own++) {
        int hers = her;
        int mine = own;
        List<List<Integer>> left =
            worlds.stream()
                .filter(w -> w.get(hers) >= mine && sizes.get(hers) - w.get(hers) >= 1 - mine)
                .toList();
        for (int group = 0; group < sizes.size() && !left.isEmpty(); group++) {
          int at = group;
          int n = sizes.get(group) - (group == her ? 1 : 0);
          int less = group == her ? own : 0;
          if (left.stream().allMatch(w -> w.get(at) - less == n)
              || left.stream().allMatch(w -> w.get(at) - less == 0)) {
            certain.add("of " + her + " with " + own + ": group " + group + " in " + left);
          }
        }
      }
    }
    return certain;
  }
}
