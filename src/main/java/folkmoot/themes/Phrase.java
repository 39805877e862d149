package folkmoot.themes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Some words of an answer in a row.
 *
 * @param stems what it shares with other ways to say it
 * @param text in which answer, by number
 * @param start where it begins there, in characters
 * @param end where it ends
 */
record Phrase(List<String> stems, int text, int start, int end) {
  /** Characters of what names a theme; what is longer is hardly a word of any language. */
  static final int LONGEST_NAME = 70;

  private static final int LONGEST = 3;

  /**
   * All runs of up to three words with meaning that no stop word and no mark parts, by their stems.
   */
  static Map<String, Phrase> in(int text, String words, List<Term> terms) {
    Map<String, Phrase> phrases = new TreeMap<>();
    for (int from = 0; from < terms.size(); from++) {
      for (int to = from; to < Math.min(terms.size(), from + LONGEST); to++) {
        if (to > from && areApart(words, terms.get(to - 1), terms.get(to))) {
          break;
        }
        List<String> stems = terms.subList(from, to + 1).stream().map(Term::stem).toList();
        phrases.putIfAbsent(
            String.join(" ", stems),
            new Phrase(stems, text, terms.get(from).start(), terms.get(to).end()));
      }
    }
    return phrases;
  }

  private static boolean areApart(String words, Term one, Term next) {
    return next.position() - one.position() > 1
        || next.start() < one.end()
        || words.substring(one.end(), next.start()).chars().anyMatch(c -> c != ' ' && c != '-');
  }

  /** In characters. */
  int length() {
    return end - start;
  }

  /** Whether it is short enough to name a theme. */
  boolean fitsAName() {
    return length() <= LONGEST_NAME;
  }

  /** As written there, but for the capital at the start of a sentence. */
  String words(String text) {
    String words = text.substring(start, end);
    boolean shouted = words.length() > 1 && Character.isUpperCase(words.charAt(1));
    String before = text.substring(0, start).stripTrailing();
    boolean first = before.isEmpty() || ".!?:".indexOf(before.charAt(before.length() - 1)) >= 0;
    return first && !shouted
        ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1)
        : words;
  }

  /** Without the words. */
  @Override
  public String toString() {
    return "Phrase of " + stems.size();
  }
}
