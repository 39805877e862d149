package folkmoot.opera;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What may be told of an order by groups, decided from their sizes alone. A member who looks
 * closely knows the sizes, her own ballot and how it is decided what is told; were it decided from
 * what happened, she could try all that may have happened, and keep what would have been told in
 * the same way. So all ways in which groups may tick an idea are cut into levels beforehand, such
 * that a word on a level never means that the others of a group chose alike.
 */
final class Reading {
  /** Of more ways than that ideas with the same word are level. */
  static final long MOST_WAYS = 250_000;

  private final int[] sizes;
  private final int voters;
  private final boolean byWord;
  private final boolean across;

  /** The lowest rank on each level, the first level first. */
  private final List<Long> least;

  /**
   * @param sizes how many voted in each group that is weighed; none where the total alone counts,
   *     from which nothing can be read but at its ends
   */
  Reading(List<Integer> sizes) {
    this.sizes = sizes.stream().mapToInt(Integer::intValue).toArray();
    this.voters = Arrays.stream(this.sizes).sum();
    this.byWord = countWays() > MOST_WAYS;
    List<Way> ways = sizes.isEmpty() || byWord ? List.of() : ways();
    Known all = new Known(true);
    ways.forEach(all::add);
    this.across = !ways.isEmpty() && all.isNothing();
    this.least = cut(ways);
  }

  /** The same for these ballots and groups. */
  static Reading of(List<Ballot> ballots, List<Set<String>> camps) {
    return new Reading(
        camps.stream()
            .map(camp -> ballots.stream().filter(b -> camp.contains(b.organisation())).count())
            .map(Long::intValue)
            .toList());
  }

  /** Whether it is said of ideas that they are backed across all groups, and so of others not. */
  boolean tellsAcross() {
    return across;
  }

  /**
   * On which level an idea stands that neither nearly all nor a few back; the lowest is first.
   *
   * @param place as it was counted
   */
  int level(Place place, Backing backing) {
    if (sizes.length == 0) {
      return place.number();
    }
    if (byWord) {
      return -Backed.of(backing.ticks(), voters).ordinal();
    }
    BigInteger product = backing.support().over();
    for (int size : sizes) {
      product = product.multiply(BigInteger.valueOf(size + 2L));
    }
    long rank = rank(product.divide(backing.support().under()).longValueExact(), backing.ticks());
    int level = 0;
    while (level < least.size() - 1 && rank < least.get(level)) {
      level++;
    }
    return level;
  }

  /** So many ticks in each group. */
  private record Way(int[] ticks, Backed word, long rank, boolean across) {}

  private long countWays() {
    return Arrays.stream(sizes)
        .mapToLong(size -> size + 1L)
        .reduce(1, (one, other) -> Math.min(MOST_WAYS + 1, one * other));
  }

  private List<Way> ways() {
    List<Way> ways = new ArrayList<>();
    int[] ticks = new int[sizes.length];
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

  private Way way(int[] ticks) {
    long product = 1;
    int total = 0;
    boolean inAll = true;
    for (int i = 0; i < ticks.length; i++) {
      product *= ticks[i] + 1L;
      total += ticks[i];
      inAll &= 3 * ticks[i] >= sizes[i];
    }
    return new Way(ticks, Backed.of(total, voters), rank(product, total), inAll);
  }

  /** By support, then by ticks, as in {@link Ranking#bySupport}. */
  private long rank(long product, int total) {
    return product * (voters + 1L) + total;
  }

  /**
   * From the first down a level ends as soon as nothing can be known from it, nor from all that
   * follows as one level.
   */
  private List<Long> cut(List<Way> ways) {
    Map<Long, List<Way>> ranks = new TreeMap<>();
    ways.stream()
        .filter(way -> !way.word().isEdge())
        .forEach(way -> ranks.computeIfAbsent(way.rank(), none -> new ArrayList<>()).add(way));
    List<Long> rising = List.copyOf(ranks.keySet());
    List<Collection<Way>> at = List.copyOf(ranks.values());
    boolean[] below = new boolean[rising.size()];
    Known known = new Known(across);
    for (int i = 0; i < below.length; i++) {
      below[i] = known.isNothing();
      at.get(i).forEach(known::add);
    }
    List<Long> cut = new ArrayList<>();
    known = new Known(across);
    for (int i = below.length - 1; i >= 0; i--) {
      at.get(i).forEach(known::add);
      if (i == 0 || (below[i] && known.isNothing())) {
        cut.add(rising.get(i));
        known = new Known(across);
      }
    }
    return cut;
  }

  /**
   * What is known where one of some ways happened: for each word, and each group and tick that the
   * one who looks may be of, whether the others of a group can all have ticked, or none of them.
   */
  private final class Known {
    private final boolean across;
    private final int readers = 2 * sizes.length;
    private final int all = (1 << sizes.length) - 1;
    private final boolean[] any = new boolean[2 * Backed.values().length * readers];

    /** The groups of which somebody else ticked in one of the ways, a bit for each. */
    private final int[] some = new int[any.length];

    /** The groups of which somebody else did not. */
    private final int[] notAll = new int[any.length];

    Known(boolean across) {
      this.across = across;
    }

    void add(Way way) {
      int word = 2 * way.word().ordinal() + (across && way.across() ? 1 : 0);
      for (int reader = 0; reader < readers; reader++) {
        int own = reader % 2;
        int ticks = way.ticks()[reader / 2];
        if (own <= ticks && ticks < sizes[reader / 2] + own) {
          add(way.ticks(), reader, word * readers + reader);
        }
      }
    }

    private void add(int[] ticks, int reader, int cell) {
      any[cell] = true;
      for (int group = 0; group < sizes.length; group++) {
        boolean here = group == reader / 2;
        int others = sizes[group] - (here ? 1 : 0);
        int ticked = ticks[group] - (here ? reader % 2 : 0);
        some[cell] |= ticked > 0 || others == 0 ? 1 << group : 0;
        notAll[cell] |= ticked < others || others == 0 ? 1 << group : 0;
      }
    }

    boolean isNothing() {
      for (int cell = 0; cell < any.length; cell++) {
        if (any[cell] && (some[cell] & notAll[cell]) != all) {
          return false;
        }
      }
      return true;
    }
  }
}
