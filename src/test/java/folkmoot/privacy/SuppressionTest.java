package folkmoot.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.ids.OrganisationId;
import folkmoot.statistics.CutPoints;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTest {
  private static final int K = 5;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A8 B7 C5       | A B C |",
        "A8 B7 C3       | A     | B C",
        "A12 B3         |       |",
        "A12 B3 C2      | A     | B C",
        "A12 B3 C1      |       |",
        "A9 B6 C6 D1 E1 | A C   | B D E",
        "A4 B4 C4       |       |",
        "A2 B2          |       |",
        "A7 B0          | A     |",
        "A6 B6 C4       | B     | A C",
        // Several items, apart by a slash.
        "A0 B9 C2 / A5 B9 C2 |  |",
        "A1 B9 / A5 B9       |  |",
        "A9 B9 C4 / A9 B4 C9 | A | B C",
        "A9 B9 C9 / A9 B9 C0 | A B |",
        "A5 B6 C6 D4 / A9 B6 C6 D4 | B C | A D",
      })
  void these_are_told_of(String items, String shown, String smaller) {
    Grouping grouping = grouping(items);

    assertThat(names(grouping.shown())).isEqualTo(shown == null ? "" : shown);
    assertThat(grouping.smallerShown()).isEqualTo(smaller != null);
    if (smaller != null) {
      assertThat(names(List.copyOf(grouping.smaller()))).isEqualTo(smaller);
    }
  }

  @Test
  void people_without_an_organisation_are_a_group_of_their_own_kind() {
    Map<Group, Integer> item = new HashMap<>(item("A8 B7"));
    item.put(Group.WITHOUT, 5);

    assertThat(Suppression.of(List.of(item), terms()).shown())
        .containsExactly(group("A"), group("B"), Group.WITHOUT);
  }

  @Test
  void a_round_that_asks_nothing_on_a_scale_tells_of_no_group() {
    assertThat(Suppression.of(List.of(), terms())).isEqualTo(Grouping.NONE);
  }

  @Test
  void what_is_left_of_the_total_is_never_a_few_people() {
    long seed = 20261130;
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      List<Map<Group, Integer>> items = List.of(random(random), random(random));
      Grouping grouping = Suppression.of(items, terms());
      for (Map<Group, Integer> item : items) {
        int rest = grouping.smaller().stream().mapToInt(g -> item.getOrDefault(g, 0)).sum();
        assertThat(rest == 0 || rest >= K || grouping.shown().isEmpty())
            .as("seed %d, step %d", seed, i)
            .isTrue();
        assertThat(grouping.shown()).allMatch(group -> item.getOrDefault(group, 0) >= K);
      }
    }
  }

  private static Map<Group, Integer> random(Random random) {
    return Arrays.stream("A B C D".split(" "))
        .collect(Collectors.toMap(SuppressionTest::group, name -> random.nextInt(10)));
  }

  private static Grouping grouping(String items) {
    return Suppression.of(
        Arrays.stream(items.split("/")).map(SuppressionTest::item).toList(), terms());
  }

  private static Map<Group, Integer> item(String people) {
    return Arrays.stream(people.trim().split(" "))
        .collect(
            Collectors.toMap(
                word -> group(word.substring(0, 1)), word -> Integer.valueOf(word.substring(1))));
  }

  /** The ids run against the names, so that a tie by id would be seen. */
  private static Group group(String name) {
    return Group.of(new OrganisationId("org_" + (char) ('Z' - name.charAt(0) + 'A')), name);
  }

  private static String names(List<Group> groups) {
    return groups.stream().map(Group::name).sorted().collect(Collectors.joining(" "));
  }

  private static Terms terms() {
    return new Terms(K, CutPoints.usual(), Rule.all());
  }
}
