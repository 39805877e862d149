package folkmoot.opera;

import com.google.gson.Gson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a pair puts forward, so far.
 *
 * @param version how often it was changed
 * @param forward the ideas
 * @param agreed the members of the pair who agree with it as it stands
 * @param seen those who looked at it
 */
record PairPage(int version, List<Forward> forward, Set<String> agreed, Set<String> seen) {
  static final PairPage EMPTY = new PairPage(0, List.of(), Set.of(), Set.of());

  private static final Gson GSON = new Gson();

  PairPage {
    forward = List.copyOf(forward);
    agreed = Set.copyOf(agreed);
    seen = Set.copyOf(seen);
  }

  /** An idea and one line about it. */
  record Forward(String words, String why) {}

  PairPage seenBy(String member) {
    return new PairPage(version, forward, agreed, with(seen, member));
  }

  /** The same with nothing of people who are not of the pair any more. */
  PairPage among(Collection<String> members) {
    return new PairPage(version, forward, those(agreed, members), those(seen, members));
  }

  private static Set<String> those(Set<String> some, Collection<String> members) {
    return some.stream().filter(members::contains).collect(Collectors.toSet());
  }

  /** Somebody writes it anew; what others agreed to is no more when anything changed. */
  PairPage written(List<Forward> by, String member, boolean agrees) {
    boolean same = by.equals(forward);
    Set<String> stay = new TreeSet<>(same ? agreed : Set.of());
    stay.remove(member);
    if (agrees) {
      stay.add(member);
    }
    return new PairPage(same ? version : version + 1, by, stay, with(seen, member));
  }

  private static Set<String> with(Set<String> some, String one) {
    Set<String> all = new TreeSet<>(some);
    all.add(one);
    return all;
  }

  /**
   * Whether all of the pair agree; late in the step those who came are enough.
   *
   * @param late whether half of the step's time is over
   */
  boolean isAgreed(List<String> pair, boolean late) {
    List<String> needed = new ArrayList<>(pair);
    if (late) {
      needed.removeIf(member -> !seen.contains(member));
    }
    return !forward.isEmpty() && !needed.isEmpty() && agreed.containsAll(needed);
  }

  String json() {
    return GSON.toJson(new Written(version, forward, List.copyOf(agreed), List.copyOf(seen)));
  }

  static PairPage read(String json) {
    Written written = GSON.fromJson(json, Written.class);
    return new PairPage(
        written.version(),
        written.forward(),
        Set.copyOf(written.agreed()),
        Set.copyOf(written.seen()));
  }

  private record Written(
      int version, List<Forward> forward, List<String> agreed, List<String> seen) {}

  @Override
  public String toString() {
    return "PairPage";
  }
}
