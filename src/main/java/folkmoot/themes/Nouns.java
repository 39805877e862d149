package folkmoot.themes;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.Span;
import org.jspecify.annotations.Nullable;

/**
 * Tells in English what names a thing: a label is a noun with what goes with it, as people would
 * write it, not a verb cut out of a sentence. In other languages any words will do.
 */
final class Nouns {
  private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
  private static final Set<String> WITH_IT = Set.of("NOUN", "PROPN", "ADJ", "NUM");
  private static final Set<String> LAST = Set.of("NOUN", "PROPN");

  /** How much of a thing somebody wants is an opinion about it, and no part of its name. */
  private static final Set<String> AMOUNTS =
      Set.of("fewer", "few", "less", "more", "most", "much", "many", "enough", "several");

  private final @Nullable POSTaggerME tagger;

  private Nouns(@Nullable POSTaggerME tagger) {
    this.tagger = tagger;
  }

  static Nouns of(String language) {
    if (!language.equals(Languages.ENGLISH)) {
      return new Nouns(null);
    }
    try (InputStream model = Nouns.class.getResourceAsStream(MODEL)) {
      if (model == null) {
        throw new FileNotFoundException(MODEL);
      }
      return new Nouns(new POSTaggerME(new POSModel(model)));
    } catch (IOException e) {
      throw new IllegalStateException("the tagger cannot be loaded", e);
    }
  }

  /** What stands between two names. */
  String and() {
    return tagger == null ? ", " : " and ";
  }

  /** Whether a part of a text names something. */
  boolean isName(String text, int start, int end) {
    if (tagger == null) {
      return true;
    }
    Span[] spans = SimpleTokenizer.INSTANCE.tokenizePos(text);
    String[] tags = tagger.tag(Span.spansToStrings(spans, text));
    List<String> inside = new ArrayList<>();
    for (int i = 0; i < spans.length; i++) {
      boolean word = Character.isLetterOrDigit(text.charAt(spans[i].getStart()));
      if (word && spans[i].getStart() >= start && spans[i].getEnd() <= end) {
        String written = spans[i].getCoveredText(text).toString().toLowerCase(Locale.ROOT);
        inside.add(AMOUNTS.contains(written) ? "" : tags[i]);
      }
    }
    return !inside.isEmpty()
        && WITH_IT.containsAll(inside)
        && LAST.contains(inside.get(inside.size() - 1));
  }
}
