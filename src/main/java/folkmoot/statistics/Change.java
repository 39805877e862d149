package folkmoot.statistics;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether an anchor changed since its earlier reading. "No clear change" unless the exact test says
 * otherwise. Source: methods.md C4, the rule.
 *
 * @param about which item
 * @param word how sure it is
 * @param ground what the word rests on
 * @param direction which way the mean moved
 * @param difference now less before, in points of the five-point scale, -4 to 4
 * @param p of the exact permutation test, 0 to 1
 * @param adjusted p after Holm over the anchors of the round, p to 1
 * @param doubts what keeps the test alone from calling it clear
 */
public record Change<K>(
    K about,
    ChangeWord word,
    Ground ground,
    Direction direction,
    double difference,
    double p,
    double adjusted,
    Set<Doubt> doubts) {

  /** What the word rests on. */
  public enum Ground {
    /** The comparison of both readings. */
    TEST,
    /** The change item, in which people say themselves that things moved this way. */
    CHANGE_ITEM,
    /** A possible change in the same direction for the second time in a row. */
    TWICE,
    /** Nothing: there is no clear change. */
    NOTHING
  }

  /** What keeps the test alone from calling a change clear. */
  public enum Doubt {
    /** It may well be luck, given how many anchors were compared. */
    LUCK,
    /** The difference is small. */
    SMALL,
    /** Few people answered in one of both rounds. */
    FEW,
    /** Other numbers of people took part in both rounds. */
    TURNOUT
  }

  public Change {
    doubts = Set.copyOf(doubts);
  }

  /** What is kept of this for the next time. */
  public Anchor.Said said() {
    return new Anchor.Said(word, direction);
  }

  /**
   * The changes of all anchors reported in one round, in the order given. An anchor with nobody
   * behind one of its readings shows no change and does not count among those compared.
   *
   * @param changeItem the test of the change item of the same round, if it was asked
   */
  public static <K> List<Change<K>> of(
      List<Anchor<K>> anchors, @Nullable SignTest changeItem, CutPoints cuts) {
    List<Double> p =
        anchors.stream()
            .filter(Anchor::isComparable)
            .map(a -> Permutation.of(a.before().tally(), a.now().tally()).p())
            .toList();
    Iterator<Double> raw = p.iterator();
    Iterator<Double> adjusted = Holm.adjusted(p).iterator();
    List<Change<K>> changes = new ArrayList<>();
    for (Anchor<K> anchor : anchors) {
      changes.add(
          anchor.isComparable()
              ? new Comparison<>(anchor, raw.next(), adjusted.next(), cuts.change())
                  .judged(changeItem)
              : none(anchor.about()));
    }
    return List.copyOf(changes);
  }

  private static <K> Change<K> none(K about) {
    Set<Doubt> doubts = EnumSet.of(Doubt.LUCK, Doubt.SMALL, Doubt.FEW);
    return new Change<>(about, ChangeWord.NONE, Ground.NOTHING, Direction.LEVEL, 0, 1, 1, doubts);
  }

  /** One anchor with what the tests say. */
  private record Comparison<K>(
      Anchor<K> anchor, double p, double adjusted, CutPoints.ForChange cuts) {

    Change<K> judged(@Nullable SignTest changeItem) {
      Set<Doubt> doubts = doubts();
      Ground ground = ground(doubts, changeItem);
      ChangeWord word =
          switch (ground) {
            case TEST -> doubts.isEmpty() ? ChangeWord.CLEAR : ChangeWord.POSSIBLE;
            case TWICE -> ChangeWord.CLEAR;
            case CHANGE_ITEM -> ChangeWord.POSSIBLE;
            case NOTHING -> ChangeWord.NONE;
          };
      return new Change<>(
          anchor.about(), word, ground, direction(), difference(), p, adjusted, doubts);
    }

    private Ground ground(Set<Doubt> doubts, @Nullable SignTest changeItem) {
      if (doubts.isEmpty()) {
        return Ground.TEST;
      }
      boolean tested = p < cuts.possible();
      boolean felt =
          changeItem != null
              && direction() != Direction.LEVEL
              && changeItem.direction() == direction()
              && changeItem.p() < cuts.possible();
      if (!tested && !felt) {
        return Ground.NOTHING;
      }
      if (new Anchor.Said(ChangeWord.POSSIBLE, direction()).equals(anchor.lastTime())) {
        return Ground.TWICE;
      }
      return tested ? Ground.TEST : Ground.CHANGE_ITEM;
    }

    private Set<Doubt> doubts() {
      Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
      if (!(adjusted < cuts.clear())) {
        doubts.add(Doubt.LUCK);
      }
      if (Math.abs(difference()) < cuts.difference()) {
        doubts.add(Doubt.SMALL);
      }
      if (Math.min(anchor.before().tally().n(), anchor.now().tally().n()) < cuts.people()) {
        doubts.add(Doubt.FEW);
      }
      if (anchor.before().turnout().awayFrom(anchor.now().turnout()) >= cuts.turnout()) {
        doubts.add(Doubt.TURNOUT);
      }
      return doubts;
    }

    /** One division of whole numbers, so that a difference of exactly 0.4 is 0.4. */
    private double difference() {
      Tally before = anchor.before().tally().asCoarseAs(anchor.now().tally());
      Tally now = anchor.now().tally().asCoarseAs(anchor.before().tally());
      long steps = now.steps() * before.n() - before.steps() * now.n();
      return now.step() * steps / ((long) now.n() * before.n());
    }

    private Direction direction() {
      return Direction.of(difference());
    }
  }
}
