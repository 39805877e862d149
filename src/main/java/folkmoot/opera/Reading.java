package folkmoot.opera;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What a member could read from an order by groups: she knows who voted, her own ballot and all
 * that is told, and asks in which ways the groups may have ticked each idea. Where in all of them
 * the others of a group chose alike, she knows what they chose.
 */
final class Reading {
  /** Of more ways than that she tries some. */
  private static final long MOST_WAYS = 20_000;

  private final List<Ballot> ballots;
  private final List<Set<String>> camps;
  private final int[] sizes;
  private final List<Way> ways;
  private final boolean across;

  /**
   * @param camps the groups that were weighed; none where the total alone counts, from which
   *     nothing can be read but at its ends
   */
  Reading(List<Ballot> ballots, List<Set<String>> camps) {
    this(ballots, camps, true);
  }

  private Reading(List<Ballot> ballots, List<Set<String>> camps, boolean across) {
    this.across = across;
    this.ballots = List.copyOf(ballots);
    this.camps = List.copyOf(camps);
    this.sizes = camps.stream().mapToInt(this::size).toArray();
    long all =
        IntStream.of(sizes)
            .mapToLong(size -> size + 1L)
            .reduce(1, (one, other) -> Math.min(MOST_WAYS + 1, one * other));
    this.ways = camps.isEmpty() ? List.of() : all > MOST_WAYS ? near() : ways();
  }

  /** What she could read where nothing is told of who is backed across all groups. */
  Reading withoutAcross() {
    return new Reading(ballots, camps, false);
  }

  /** So many ticks in each group. */
  private record Way(int[] ticks, Backed word, long rank, boolean across) {}

  private int size(Set<String> camp) {
    return (int) ballots.stream().filter(b -> camp.contains(b.organisation())).count();
  }

  /**
   * What happened, and what differs from it by one in two groups at most. From some of the ways she
   * reads at least as much as from all, so that what is told is as safe.
   */
  private List<Way> near() {
    Set<List<Integer>> near = new LinkedHashSet<>();
    Set<String> ideas = new LinkedHashSet<>();
    ballots.forEach(ballot -> ideas.addAll(ballot.seen()));
    for (String idea : ideas) {
      List<Integer> happened = camps.stream().map(camp -> ticks(camp, idea)).toList();
      near.add(happened);
      for (int i = 0; i < camps.size(); i++) {
        for (int j = 0; j <= i; j++) {
          for (int by = -1; by <= 1; by += 2) {
            near.add(moved(moved(happened, i, by), j, i == j ? 0 : by));
            near.add(moved(moved(happened, i, by), j, i == j ? 0 : -by));
          }
        }
      }
    }
    return near.stream()
        .map(ticks -> way(ticks.stream().mapToInt(Integer::intValue).toArray()))
        .toList();
  }

  private int ticks(Set<String> camp, String idea) {
    return (int)
        ballots.stream()
            .filter(b -> camp.contains(b.organisation()) && b.backed().contains(idea))
            .count();
  }

  private List<Integer> moved(List<Integer> ticks, int camp, int by) {
    List<Integer> moved = new ArrayList<>(ticks);
    moved.set(camp, Math.max(0, Math.min(sizes[camp], ticks.get(camp) + by)));
    return moved;
  }

  private List<Way> ways() {
    List<Way> ways = new ArrayList<>();
    int[] ticks = new int[camps.size()];
    while (true) {
      ways.add(way(ticks.clone()));
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
  private Way way(int[] ticks) {
    long product = 1;
    int total = 0;
    boolean across = true;
    for (int i = 0; i < ticks.length; i++) {
      product *= ticks[i] + 1L;
      total += ticks[i];
      across &= 3 * ticks[i] >= sizes[i];
    }
    return new Way(ticks, Backed.of(total, ballots.size()), product * 1_000 + total, across);
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
    if ((across && way.across() != backing.acrossAll())
        || way.word() != Backed.of(backing.ticks(), backing.seen())) {
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
    return sizes[camp] - (camps.get(camp).contains(reader.organisation()) ? 1 : 0);
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
