package folkmoot.command;

import org.jspecify.annotations.Nullable;

/**
 * The one text in quotes that a line may have. It runs to the last closing mark, so that quotes
 * within it survive, or to the end of the line where none closes it.
 *
 * @param whole the part of the line with its marks
 * @param inner without them
 */
record Quotation(Span whole, Span inner) {
  private static final String DOUBLE = "\"“”„‟«»＂";
  private static final String SINGLE = "'‘’‚‛‹›";

  /** The quotation of a line; null where it has none. */
  static @Nullable Quotation in(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (opens(line, i)) {
        return from(line, i);
      }
    }
    return null;
  }

  private static Quotation from(String line, int opening) {
    for (int i = line.length() - 1; i > opening; i--) {
      if (closes(line, opening, i)) {
        return new Quotation(new Span(opening, i + 1), new Span(opening + 1, i));
      }
    }
    return new Quotation(new Span(opening, line.length()), new Span(opening + 1, line.length()));
  }

  /** An inch mark follows a digit, and an apostrophe a letter: neither opens. */
  private static boolean opens(String line, int at) {
    char mark = line.charAt(at);
    char before = at == 0 ? ' ' : line.charAt(at - 1);
    return (DOUBLE.indexOf(mark) >= 0 && !Character.isDigit(before))
        || (SINGLE.indexOf(mark) >= 0 && isSpace(before));
  }

  private static boolean closes(String line, int opening, int at) {
    char mark = line.charAt(at);
    if (DOUBLE.indexOf(line.charAt(opening)) >= 0) {
      return DOUBLE.indexOf(mark) >= 0;
    }
    char after = at + 1 == line.length() ? ' ' : line.charAt(at + 1);
    return SINGLE.indexOf(mark) >= 0 && !Character.isLetterOrDigit(after);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
