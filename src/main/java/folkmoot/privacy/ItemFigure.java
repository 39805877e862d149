package folkmoot.privacy;

import folkmoot.statistics.CutPoints;
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
 */
public record ItemFigure(
    Question question,
    Detail detail,
    int n,
    List<Integer> counts,
    @Nullable Gist gist,
    boolean manyCouldNotSay) {

  public ItemFigure {
    counts = List.copyOf(counts);
    boolean exact = detail == Detail.FIVE || detail == Detail.THREE;
    if (exact == counts.isEmpty() || (detail == Detail.WORDS_ONLY) == (gist == null)) {
      throw new IllegalArgumentException("a figure says what its detail promises");
    }
  }

  /** A figure as it was counted, still to be audited. */
  public static ItemFigure counted(Question question, Tally tally, boolean manyCouldNotSay) {
    return new ItemFigure(question, Detail.FIVE, tally.n(), tally.counts(), null, manyCouldNotSay);
  }

  /** The counts, if they are shown. */
  public Optional<Tally> shown() {
    return counts.isEmpty() ? Optional.empty() : Optional.of(new Tally(counts));
  }

  ItemFigure withheld() {
    return new ItemFigure(question, Detail.WITHHELD, 0, List.of(), null, manyCouldNotSay);
  }

  ItemFigure exactly(Tally tally) {
    Detail parts = tally.parts() == Tally.FIVE ? Detail.FIVE : Detail.THREE;
    return new ItemFigure(question, parts, n, tally.counts(), null, manyCouldNotSay);
  }

  ItemFigure nearlyAll(Tally tally) {
    return inWords(new Gist.NearlyAll(tally.parts(), tally.commonest()));
  }

  ItemFigure coarsely(Tally tally, CutPoints cuts) {
    double share = (double) tally.favourable() / tally.n();
    Gist.Share word =
        share < cuts.few()
            ? Gist.Share.FEW
            : share > cuts.most() ? Gist.Share.MOST : Gist.Share.ABOUT_HALF;
    return inWords(new Gist.Coarse(tally.inThree().median(), word));
  }

  private ItemFigure inWords(Gist words) {
    return new ItemFigure(question, Detail.WORDS_ONLY, n, List.of(), words, manyCouldNotSay);
  }
}
