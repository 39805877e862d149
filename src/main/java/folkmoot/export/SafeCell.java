package folkmoot.export;

/**
 * Makes words safe to stand in a table: a spreadsheet takes a cell that begins like a formula for
 * one, and would run what somebody wrote.
 */
final class SafeCell {
  /** What a formula begins with, in the wide forms of Asian keyboards too, and the minus sign. */
  private static final String BEGINS =
      "=+-@|\uFF1D\uFF0B\uFF0D\uFF20\u2212\uFE62\uFE63\uFE66\uFE6B";

  /** What may stand before it and is overlooked by one program or another. */
  private static final String OVERLOOKED = "\"'`\u2018\u2019\u201C\u201D\uFF02\uFF07";

  private SafeCell() {}

  /** The same words, with an apostrophe before what would be taken for a formula. */
  static String of(String words) {
    String plain = words.replace("\r\n", "\n").replace('\r', '\n');
    StringBuilder kept = new StringBuilder();
    plain
        .codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .forEach(kept::appendCodePoint);
    String text = kept.toString();
    return isFormula(text) ? "'" + text : text;
  }

  private static boolean isFormula(String text) {
    if (text.startsWith("\t") || text.startsWith("\n")) {
      return true;
    }
    return text.codePoints()
        .dropWhile(SafeCell::isOverlooked)
        .limit(1)
        .anyMatch(c -> BEGINS.indexOf(c) >= 0);
  }

  private static boolean isOverlooked(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT
        || OVERLOOKED.indexOf(c) >= 0;
  }
}
