package folkmoot.themes;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.tokenize.WordpieceTokenizer;

/**
 * Cuts a text into the pieces the model knows, as BERT's uncased tokenizer does (Devlin et al.
 * 2019): lower case, no accents, each mark and each Chinese character by itself.
 */
final class WordPieces {
  /** More the model was not trained on; the start of a long text says what it is about. */
  private static final int MOST_PIECES = 256;

  /** No more than that can be in so many pieces of a text that is not meant to harm. */
  private static final int MOST_CHARACTERS = 4_000;

  private static final int LONGEST_WORD = 100;
  private static final long UNKNOWN = 100;

  private final Map<String, Long> numbers;
  private final WordpieceTokenizer tokenizer;

  private WordPieces(Map<String, Long> numbers) {
    this.numbers = numbers;
    this.tokenizer = new WordpieceTokenizer(numbers.keySet(), LONGEST_WORD);
  }

  static WordPieces read(InputStream json) throws IOException {
    try (InputStreamReader reader = new InputStreamReader(json, StandardCharsets.UTF_8)) {
      Map<String, Long> numbers = new HashMap<>();
      JsonElement tokenizer = JsonParser.parseReader(reader);
      tokenizer
          .getAsJsonObject()
          .getAsJsonObject("model")
          .getAsJsonObject("vocab")
          .entrySet()
          .forEach(piece -> numbers.put(piece.getKey(), piece.getValue().getAsLong()));
      return new WordPieces(numbers);
    }
  }

  /** The numbers of the pieces, with a mark at the start and one at the end. */
  long[] of(String text) {
    String[] pieces = tokenizer.tokenize(spaced(text));
    int length = Math.min(pieces.length, MOST_PIECES);
    long[] ids = new long[length];
    for (int i = 0; i < length; i++) {
      String piece = i == length - 1 ? pieces[pieces.length - 1] : pieces[i];
      ids[i] = numbers.getOrDefault(piece, UNKNOWN);
    }
    return ids;
  }

  private static String spaced(String text) {
    String cut = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
    String plain = Normalizer.normalize(cut.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder spaced = new StringBuilder(plain.length() + 16);
    plain.codePoints().forEach(point -> append(spaced, point));
    return spaced.toString();
  }

  private static void append(StringBuilder spaced, int point) {
    int type = Character.getType(point);
    if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
      spaced.append(' ');
    } else if (standsAlone(point, type)) {
      spaced.append(' ').appendCodePoint(point).append(' ');
    } else if (type != Character.NON_SPACING_MARK
        && type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.PRIVATE_USE) {
      spaced.appendCodePoint(point);
    }
  }

  private static boolean standsAlone(int point, int type) {
    return Character.isIdeographic(point)
        || (point < 128 && point > 32 && !Character.isLetterOrDigit(point))
        || type == Character.CONNECTOR_PUNCTUATION
        || type == Character.DASH_PUNCTUATION
        || type == Character.START_PUNCTUATION
        || type == Character.END_PUNCTUATION
        || type == Character.INITIAL_QUOTE_PUNCTUATION
        || type == Character.FINAL_QUOTE_PUNCTUATION
        || type == Character.OTHER_PUNCTUATION;
  }
}
