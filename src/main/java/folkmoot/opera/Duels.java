package folkmoot.opera;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every idea against every other, one to one: the way to choose one of up to seven. Where the duels
 * go in a circle, the strongest chain of won duels decides. Source: M. Schulze, A new monotonic,
 * clone-independent method, 2011; methods.md D3.
 */
final class Duels {
  /** Of more than so many nobody can say which comes before which. */
  static final int MOST = 7;

  private final List<String> ideas;
  private final int[][] won;
  private final int[][] path;

  /**
   * The duels these orders decide. In an order the best stands first, ideas that are equal stand
   * together, and those that are not in it come last.
   */
  Duels(List<String> ideas, List<List<Set<String>>> orders) {
    this.ideas = List.copyOf(ideas);
    this.won = new int[ideas.size()][ideas.size()];
    orders.forEach(this::count);
    this.path = strongest();
  }

  private void count(List<Set<String>> order) {
    Map<String, Integer> rank = new HashMap<>();
    for (int i = 0; i < order.size(); i++) {
      for (String idea : order.get(i)) {
        rank.put(idea, i);
      }
    }
    for (int a = 0; a < ideas.size(); a++) {
      for (int b = 0; b < ideas.size(); b++) {
        int one = rank.getOrDefault(ideas.get(a), order.size());
        int other = rank.getOrDefault(ideas.get(b), order.size());
        won[a][b] += one < other ? 1 : 0;
      }
    }
  }

  private int[][] strongest() {
    int n = ideas.size();
    int[][] strength = new int[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        strength[a][b] = won[a][b] > won[b][a] ? won[a][b] : 0;
      }
    }
    for (int by = 0; by < n; by++) {
      for (int a = 0; a < n; a++) {
        for (int b = 0; b < n; b++) {
          if (a != b && a != by && b != by) {
            int through = Math.min(strength[a][by], strength[by][b]);
            strength[a][b] = Math.max(strength[a][b], through);
          }
        }
      }
    }
    return strength;
  }

  /** How many put the one before the other. */
  int before(String one, String other) {
    return won[ideas.indexOf(one)][ideas.indexOf(other)];
  }

  /** How many people the weakest duel of the strongest chain from one to the other has. */
  int chain(String one, String other) {
    return path[ideas.indexOf(one)][ideas.indexOf(other)];
  }

  /** The order; those that nothing beats among the rest stand in one place, by their names. */
  List<Place> places() {
    List<String> rest = new ArrayList<>(ideas);
    List<Place> places = new ArrayList<>();
    while (!rest.isEmpty()) {
      List<String> unbeaten =
          rest.stream()
              .filter(idea -> rest.stream().noneMatch(o -> chain(o, idea) > chain(idea, o)))
              .sorted()
              .toList();
      places.add(new Place(ideas.size() - rest.size() + 1, unbeaten));
      rest.removeAll(unbeaten);
    }
    return places;
  }
}
