package folkmoot.pairing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * As many mixed pairs as can be where not everybody may be with everybody: a largest matching in a
 * general graph. Source: J. Edmonds, Paths, Trees, and Flowers, 1965.
 */
final class Matching {
  private static final int NOBODY = -1;

  private final List<Guest> line;
  private final Bounds bounds;
  private final int[] partner;
  private final int[] from;
  private final int[] root;
  private final boolean[] reached;

  private Matching(List<Guest> line, Bounds bounds) {
    this.line = line;
    this.bounds = bounds;
    this.partner = filled(line.size());
    this.from = filled(line.size());
    this.root = new int[line.size()];
    this.reached = new boolean[line.size()];
  }

  private static int[] filled(int size) {
    int[] all = new int[size];
    Arrays.fill(all, NOBODY);
    return all;
  }

  /**
   * The groups of everybody in this line: mixed pairs, then pairs of one organisation, and whoever
   * is left goes where she may.
   */
  static List<List<Guest>> of(List<Guest> line, Bounds bounds) {
    Matching matching = new Matching(line, bounds);
    for (int i = 0; i < line.size(); i++) {
      if (matching.partner[i] == NOBODY) {
        matching.turn(matching.search(i));
      }
    }
    return matching.groups();
  }

  private List<List<Guest>> groups() {
    List<List<Guest>> groups = new ArrayList<>();
    Map<String, Guest> left = new LinkedHashMap<>();
    for (int i = 0; i < line.size(); i++) {
      Guest guest = line.get(i);
      if (partner[i] > i) {
        groups.add(new ArrayList<>(List.of(guest, line.get(partner[i]))));
      } else if (partner[i] == NOBODY) {
        Guest same = left.remove(guest.organisation());
        if (same == null) {
          left.put(guest.organisation(), guest);
        } else {
          groups.add(new ArrayList<>(List.of(same, guest)));
        }
      }
    }
    left.values().forEach(guest -> join(groups, guest));
    return groups;
  }

  private void join(List<List<Guest>> groups, Guest guest) {
    List<List<Guest>> open =
        groups.stream()
            .filter(group -> group.size() == 2)
            .filter(group -> group.stream().noneMatch(other -> bounds.areApart(guest, other)))
            .toList();
    open.stream()
        .filter(group -> group.stream().allMatch(other -> bounds.areMixed(guest, other)))
        .findFirst()
        .or(() -> open.stream().findFirst())
        .ifPresentOrElse(
            group -> group.add(guest), () -> groups.add(new ArrayList<>(List.of(guest))));
  }

  /** The free end of a way on which pairs can be exchanged for one more; or nobody. */
  private int search(int start) {
    Arrays.fill(from, NOBODY);
    Arrays.fill(reached, false);
    Arrays.setAll(root, i -> i);
    Deque<Integer> open = new ArrayDeque<>(List.of(start));
    reached[start] = true;
    while (!open.isEmpty()) {
      int end = look(start, open.remove(), open);
      if (end != NOBODY) {
        return end;
      }
    }
    return NOBODY;
  }

  private int look(int start, int one, Deque<Integer> open) {
    for (int other = 0; other < line.size(); other++) {
      if (root[one] == root[other]
          || partner[one] == other
          || !bounds.areMixed(line.get(one), line.get(other))) {
        continue;
      }
      if (other == start || partner[other] != NOBODY && from[partner[other]] != NOBODY) {
        shrink(one, other, open);
      } else if (from[other] == NOBODY) {
        from[other] = one;
        if (partner[other] == NOBODY) {
          return other;
        }
        reached[partner[other]] = true;
        open.add(partner[other]);
      }
    }
    return NOBODY;
  }

  /** A ring of odd length counts as one from now on. */
  private void shrink(int one, int other, Deque<Integer> open) {
    int base = common(one, other);
    boolean[] ring = new boolean[line.size()];
    mark(one, base, other, ring);
    mark(other, base, one, ring);
    for (int i = 0; i < line.size(); i++) {
      if (ring[root[i]]) {
        root[i] = base;
        if (!reached[i]) {
          reached[i] = true;
          open.add(i);
        }
      }
    }
  }

  private int common(int one, int other) {
    boolean[] seen = new boolean[line.size()];
    int at = root[one];
    seen[at] = true;
    while (partner[at] != NOBODY) {
      at = root[from[partner[at]]];
      seen[at] = true;
    }
    at = root[other];
    while (!seen[at]) {
      at = root[from[partner[at]]];
    }
    return at;
  }

  private void mark(int start, int base, int behind, boolean[] ring) {
    int at = start;
    int child = behind;
    while (root[at] != base) {
      ring[root[at]] = true;
      ring[root[partner[at]]] = true;
      from[at] = child;
      child = partner[at];
      at = from[partner[at]];
    }
  }

  /** Exchanges the pairs on the way to this end. */
  private void turn(int end) {
    int at = end;
    while (at != NOBODY) {
      int before = from[at];
      int next = partner[before];
      partner[at] = before;
      partner[before] = at;
      at = next;
    }
  }
}
