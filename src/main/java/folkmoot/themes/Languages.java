package folkmoot.themes;

import com.ibm.icu.text.BreakIterator;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Which language a text is in, as far as one can be sure. The detector is loaded when first needed.
 * A short text is easily taken for another language than it is in; then, and when the detector
 * doubts, it counts as being in the language most others are in.
 */
final class Languages {
  static final String ENGLISH = "eng";

  private static final String MODEL = "/langdetect-183.bin";
  private static final double SURE = 0.9;
  private static final int ENOUGH_WORDS = 5;

  /** The start of a text is in the language of the rest. */
  private static final int ENOUGH_CHARACTERS = 600;

  private final AtomicReference<@Nullable LanguageDetectorME> loaded = new AtomicReference<>();

  /** The texts by language (ISO 639-3), in the order given; the main language first. */
  List<Map.Entry<String, List<Saying>>> split(List<Saying> sayings) {
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
        .sorted(
            Comparator.comparing(
                (Map.Entry<String, List<Saying>> entry) -> !entry.getKey().equals(main)))
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
    if (isLatin(start) && !hasWords(start)) {
      return null;
    }
    Language best = detector().predictLanguage(start);
    boolean believed = best.getLang().equals(ENGLISH) || best.getConfidence() >= SURE;
    return believed ? best.getLang() : null;
  }

  /** In another script a language is told by its letters, however few. */
  private static boolean isLatin(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(p -> Character.UnicodeScript.of(p) == Character.UnicodeScript.LATIN)
            .count();
    return latin * 2 >= letters;
  }

  private static boolean hasWords(String text) {
    BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(text);
    int count = 0;
    while (count < ENOUGH_WORDS && words.next() != BreakIterator.DONE) {
      count += words.getRuleStatus() >= BreakIterator.WORD_LETTER ? 1 : 0;
    }
    return count >= ENOUGH_WORDS;
  }

  private LanguageDetectorME detector() {
    LanguageDetectorME there = loaded.get();
    if (there != null) {
      return there;
    }
    synchronized (this) {
      there = loaded.get();
      if (there == null) {
        there = load();
        loaded.set(there);
      }
      return there;
    }
  }

  private static LanguageDetectorME load() {
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
