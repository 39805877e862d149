package folkmoot.privacy;

import folkmoot.statistics.CutPoints;
import folkmoot.statistics.Tally;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The least and the most people who can have given each of three parts, by what was published.
 *
 * @param n all of them
 * @param low three counts
 * @param high three counts, none below its low
 */
record Hull(int n, List<Integer> low, List<Integer> high) {
  private static final int UPPER = 2;
  private static final int NEARLY = 2;

  /** What this figure says; it is not withheld. */
  static Hull of(ItemFigure figure, CutPoints cuts) {
    return figure
        .shown()
        .map(tally -> new Hull(tally.n(), tally.inThree().counts(), tally.inThree().counts()))
        .orElseGet(() -> of(figure.gist(), figure.n(), cuts));
  }

  private static Hull of(@Nullable Gist gist, int n, CutPoints cuts) {
    List<Integer> low = new ArrayList<>(List.of(0, 0, 0));
    List<Integer> high = new ArrayList<>(List.of(n, n, n));
    if (gist instanceof Gist.NearlyAll all) {
      int part = all.parts() == Tally.THREE ? all.part() - 1 : inThree(all.part());
      high.replaceAll(most -> NEARLY);
      low.set(part, n - NEARLY);
      high.set(part, n);
    } else if (gist instanceof Gist.Coarse coarse) {
      low.set(UPPER, coarse.from().counts(n, cuts).min().orElse(0));
      high.set(UPPER, coarse.to().counts(n, cuts).max().orElse(n));
    }
    return new Hull(n, low, high);
  }

  private static int inThree(int part) {
    return part <= 2 ? 0 : part == 3 ? 1 : UPPER;
  }

  int low(int part) {
    return low.get(part);
  }

  int high(int part) {
    return high.get(part);
  }

  /** How many can have chosen one of the upper points once people came and left. */
  Expected favourable(Change change) {
    return Expected.after(low.get(UPPER), high.get(UPPER), change);
  }
}
