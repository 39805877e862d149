package folkmoot.themes;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/** The words of a language that carry meaning, brought to their stems by Lucene. */
final class Vocabulary {
  private static final Map<String, Supplier<Analyzer>> ANALYZERS =
      Map.ofEntries(
          Map.entry("ara", ArabicAnalyzer::new),
          Map.entry("cat", CatalanAnalyzer::new),
          Map.entry("cmn", CJKAnalyzer::new),
          Map.entry("dan", DanishAnalyzer::new),
          Map.entry("deu", GermanAnalyzer::new),
          Map.entry("fin", FinnishAnalyzer::new),
          Map.entry("fra", FrenchAnalyzer::new),
          Map.entry("gle", IrishAnalyzer::new),
          Map.entry("hin", HindiAnalyzer::new),
          Map.entry("ita", ItalianAnalyzer::new),
          Map.entry("jpn", CJKAnalyzer::new),
          Map.entry("kor", CJKAnalyzer::new),
          Map.entry("nld", DutchAnalyzer::new),
          Map.entry("nob", NorwegianAnalyzer::new),
          Map.entry("por", PortugueseAnalyzer::new),
          Map.entry("ron", RomanianAnalyzer::new),
          Map.entry("rus", RussianAnalyzer::new),
          Map.entry("spa", SpanishAnalyzer::new),
          Map.entry("swe", SwedishAnalyzer::new),
          Map.entry("tur", TurkishAnalyzer::new));

  private final Analyzer analyzer;

  /** Each stem once, however often it is said. */
  private final Map<String, String> stems = new HashMap<>();

  private Vocabulary(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** That of a language (ISO 639-3); of one without a stemmer, the words as they are. */
  static Vocabulary of(String language) {
    return new Vocabulary(
        language.equals(Languages.ENGLISH)
            ? new EnglishAnalyzer(englishStopWords())
            : ANALYZERS.getOrDefault(language, StandardAnalyzer::new).get());
  }

  List<Term> terms(String text) {
    List<Term> terms = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("", text)) {
      CharTermAttribute stem = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
      int position = -1;
      tokens.reset();
      while (tokens.incrementToken()) {
        position += step.getPositionIncrement();
        String once = stems.computeIfAbsent(stem.toString(), s -> s);
        terms.add(new Term(once, place.startOffset(), place.endOffset(), position));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    }
    return terms;
  }

  /** Those of English that carry no meaning. */
  static CharArraySet englishStopWords() {
    CharArraySet words = new CharArraySet(256, true);
    add(
        words,
        Analyzer.class.getResourceAsStream("/org/apache/lucene/analysis/snowball/english_stop.txt"),
        true);
    add(words, Vocabulary.class.getResourceAsStream("/themes/fillers_en.txt"), false);
    return words;
  }

  private static void add(CharArraySet words, InputStream list, boolean snowball) {
    try (InputStreamReader reader = new InputStreamReader(list, StandardCharsets.UTF_8)) {
      words.addAll(
          snowball
              ? WordlistLoader.getSnowballWordSet(reader)
              : WordlistLoader.getWordSet(reader, "#"));
    } catch (IOException e) {
      throw new UncheckedIOException("a list of stop words cannot be read", e);
    }
  }
}
