package folkmoot.privacy;

import java.util.List;
import java.util.Optional;

/**
 * The groups of a partnership side by side, on one item.
 *
 * @param why whether the groups are told of, and why not
 * @param sides by name; those of which nothing can be said are missing
 * @param gaps pairs that see the item very differently
 */
public record Sides(Told why, List<Side> sides, List<Gap> gaps) {
  /** Whether groups are told of on an item. */
  public enum Told {
    /** They are. */
    SAID,
    /** No group is large enough to be told of. */
    TOO_SMALL,
    /** Groups are large enough, but here their words would tell too much beside the total. */
    HELD_BACK
  }

  /**
   * Two groups that see an item very differently, in no order.
   *
   * @param one comes first by name, not by what it said
   */
  public record Gap(Group one, Group other) {}

  /** No group is large enough. */
  public static final Sides TOO_SMALL = new Sides(Told.TOO_SMALL, List.of(), List.of());

  /** Nothing is said of groups on this item. */
  public static final Sides HELD_BACK = new Sides(Told.HELD_BACK, List.of(), List.of());

  /** From so many groups on, each can count the same. */
  static final int LEAST_GROUPS = 2;

  public Sides {
    sides = List.copyOf(sides);
    gaps = List.copyOf(gaps);
    if ((why == Told.SAID) == sides.isEmpty()) {
      throw new IllegalArgumentException("either something is said of groups, or why not");
    }
  }

  /** How far the words of both groups lie apart, in half steps from word to word. */
  public int apart(Gap gap) {
    return Math.abs(place(gap.one()) - place(gap.other()));
  }

  private int place(Group group) {
    return sides.stream()
        .filter(side -> side.group().equals(group))
        .mapToInt(side -> side.from().ordinal() + side.to().ordinal())
        .findFirst()
        .orElseThrow();
  }

  /**
   * Where the middle lies when every group counts the same, however large: the mean of the groups'
   * middles. Empty with fewer than two groups: there are not enough organisations to say.
   */
  public Optional<Leaning> equalWeight() {
    List<Leaning> middles = sides.stream().flatMap(side -> side.middle().stream()).toList();
    if (middles.size() < LEAST_GROUPS || middles.size() < sides.size()) {
      return Optional.empty();
    }
    long upper = middles.stream().filter(Leaning.UPPER::equals).count();
    int apart = Long.compare(2 * upper, middles.size());
    return Optional.of(apart > 0 ? Leaning.UPPER : apart < 0 ? Leaning.LOWER : Leaning.BETWEEN);
  }

  /**
   * Whether no group told of is below half favourable, the third condition of "shared". Empty where
   * that is not known, because groups are held back or the words of one leave it open. With no
   * group large enough there is none below.
   */
  public Optional<Boolean> noneBelowHalf() {
    if (why == Told.HELD_BACK) {
      return Optional.empty();
    }
    if (sides.stream().anyMatch(side -> !side.to().isHalfOrMore())) {
      return Optional.of(false);
    }
    return sides.stream().allMatch(side -> side.from().isHalfOrMore())
        ? Optional.of(true)
        : Optional.empty();
  }
}
