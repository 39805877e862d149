package folkmoot.themes;

/**
 * What one author wrote.
 *
 * @param id which answer; each author has one
 * @param words as written
 * @param quotable whether the author lets these words be shown
 */
public record Answer(String id, String words, boolean quotable) {
  /** Without the words, which belong in no log. */
  @Override
  public String toString() {
    return "Answer";
  }
}
