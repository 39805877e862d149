package folkmoot.opera;

/**
 * Under which ideas stand together.
 *
 * @param suggested whether Folkmoot found it among the ideas and nobody has named it since
 */
record Heading(String id, String words, boolean suggested) {
  /** Characters of it. */
  static final int MOST_WORDS = 60;

  /** More than so many put nothing in order. */
  static final int MOST = 12;
}
