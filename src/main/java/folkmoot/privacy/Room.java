package folkmoot.privacy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * How finely groups may be told of beside the counts of the total. Somebody who knows how many of
 * each group answered, what the total counted, what is said of each group and her own answer, takes
 * the most the other groups can have contributed from the total; what is left is a group's least.
 * Were it the whole group, she would know what each of its people said.
 *
 * <p>So words are taken together ("few" and "fewer than half") until that cannot happen, whatever
 * the answers are. Which words are taken together follows from the total and from how many of each
 * group answered, never from what a group answered; so that it tells nothing of itself.
 */
final class Room {
  private final int favourable;
  private final List<List<Span>> fine;

  /**
   * @param favourable how many of all people counted are favourable
   * @param fine for each group all that could be said of it if there were no total; every person
   *     the total counts is in one group
   */
  Room(int favourable, List<List<Span>> fine) {
    this.favourable = favourable;
    this.fine = List.copyOf(fine);
  }

  /** A place between two words of a group, where what is said of it could change. */
  private record Cut(int group, int after, int rank) {}

  /** Whether groups may be told of at all. */
  boolean isAny() {
    return isLeft(fine.stream().map(Room::whole).toList());
  }

  /** For each group what may be said of it. */
  List<List<Span>> spans() {
    List<List<Span>> spans = new ArrayList<>(fine.stream().map(Room::whole).toList());
    List<Cut> kept = new ArrayList<>();
    for (Cut cut : cuts()) {
      kept.add(cut);
      List<Span> before = spans.set(cut.group(), cutAt(cut.group(), kept));
      if (!isLeft(spans)) {
        kept.remove(cut);
        spans.set(cut.group(), before);
      }
    }
    return spans;
  }

  /** Of each group first on which side of half it is, as that tells most. */
  private List<Cut> cuts() {
    List<Cut> cuts = new ArrayList<>();
    for (int group = 0; group < fine.size(); group++) {
      List<Span> spans = fine.get(group);
      for (int i = 0; i + 1 < spans.size(); i++) {
        cuts.add(new Cut(group, i, rank(spans.get(i).to(), spans.get(i + 1).from())));
      }
    }
    cuts.sort(Comparator.comparingInt(Cut::rank));
    return cuts;
  }

  private static int rank(Share below, Share above) {
    if (below.isHalfOrMore() != above.isHalfOrMore()) {
      return 0;
    }
    return above == Share.NEARLY_ALL ? 2 : 1;
  }

  private static List<Span> whole(List<Span> spans) {
    return List.of(together(spans, 0, spans.size() - 1));
  }

  private static Span together(List<Span> spans, int first, int last) {
    Span low = spans.get(first);
    Span high = spans.get(last);
    return new Span(low.from(), high.to(), low.low(), high.high());
  }

  private List<Span> cutAt(int group, List<Cut> cuts) {
    List<Span> spans = fine.get(group);
    List<Span> coarse = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < spans.size(); i++) {
      int place = i;
      boolean ends = cuts.stream().anyMatch(cut -> cut.group() == group && cut.after() == place);
      if (ends || i == spans.size() - 1) {
        coarse.add(together(spans, first, i));
        first = i + 1;
      }
    }
    return coarse;
  }

  /** Whether no group can be found to be of one mind, in whatever words the groups are told of. */
  private boolean isLeft(List<List<Span>> spans) {
    // One fewer or more than all or none, since the attacker herself may be the one who differs.
    return !isFound(spans, Span::high, size -> List.of(size, size - 1))
        && !isFound(spans, Span::low, size -> List.of(0, 1));
  }

  /**
   * Whether for some group the numbers of all others can leave just one of these numbers of the
   * total. The sums of those before a group and what those behind it leave are kept, so that each
   * group costs one look and not a new sum of all others.
   *
   * @param number what each of the others contributes: the most or the least of its words
   * @param found the numbers that tell too much of a group, by its size
   */
  private boolean isFound(
      List<List<Span>> spans, ToIntFunction<Span> number, IntFunction<List<Integer>> found) {
    List<BigInteger> left = new ArrayList<>(List.of(BigInteger.ONE.shiftLeft(favourable)));
    for (int group = spans.size() - 1; group > 0; group--) {
      left.add(either(left.get(left.size() - 1)::shiftRight, spans.get(group), number));
    }
    Collections.reverse(left);
    BigInteger before = BigInteger.ONE;
    for (int group = 0; group < spans.size(); group++) {
      List<Span> its = spans.get(group);
      int size = its.get(its.size() - 1).high();
      BigInteger sums = before;
      BigInteger rest = left.get(group);
      if (size > 0
          && found.apply(size).stream().anyMatch(n -> rest.shiftRight(n).and(sums).signum() > 0)) {
        return true;
      }
      before = either(before::shiftLeft, its, number);
    }
    return false;
  }

  /** A row of bits moved by each of the group's numbers: whichever of them it is. */
  private static BigInteger either(
      IntFunction<BigInteger> moved, List<Span> spans, ToIntFunction<Span> number) {
    return spans.stream()
        .map(span -> moved.apply(number.applyAsInt(span)))
        .reduce(BigInteger.ZERO, BigInteger::or);
  }
}
