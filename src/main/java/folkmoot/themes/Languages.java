package folkmoot.themes;

import com.ibm.icu.text.BreakIterator;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.apache.lucene.analysis.CharArraySet;
import org.jspecify.annotations.Nullable;

/**
 * Which language each text is in, as far as one can be sure. A short text is easily taken for
 * another language than it is in; then, and when the detector doubts, it counts as being in the
 * language most others are in. Text full of small English words is English; only for others is the
 * detector loaded, which is large, and forgotten again.
 */
final class Languages {
  static final String ENGLISH = "eng";

  private static final String MODEL = "/langdetect-183.bin";

  /** The detector spreads its belief over 103 languages; that is four times as much as luck. */
  private static final double SURE = 0.04;

  private static final int ENOUGH_WORDS = 5;

  /** English has at least that share in nearly every sentence, others at most 0.2. */
  private static final double ENOUGH_SMALL_WORDS = 0.3;

  /** The start of a text is in the language of the rest. */
  private static final int ENOUGH_CHARACTERS = 300;

  private final CharArraySet smallWords = Vocabulary.englishStopWords();
  private final List<LanguageDetector> loaded = new ArrayList<>();

  private Languages() {}

  /** The texts by language (ISO 639-3), in the order given; the main language first. */
  static List<Map.Entry<String, List<Saying>>> split(List<Saying> sayings) {
    return new Languages().splitUp(sayings);
  }

  private List<Map.Entry<String, List<Saying>>> splitUp(List<Saying> sayings) {
    List<@Nullable String> verdicts = new ArrayList<>();
    Map<String, Integer> weights = new TreeMap<>();
    for (Saying saying : sayings) {
      String verdict = verdict(saying.words());
      verdicts.add(verdict);
      if (verdict != null) {
        weights.merge(verdict, saying.weight(), Integer::sum);
      }
    }
    String main = main(weights);
    Map<String, List<Saying>> byLanguage = new TreeMap<>();
    for (int i = 0; i < verdicts.size(); i++) {
      String verdict = verdicts.get(i);
      byLanguage
          .computeIfAbsent(verdict == null ? main : verdict, language -> new ArrayList<>())
          .add(sayings.get(i));
    }
    return byLanguage.entrySet().stream()
        .sorted(Comparator.comparing(entry -> !entry.getKey().equals(main)))
        .toList();
  }

  /** What most are surely in; the model's own language when it is a tie or nobody knows. */
  private static String main(Map<String, Integer> weights) {
    String main = ENGLISH;
    for (Map.Entry<String, Integer> language : weights.entrySet()) {
      if (language.getValue() > weights.getOrDefault(main, 0)) {
        main = language.getKey();
      }
    }
    return main;
  }

  private @Nullable String verdict(String words) {
    String start =
        words.length() > ENOUGH_CHARACTERS ? words.substring(0, ENOUGH_CHARACTERS) : words;
    List<String> all = words(start);
    // In another script a language is told by its letters, however few.
    if (isLatin(start) && all.size() < ENOUGH_WORDS) {
      return null;
    }
    long small = all.stream().filter(smallWords::contains).count();
    if (all.size() >= ENOUGH_WORDS && small >= ENOUGH_SMALL_WORDS * all.size()) {
      return ENGLISH;
    }
    Language[] believed = detector().predictLanguages(start);
    double english =
        Arrays.stream(believed)
            .filter(language -> language.getLang().equals(ENGLISH))
            .mapToDouble(Language::getConfidence)
            .sum();
    Language best = believed[0];
    boolean sure = best.getConfidence() >= Math.max(SURE, 2 * english);
    return sure || best.getLang().equals(ENGLISH) ? best.getLang() : null;
  }

  private static boolean isLatin(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(p -> Character.UnicodeScript.of(p) == Character.UnicodeScript.LATIN)
            .count();
    return latin * 2 >= letters;
  }

  private static List<String> words(String text) {
    BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> words = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (breaks.getRuleStatus() >= BreakIterator.WORD_LETTER) {
        words.add(text.substring(start, end));
      }
      start = end;
    }
    return words;
  }

  private LanguageDetector detector() {
    if (loaded.isEmpty()) {
      loaded.add(load());
    }
    return loaded.get(0);
  }

  private static LanguageDetector load() {
    try (InputStream model = Languages.class.getResourceAsStream(MODEL)) {
      if (model == null) {
        throw new FileNotFoundException(MODEL);
      }
      return new LanguageDetectorME(new LanguageDetectorModel(model));
    } catch (IOException e) {
      throw new IllegalStateException("the language detector cannot be loaded", e);
    }
  }
}
