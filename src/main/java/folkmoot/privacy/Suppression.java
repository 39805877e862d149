package folkmoot.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which groups of a round are told of, by how many of each answered every item. Whatever is
 * not told of is derivable all the same, as the total without the rest, so it must never be a few
 * people.
 */
final class Suppression {
  /** Members without an organisation have no name and come last. */
  private static final Comparator<Group> BY_NAME =
      Comparator.comparing(Group::kind).thenComparing(Group::name);

  private final List<Map<Group, Integer>> items;
  private final Terms terms;

  private Suppression(List<Map<Group, Integer>> items, Terms terms) {
    this.items = items;
    this.terms = terms;
  }

  /**
   * The pattern for a round.
   *
   * @param items for each item how many of each group answered it; a missing group answered nothing
   */
  static Grouping of(List<Map<Group, Integer>> items, Terms terms) {
    return items.isEmpty() ? Grouping.NONE : new Suppression(items, terms).pattern();
  }

  private Grouping pattern() {
    int least = terms.has(Rule.LEAST_PER_GROUP) ? terms.k() : 1;
    Set<Group> all = new HashSet<>();
    items.forEach(item -> all.addAll(item.keySet()));
    List<Group> shown =
        new ArrayList<>(
            all.stream().filter(group -> least(group) >= least).sorted(BY_NAME).toList());
    Set<Group> smaller = new LinkedHashSet<>(all);
    shown.forEach(smaller::remove);
    while (terms.has(Rule.SMALLER_TOGETHER) && leavesAFew(smaller) && !shown.isEmpty()) {
      Group moved =
          shown.stream().min(Comparator.comparingInt(this::least).thenComparing(BY_NAME)).get();
      shown.remove(moved);
      smaller.add(moved);
    }
    // With nobody shown singly the smaller ones are everybody, and the total says it already.
    boolean together =
        !shown.isEmpty()
            && items.stream().allMatch(item -> together(item, smaller) >= terms.k())
            && smaller.stream().filter(this::hasAnswered).count() >= 2;
    return new Grouping(shown, smaller, together);
  }

  private boolean leavesAFew(Set<Group> smaller) {
    return items.stream()
        .mapToInt(item -> together(item, smaller))
        .anyMatch(people -> people > 0 && people < terms.k());
  }

  private int least(Group group) {
    return items.stream().mapToInt(item -> item.getOrDefault(group, 0)).min().orElse(0);
  }

  private boolean hasAnswered(Group group) {
    return items.stream().anyMatch(item -> item.getOrDefault(group, 0) > 0);
  }

  private static int together(Map<Group, Integer> item, Collection<Group> groups) {
    return groups.stream().mapToInt(group -> item.getOrDefault(group, 0)).sum();
  }
}
