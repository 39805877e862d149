package folkmoot.privacy;

import folkmoot.statistics.Tally;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Two totals of one question, set against each other by somebody who thinks that nobody who was
 * asked both times changed her answer: what is left over is then the answers of those who came,
 * without the answers of those who left.
 */
final class Difference {
  /** So many people must at least be free to have answered otherwise. */
  private static final int LEAST_FREE = 3;

  private final Change change;
  private final Change sure;
  private final Terms terms;

  /**
   * @param change who was asked only one of the two times
   * @param sure how many of these must have answered, since so few of all did not
   */
  Difference(Change change, Change sure, Terms terms) {
    this.change = change;
    this.sure = sure;
    this.terms = terms;
  }

  /**
   * Whether the counts of both may be known.
   *
   * @param now the new counts
   */
  boolean isSafe(ItemFigure before, Tally now) {
    return before
        .shown()
        .map(then -> isSafe(then, now, before.sides().why() == Sides.Told.SAID))
        .orElseGet(() -> isSafe(Hull.of(before, terms.cuts()), now.inThree()));
  }

  /** Whether somebody must have changed her answer, so that nothing follows for certain. */
  boolean isOverturned(ItemFigure before, Tally now) {
    return before
        .shown()
        .map(then -> isOverturned(left(then, now)))
        .orElseGet(
            () -> parts(Hull.of(before, terms.cuts()), now.inThree()).anyMatch(this::isChanged));
  }

  private boolean isOverturned(List<Integer> left) {
    return more(left) > change.joined() || fewer(left) > change.left();
  }

  private boolean isSafe(Tally then, Tally now, boolean groupsTold) {
    List<Integer> left = left(then, now);
    if (isOverturned(left)) {
      return true;
    }
    if (change.left() == 0) {
      return isCrowd(left);
    }
    if (groupsTold) {
      // What those who left had said would tell, beside words by group, of those who stayed.
      return false;
    }
    if (change.joined() == 0) {
      return isCrowd(left.stream().map(count -> -count).toList());
    }
    return isManyEachWay()
        && sure.joined() - more(left) >= LEAST_FREE
        && sure.left() - fewer(left) >= LEAST_FREE;
  }

  private static List<Integer> left(Tally then, Tally now) {
    boolean five = then.parts() == Tally.FIVE && now.parts() == Tally.FIVE;
    return minus(five ? now : now.inThree(), five ? then : then.inThree());
  }

  private static int more(List<Integer> left) {
    return left.stream().filter(count -> count > 0).mapToInt(count -> count).sum();
  }

  private static int fewer(List<Integer> left) {
    return -left.stream().filter(count -> count < 0).mapToInt(count -> count).sum();
  }

  /** Nobody, or at least k people who do not all say the same. */
  private boolean isCrowd(List<Integer> counts) {
    Tally tally = new Tally(counts);
    return tally.n() == 0 || (tally.n() >= terms.k() && tally.inThree().apart() >= LEAST_FREE);
  }

  private boolean isSafe(Hull then, Tally now) {
    return parts(then, now).anyMatch(this::isChanged)
        || (isManyEachWay() && parts(then, now).allMatch(this::isFree));
  }

  /** For each part those who gave it, and those who gave another, whichever. */
  private static Stream<Range> parts(Hull then, Tally now) {
    int more = now.n() - then.n();
    return IntStream.range(0, Tally.THREE)
        .boxed()
        .flatMap(
            part -> {
              int here = now.counts().get(part);
              Range in = new Range(here - then.high(part), here - then.low(part));
              return Stream.of(in, new Range(more - in.high(), more - in.low()));
            });
  }

  /** By how many more people a part may have been given now than then. */
  private record Range(int low, int high) {}

  private boolean isChanged(Range more) {
    return more.low() > change.joined() || more.high() < -change.left();
  }

  private boolean isFree(Range more) {
    return (change.joined() == 0 || more.low() <= sure.joined() - LEAST_FREE)
        && (change.left() == 0 || more.high() >= LEAST_FREE - sure.left());
  }

  /** A few who came beside many who left are a few all the same. */
  private boolean isManyEachWay() {
    return (change.joined() == 0 || sure.joined() >= terms.k())
        && (change.left() == 0 || sure.left() >= terms.k());
  }

  private static List<Integer> minus(Tally now, Tally then) {
    return IntStream.range(0, now.parts())
        .mapToObj(i -> now.counts().get(i) - then.counts().get(i))
        .toList();
  }
}
