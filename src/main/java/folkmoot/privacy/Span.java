package folkmoot.privacy;

import folkmoot.statistics.CutPoints;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said of some people's favourable answers, and every count it may stand for.
 *
 * @param from with {@code to} the words: one, or all from one to another
 * @param low the least favourable people it may stand for
 * @param high the most
 */
record Span(Share from, Share to, int low, int high) {

  boolean holds(int favourable) {
    return low <= favourable && favourable <= high;
  }

  /** Nothing is said of a group of n. */
  static List<Span> unsaid(int n) {
    return List.of(new Span(Share.FEW, Share.NEARLY_ALL, 0, n));
  }

  /** All that may be said of n people for the first time, from the fewest to the most. */
  static List<Span> words(int n, CutPoints cuts) {
    return words(0, n, n, cuts);
  }

  private static List<Span> words(int low, int high, int n, CutPoints cuts) {
    List<Span> spans = new ArrayList<>();
    int start = low;
    for (int count = low; count <= high; count++) {
      Share word = Share.of(count, n, cuts);
      if (count == high || Share.of(count + 1, n, cuts) != word) {
        spans.add(new Span(word, word, start, count));
        start = count + 1;
      }
    }
    return spans;
  }

  /**
   * All that may be said of n people when an earlier figure and those who came and left would leave
   * them between two counts: between the two it is always the same, so that nobody who thinks
   * answers did not change learns anything new.
   */
  static List<Span> anchored(Expected expected, int n, CutPoints cuts) {
    // What lies outside must be wide enough not to mean nobody or everybody.
    int low = expected.low() <= Share.EDGE ? 0 : expected.low();
    int high = expected.high() >= n - Share.EDGE ? n : expected.high();
    if (low > high) {
      return words(n, cuts);
    }
    List<Span> spans = new ArrayList<>(words(0, low - 1, n, cuts));
    spans.add(new Span(Share.of(low, n, cuts), Share.of(high, n, cuts), low, high));
    spans.addAll(words(high + 1, n, n, cuts));
    return spans;
  }

  /** Which of the spans holds this count. */
  static int indexOf(List<Span> spans, int favourable) {
    int index = 0;
    while (!spans.get(index).holds(favourable)) {
      index++;
    }
    return index;
  }
}
