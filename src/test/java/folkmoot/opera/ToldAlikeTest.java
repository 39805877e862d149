package folkmoot.opera;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.opera.Idea.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A member knows how it is decided what is told. She tries all that may have happened, and keeps
 * what would have been told in the same way as what she reads.
 */
class ToldAlikeTest {
  @ParameterizedTest
  @CsvSource({"5,5", "5,6", "5,7", "6,6", "6,8", "8,9", "8,10", "10,10"})
  void nobody_knows_more_by_keeping_what_would_be_told_alike(int one, int other) {
    List<Integer> sizes = List.of(one, other);
    assertThat(inverted(sizes, new Reading(sizes), 2)).isEmpty();
  }

  @Test
  void nor_does_she_from_three_ideas() {
    List<Integer> sizes = List.of(5, 5);
    assertThat(inverted(sizes, new Reading(sizes), 3)).isEmpty();
  }

  @Test
  void from_an_order_as_counted_she_does_so() {
    assertThat(inverted(List.of(5, 7), new Reading(List.of()), 2)).isNotEmpty();
  }

  @Test
  void of_many_large_groups_the_words_are_told_and_those_with_the_same_word_are_level() {
    List<Integer> sizes = List.of(22, 22, 22, 22);
    Map<String, Standing> told =
        told(
            new Reading(sizes),
            sizes,
            List.of(
                List.of(20, 12, 13, 14),
                List.of(9, 9, 9, 9),
                List.of(22, 22, 12, 3),
                List.of(10, 10, 10, 11),
                List.of(15, 15, 15, 15)));
    assertThat(told.values().stream().map(Standing::backed))
        .containsExactly(
            Backed.MOST, Backed.MOST, Backed.MOST, Backed.ABOUT_HALF, Backed.ABOUT_HALF);
    assertThat(told.values()).allMatch(Standing::tied).noneMatch(Standing::acrossAll);
  }

  /** What somebody would know who tries so many ideas in all ways, by what was told. */
  private static Set<List<Standing>> inverted(List<Integer> sizes, Reading reading, int ideas) {
    Map<List<Standing>, List<List<List<Integer>>>> alike = new HashMap<>();
    for (List<List<Integer>> ways : tuples(ways(sizes), ideas)) {
      Map<String, Standing> told = told(reading, sizes, ways);
      List<Standing> seen =
          IntStream.range(0, ideas)
              .mapToObj(i -> Objects.requireNonNull(told.get("i" + i)))
              .toList();
      alike.computeIfAbsent(seen, none -> new ArrayList<>()).add(ways);
    }
    return alike.entrySet().stream()
        .filter(each -> isKnown(sizes, each.getValue(), ideas))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /**
   * Whoever looks, and whichever ideas she backs: of one she knows what all others of a group did.
   */
  private static boolean isKnown(List<Integer> sizes, List<List<List<Integer>>> alike, int ideas) {
    for (int her = 0; her < sizes.size(); her++) {
      for (int backs = 0; backs < 1 << ideas; backs++) {
        int group = her;
        int own = backs;
        List<List<List<Integer>>> may =
            alike.stream()
                .filter(
                    ways ->
                        IntStream.range(0, ideas)
                            .map(i -> ways.get(i).get(group) - (own >> i & 1))
                            .allMatch(others -> others >= 0 && others < sizes.get(group)))
                .toList();
        for (int i = 0; i < ideas && !may.isEmpty(); i++) {
          int idea = i;
          for (int c = 0; c < sizes.size(); c++) {
            int camp = c;
            int hers = camp == group ? own >> idea & 1 : 0;
            int others = sizes.get(camp) - (camp == group ? 1 : 0);
            if (may.stream().allMatch(ways -> ways.get(idea).get(camp) == hers)
                || may.stream().allMatch(ways -> ways.get(idea).get(camp) == hers + others)) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  private static List<List<Integer>> ways(List<Integer> sizes) {
    List<List<Integer>> all = List.of(List.of());
    for (int size : sizes) {
      List<Integer> counts = IntStream.rangeClosed(0, size).boxed().toList();
      all = all.stream().flatMap(way -> counts.stream().map(one -> with(way, one))).toList();
    }
    return all;
  }

  private static <T> List<List<T>> tuples(List<T> from, int many) {
    List<List<T>> all = List.of(List.of());
    for (int i = 0; i < many; i++) {
      all = all.stream().flatMap(few -> from.stream().map(one -> with(few, one))).toList();
    }
    return all;
  }

  private static <T> List<T> with(List<T> some, T one) {
    List<T> more = new ArrayList<>(some);
    more.add(one);
    return List.copyOf(more);
  }

  /** What is told of ideas that were ticked so in each group. */
  static Map<String, Standing> told(
      Reading reading, List<Integer> sizes, List<List<Integer>> ideas) {
    int voters = sizes.stream().mapToInt(Integer::intValue).sum();
    List<Backing> backings = new ArrayList<>();
    for (List<Integer> ticks : ideas) {
      Ratio support = Ratio.ONE;
      boolean across = sizes.size() > 1;
      for (int c = 0; c < sizes.size(); c++) {
        support = support.times(Ratio.of(ticks.get(c) + 1L, sizes.get(c) + 2L));
        across &= 3 * ticks.get(c) >= sizes.get(c);
      }
      int total = ticks.stream().mapToInt(Integer::intValue).sum();
      backings.add(new Backing("i" + backings.size(), total, voters, support, across));
    }
    return new Told(reading, 1).of(Ranking.bySupport(backings, 1), backings);
  }
}
