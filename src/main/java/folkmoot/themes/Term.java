package folkmoot.themes;

/**
 * A word of a text that carries meaning.
 *
 * @param stem what it shares with its other forms
 * @param start where it begins in the text, in characters
 * @param end where it ends
 * @param position how many words, those without meaning counted, come before it
 */
record Term(String stem, int start, int end, int position) {
  /** Without the word. */
  @Override
  public String toString() {
    return "Term";
  }
}
