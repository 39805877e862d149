package folkmoot.privacy;

import folkmoot.statistics.CutPoints;
import folkmoot.statistics.SharedVerdict;
import folkmoot.statistics.SignTest;
import folkmoot.statistics.Tally;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figure of one item. Median, agreement and all else are worked out from {@link #shown}, so
 * that no word about an item knows more than its counts do.
 *
 * @param n people behind the figure; 0 when withheld
 * @param counts five or three counts; empty when the detail is words only or withheld
 * @param gist the words in place of counts, with detail {@code WORDS_ONLY} alone
 * @param manyCouldNotSay more than a third of those who reached the item, and at least k of them,
 *     could not say
 * @param sides the groups side by side
 * @param movement the figure beside its own earlier reading; null where there is none, or the
 *     question is not followed, or no counts are shown
 */
public record ItemFigure(
    Question question,
    Detail detail,
    int n,
    List<Integer> counts,
    @Nullable Gist gist,
    boolean manyCouldNotSay,
    Sides sides,
    @Nullable Movement movement) {

  public ItemFigure {
    counts = List.copyOf(counts);
    boolean exact = detail == Detail.FIVE || detail == Detail.THREE;
    if (exact == counts.isEmpty() || (detail == Detail.WORDS_ONLY) == (gist == null)) {
      throw new IllegalArgumentException("a figure says what its detail promises");
    }
    if (!exact && movement != null) {
      throw new IllegalArgumentException("words are compared with nothing");
    }
  }

  /** A figure as it was counted, still to be audited. */
  public static ItemFigure counted(Question question, Tally tally, boolean manyCouldNotSay) {
    return new ItemFigure(
        question,
        Detail.FIVE,
        tally.n(),
        tally.counts(),
        null,
        manyCouldNotSay,
        Sides.TOO_SMALL,
        null);
  }

  /** The counts, if they are shown. */
  public Optional<Tally> shown() {
    return counts.isEmpty() ? Optional.empty() : Optional.of(new Tally(counts));
  }

  /**
   * Where the middle lies when every person counts the same, to be set beside {@link
   * Sides#equalWeight}; empty where no counts are shown.
   */
  public Optional<Leaning> perPerson() {
    return shown()
        .map(tally -> 2 * tally.favourable() >= tally.n() ? Leaning.UPPER : Leaning.LOWER);
  }

  /**
   * Whether the view is shared across organisations: most are favourable, they agree, and no group
   * told of is below half. With fewer than two groups told of nobody can say so.
   */
  public boolean isShared(CutPoints cuts) {
    boolean everywhere =
        sides.sides().size() >= Sides.LEAST_GROUPS && sides.noneBelowHalf().orElse(false);
    return shown().map(tally -> SharedVerdict.of(tally, everywhere, cuts).isShared()).orElse(false);
  }

  /** The test of the change item; empty for every other item, or where it is told in words. */
  public Optional<SignTest> changeItem() {
    return question.role() == Question.Role.CHANGE ? shown().map(SignTest::of) : Optional.empty();
  }

  ItemFigure withheld() {
    return as(Detail.WITHHELD, 0, List.of(), null, null);
  }

  ItemFigure exactly(Tally tally) {
    Detail parts = tally.parts() == Tally.FIVE ? Detail.FIVE : Detail.THREE;
    return as(parts, n, tally.counts(), null, movement);
  }

  ItemFigure inWords(Gist words) {
    return as(Detail.WORDS_ONLY, n, List.of(), words, null);
  }

  /** The same figure with its groups side by side; of no use before the auditor has seen it. */
  public ItemFigure with(Sides groups) {
    return new ItemFigure(question, detail, n, counts, gist, manyCouldNotSay, groups, movement);
  }

  /** The same figure beside its earlier reading; of no use before the auditor has seen it. */
  public ItemFigure with(@Nullable Movement moved) {
    return new ItemFigure(question, detail, n, counts, gist, manyCouldNotSay, sides, moved);
  }

  private ItemFigure as(
      Detail fine,
      int people,
      List<Integer> parts,
      @Nullable Gist words,
      @Nullable Movement moved) {
    return new ItemFigure(question, fine, people, parts, words, manyCouldNotSay, sides, moved);
  }
}
