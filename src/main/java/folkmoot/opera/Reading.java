package folkmoot.opera;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * What a member could read from an order by groups: she knows who voted, her own ballot and all
 * that is told, and asks in which ways the groups may have ticked each idea. Where in all of them
 * the others of a group chose alike, she knows what they chose.
 */
final class Reading {
  /** With more ways than that there are too many groups for one way alone to be left. */
  private static final long MOST_WAYS = 20_000;

  private final List<Ballot> ballots;
  private final List<Set<String>> camps;
  private final List<Way> ways;

  /**
   * @param camps the groups that were weighed; none where the total alone counts, from which
   *     nothing can be read but at its ends
   */
  Reading(List<Ballot> ballots, List<Set<String>> camps) {
    this.ballots = List.copyOf(ballots);
    this.camps = List.copyOf(camps);
    long all =
        LongStream.of(camps.stream().mapToLong(c -> size(c) + 1L).toArray())
            .reduce(1, (one, other) -> Math.min(MOST_WAYS + 1, one * other));
    this.ways = camps.isEmpty() || all > MOST_WAYS ? List.of() : ways();
  }

  /** So many ticks in each group. */
  private record Way(int[] ticks, int total, long rank, boolean across) {}

  private int size(Set<String> camp) {
    return (int) ballots.stream().filter(b -> camp.contains(b.organisation())).count();
  }

  private List<Way> ways() {
    List<Way> ways = new ArrayList<>();
    int[] ticks = new int[camps.size()];
    int[] sizes = camps.stream().mapToInt(this::size).toArray();
    while (true) {
      ways.add(way(ticks.clone(), sizes));
      int at = 0;
      while (at < ticks.length && ticks[at] == sizes[at]) {
        ticks[at++] = 0;
      }
      if (at == ticks.length) {
        return ways;
      }
      ticks[at]++;
    }
  }

  /** Its rank is by support, then by ticks, as in {@link Ranking#bySupport}. */
  private static Way way(int[] ticks, int[] sizes) {
    long product = 1;
    int total = 0;
    boolean across = true;
    for (int i = 0; i < ticks.length; i++) {
      product *= ticks[i] + 1L;
      total += ticks[i];
      across &= 3 * ticks[i] >= sizes[i];
    }
    return new Way(ticks, total, product * 1_000 + total, across);
  }

  /** The level from which somebody can read what others chose; empty where nobody can. */
  Optional<Integer> read(List<List<Backing>> levels) {
    if (ways.isEmpty()) {
      return Optional.empty();
    }
    Set<Ballot> readers = new LinkedHashSet<>(ballots);
    return readers.stream().flatMap(reader -> read(levels, reader).stream()).findFirst();
  }

  /** The lowest and the highest rank that each level may have. */
  private Optional<Integer> read(List<List<Backing>> levels, Ballot reader) {
    long[] above = new long[levels.size()];
    long[] below = new long[levels.size()];
    long low = Long.MIN_VALUE;
    for (int i = levels.size() - 1; i >= 0; i--) {
      above[i] = low;
      for (Backing backing : levels.get(i)) {
        long least = ranks(backing, reader, above[i], Long.MAX_VALUE).min().orElse(low);
        low = Math.max(low, least);
      }
    }
    long high = Long.MAX_VALUE;
    for (int i = 0; i < levels.size(); i++) {
      below[i] = high;
      for (Backing backing : levels.get(i)) {
        long most = ranks(backing, reader, above[i], below[i]).max().orElse(high);
        high = Math.min(high, most);
      }
    }
    for (int i = 0; i < levels.size(); i++) {
      for (Backing backing : levels.get(i)) {
        if (isCertain(backing, reader, above[i], below[i])) {
          return Optional.of(i);
        }
      }
    }
    return Optional.empty();
  }

  private LongStream ranks(Backing backing, Ballot reader, long above, long below) {
    return ways.stream()
        .filter(way -> fits(way, backing, reader) && way.rank() > above && way.rank() < below)
        .mapToLong(Way::rank);
  }

  private boolean fits(Way way, Backing backing, Ballot reader) {
    if (way.across() != backing.acrossAll()
        || Backed.of(way.total(), ballots.size()) != Backed.of(backing.ticks(), backing.seen())) {
      return false;
    }
    for (int i = 0; i < camps.size(); i++) {
      int own = own(i, backing, reader);
      int others = way.ticks()[i] - own;
      if (others < 0 || others > others(i, reader)) {
        return false;
      }
    }
    return true;
  }

  private int own(int camp, Backing backing, Ballot reader) {
    boolean backs = reader.backed().contains(backing.idea());
    return backs && camps.get(camp).contains(reader.organisation()) ? 1 : 0;
  }

  private int others(int camp, Ballot reader) {
    return size(camps.get(camp)) - (camps.get(camp).contains(reader.organisation()) ? 1 : 0);
  }

  private boolean isCertain(Backing backing, Ballot reader, long above, long below) {
    List<Way> left =
        ways.stream()
            .filter(way -> fits(way, backing, reader) && way.rank() > above && way.rank() < below)
            .toList();
    for (int i = 0; i < camps.size(); i++) {
      int camp = i;
      int own = own(camp, backing, reader);
      int others = others(camp, reader);
      if (left.stream().allMatch(way -> way.ticks()[camp] == own)
          || left.stream().allMatch(way -> way.ticks()[camp] == own + others)) {
        return true;
      }
    }
    return false;
  }
}
