package folkmoot.opera;

import folkmoot.opera.Idea.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * An order as it may be told. Where two ideas stand tells more than the words beside them: from
 * three places at an end one could read that the last has no vote at all, and so what everybody did
 * not choose. Ideas that nearly all back therefore stand level before the others, and those that a
 * few back level behind them. Where ballots show some of the ideas only, two words come from
 * different people and cannot be compared: there only those that a few back stand level, and the
 * others as counted. Where groups are weighed, {@link Reading} says which of the others stand
 * level, and whether it is told who is backed across all groups. Level ideas follow each other by
 * lot.
 */
final class Told {
  private final Reading reading;
  private final long seed;
  private final Function<Backing, Backed> word;
  private final boolean whole;

  /**
   * Where every ballot shows every idea.
   *
   * @param reading what may be told of it
   * @param seed of the lot
   */
  Told(Reading reading, long seed) {
    this.reading = reading;
    this.seed = seed;
    this.word = backing -> Backed.of(backing.ticks(), backing.seen());
    this.whole = true;
  }

  /**
   * Where each ballot shows some of the ideas: no groups are weighed there, and so none is read.
   *
   * @param k of fewer who saw an idea no share is told
   */
  Told(int k, long seed) {
    this.reading = new Reading(List.of());
    this.seed = seed;
    this.word = backing -> Backed.ofSome(backing.ticks(), backing.seen(), k);
    this.whole = false;
  }

  /**
   * How each idea stands, by its id, the first first.
   *
   * @param order as it was counted
   */
  Map<String, Standing> of(List<Place> order, List<Backing> backings) {
    Map<String, Backing> by = new HashMap<>();
    backings.forEach(backing -> by.put(backing.idea(), backing));
    List<Backing> top = new ArrayList<>();
    Map<Integer, List<Backing>> between = new TreeMap<>();
    List<Backing> last = new ArrayList<>();
    for (Place place : order) {
      for (String idea : place.ideas()) {
        Backing backing = by.get(idea);
        if (backing != null) {
          Backed said = word.apply(backing);
          if (whole && said == Backed.NEARLY_ALL) {
            top.add(backing);
          } else if (said == Backed.FEW) {
            last.add(backing);
          } else {
            int level = reading.level(place, backing);
            between.computeIfAbsent(level, none -> new ArrayList<>()).add(backing);
          }
        }
      }
    }
    Map<String, Standing> told = new LinkedHashMap<>();
    stand(mixed(top), told);
    between.values().forEach(level -> stand(mixed(level), told));
    stand(mixed(last), told);
    return told;
  }

  /** By lot, which the order in which they come does not change. */
  private List<Backing> mixed(List<Backing> level) {
    List<Backing> mixed =
        new ArrayList<>(level.stream().sorted((a, b) -> a.idea().compareTo(b.idea())).toList());
    Collections.shuffle(mixed, new Random(seed));
    return mixed;
  }

  private void stand(List<Backing> level, Map<String, Standing> told) {
    int place = told.size() + 1;
    for (int i = 0; i < level.size(); i++) {
      Backing backing = level.get(i);
      told.put(
          backing.idea(),
          new Standing(
              place + i,
              level.size() > 1,
              word.apply(backing),
              reading.tellsAcross() && backing.acrossAll()));
    }
  }
}
