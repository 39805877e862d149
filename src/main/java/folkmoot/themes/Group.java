package folkmoot.themes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Texts in one theme, by their number.
 *
 * @param members nearest to the middle first
 * @param weight how many people wrote them
 * @param middle the direction of their mean
 */
record Group(List<Integer> members, int weight, float[] middle) {
  /** Below that a text has nothing to do with a theme. */
  private static final double NEAR = 0.10;

  static Group of(List<Integer> members, List<Saying> sayings, Space space) {
    float[] sum = new float[space.mean().length];
    int weight = 0;
    for (int member : members) {
      float[] place = space.places()[member];
      int n = sayings.get(member).weight();
      weight += n;
      for (int d = 0; d < sum.length; d++) {
        sum[d] += n * place[d];
      }
    }
    float[] middle = Space.unit(sum);
    List<Integer> sorted = new ArrayList<>(members);
    sorted.sort(
        Comparator.comparingDouble((Integer member) -> -Space.dot(space.places()[member], middle))
            .thenComparing(Comparator.naturalOrder()));
    return new Group(List.copyOf(sorted), weight, middle);
  }

  /** The groups of a partition, without those too small; of these each text joins the nearest. */
  static List<Group> of(int[] partition, List<Saying> sayings, Space space) {
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < partition.length; i++) {
      members.computeIfAbsent(partition[i], group -> new ArrayList<>()).add(i);
    }
    int n = sayings.stream().mapToInt(Saying::weight).sum();
    List<Group> large = new ArrayList<>();
    List<Integer> left = new ArrayList<>();
    for (List<Integer> some : members.values()) {
      Group group = of(some, sayings, space);
      if (group.weight() >= smallest(n)) {
        large.add(group);
      } else {
        left.addAll(some);
      }
    }
    return joined(large, left, sayings, space).stream()
        .sorted(
            Comparator.comparingInt((Group group) -> -group.weight())
                .thenComparing(group -> group.members().stream().min(Integer::compare).orElse(0)))
        .toList();
  }

  private static int smallest(int n) {
    return n < 40 ? 2 : Math.max(3, (int) Math.ceil(n * 0.005));
  }

  private static List<Group> joined(
      List<Group> groups, List<Integer> left, List<Saying> sayings, Space space) {
    List<List<Integer>> members = new ArrayList<>();
    groups.forEach(group -> members.add(new ArrayList<>(group.members())));
    for (int text : left) {
      int nearest = -1;
      double most = NEAR;
      for (int g = 0; g < groups.size(); g++) {
        double near = Space.dot(space.places()[text], groups.get(g).middle());
        if (near >= most) {
          most = near;
          nearest = g;
        }
      }
      if (nearest >= 0) {
        members.get(nearest).add(text);
      }
    }
    return members.stream().map(some -> of(some, sayings, space)).toList();
  }

  /** Without the vector. */
  @Override
  public String toString() {
    return "Group of " + weight;
  }
}
