package folkmoot.themes;

import java.util.Comparator;
import java.util.List;

/**
 * One text, however many wrote it.
 *
 * @param key what is the same in all of them
 * @param authors those who wrote it, by id; at least one
 */
record Saying(String key, List<Answer> authors) {
  /** Whoever comes first, the same spelling is read: one that may be quoted, if any may. */
  String words() {
    return authors.stream()
        .filter(author -> author.quotable() || !isQuotable())
        .map(Answer::words)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** Whether any of those who wrote it agreed that it is quoted. */
  boolean isQuotable() {
    return authors.stream().anyMatch(Answer::quotable);
  }

  int weight() {
    return authors.size();
  }

  /** Without the key, which holds the words. */
  @Override
  public String toString() {
    return "Saying of " + authors.size();
  }
}
