package folkmoot.opera;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Group-informed support: for each group (ticks + 1) / (voters + 2), multiplied. A large
 * organisation cannot carry an idea alone, and within each one voice is one vote (methods.md D3;
 * the same formula as for consensus across opinion groups in Polis, with organisations as the
 * groups).
 */
final class Support {
  private Support() {}

  /** How each idea is backed by these ballots, in the order of the ideas. */
  static List<Backing> of(Collection<String> ideas, List<Ballot> ballots, int k) {
    List<Set<String>> camps = camps(ballots, k);
    return ideas.stream().map(idea -> backing(idea, ballots, camps)).toList();
  }

  /** The groups that are weighed; none where only the total counts. */
  static List<Set<String>> camps(List<Ballot> ballots, int k) {
    Map<String, Integer> voters = new TreeMap<>();
    ballots.forEach(ballot -> voters.merge(ballot.organisation(), 1, Integer::sum));
    return Camps.of(voters, k);
  }

  private static Backing backing(String idea, List<Ballot> ballots, List<Set<String>> camps) {
    int ticks = ticks(idea, ballots);
    int seen = (int) ballots.stream().filter(ballot -> ballot.seen().contains(idea)).count();
    if (camps.isEmpty()) {
      return new Backing(idea, ticks, seen, Ratio.of(ticks, Math.max(1, ballots.size())), false);
    }
    Ratio support = Ratio.ONE;
    boolean acrossAll = true;
    for (Set<String> camp : camps) {
      List<Ballot> own = new ArrayList<>(ballots);
      own.removeIf(ballot -> !camp.contains(ballot.organisation()));
      int from = ticks(idea, own);
      support = support.times(Ratio.of(from + 1L, own.size() + 2L));
      acrossAll &= 3 * from >= own.size();
    }
    return new Backing(idea, ticks, seen, support, acrossAll);
  }

  private static int ticks(String idea, List<Ballot> ballots) {
    return (int) ballots.stream().filter(ballot -> ballot.backed().contains(idea)).count();
  }
}
