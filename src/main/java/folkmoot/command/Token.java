package folkmoot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A word, a mention, or the text in quotes.
 *
 * @param raw as Slack sent it, without quotation marks
 */
record Token(Span span, String raw, boolean quoted) {
  private static final Pattern PIECE =
      Pattern.compile("<[^<>]*>|[^\\s\\u200b\\ufeff<]+|<", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern DIRECTION_MARKS =
      Pattern.compile("[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");
  private static final Pattern PUNCTUATION_AROUND = Pattern.compile("^[(]+|[.,;:!?)]+$");

  /** All tokens of a line, in its order. */
  static List<Token> of(String line) {
    @Nullable Quotation quotation = Quotation.in(line);
    if (quotation == null) {
      return words(line, new Span(0, line.length()));
    }
    List<Token> tokens = new ArrayList<>(words(line, new Span(0, quotation.whole().start())));
    tokens.add(new Token(quotation.whole(), quotation.inner().of(line).strip(), true));
    tokens.addAll(words(line, new Span(quotation.whole().end(), line.length())));
    return tokens;
  }

  /** Whether it can be a word of the grammar. */
  boolean isWord() {
    return !quoted && !raw.startsWith("<");
  }

  /** In lower case, without punctuation around it and marks of writing direction. */
  String normal() {
    String bare = DIRECTION_MARKS.matcher(raw).replaceAll("");
    return PUNCTUATION_AROUND.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static List<Token> words(String line, Span part) {
    List<Token> words = new ArrayList<>();
    Matcher piece = PIECE.matcher(line).region(part.start(), part.end());
    while (piece.find()) {
      words.add(new Token(new Span(piece.start(), piece.end()), piece.group(), false));
    }
    return words;
  }
}
