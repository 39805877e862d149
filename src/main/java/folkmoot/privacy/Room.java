package folkmoot.privacy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
    for (int group = 0; group < spans.size(); group++) {
      List<Span> its = spans.get(group);
      int n = its.get(its.size() - 1).high();
      if (n > 0 && (canBeAll(spans, group, n) || canBeNone(spans, group))) {
        return false;
      }
    }
    return true;
  }

  /** One more, since the attacker herself may be one of the unfavourable. */
  private boolean canBeAll(List<List<Span>> spans, int group, int n) {
    BigInteger most = BigInteger.ONE;
    for (int other = 0; other < spans.size(); other++) {
      most = other == group ? most : plus(most, spans.get(other).stream().map(Span::high).toList());
    }
    return holds(most, favourable - n) || holds(most, favourable - n + 1);
  }

  /** One less, since the attacker herself may be one of the favourable. */
  private boolean canBeNone(List<List<Span>> spans, int group) {
    BigInteger least = BigInteger.ONE;
    for (int other = 0; other < spans.size(); other++) {
      least =
          other == group ? least : plus(least, spans.get(other).stream().map(Span::low).toList());
    }
    return holds(least, favourable) || holds(least, favourable - 1);
  }

  /** All sums of a number of the one set and one of the other; a set is a row of bits. */
  private static BigInteger plus(BigInteger sums, List<Integer> numbers) {
    return numbers.stream().map(sums::shiftLeft).reduce(BigInteger.ZERO, BigInteger::or);
  }

  private static boolean holds(BigInteger numbers, int number) {
    return number >= 0 && numbers.testBit(number);
  }
}
