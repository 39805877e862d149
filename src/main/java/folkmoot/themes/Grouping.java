package folkmoot.themes;

import java.util.List;

/**
 * All answers to a question, each in one place.
 *
 * @param themes largest first
 * @param other ids of answers in no theme, and of those that say nothing
 * @param otherLanguages ids of answers in languages in which too few wrote to group them
 * @param standing how much the grouping is worth
 */
public record Grouping(
    List<Theme> themes, List<String> other, List<String> otherLanguages, Standing standing) {
  public Grouping {
    themes = List.copyOf(themes);
    other = List.copyOf(other);
    otherLanguages = List.copyOf(otherLanguages);
  }

  /** How much a grouping is worth. */
  public enum Standing {
    /** Found again and again. */
    SETTLED,
    /** Looks different each time one looks: less than .85 agreement between attempts. */
    TENTATIVE,
    /** Of fewer than 50 answers: for people to rearrange, not a result. */
    DRAFT
  }
}
