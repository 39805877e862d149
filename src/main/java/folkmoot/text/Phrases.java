package folkmoot.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Sentences that are kept as they were first written and read in several languages: what is counted
 * belongs to the kept words, so that a result is one result in whatever language it was answered.
 */
public final class Phrases {
  /** Everything is read as it is kept. */
  public static final Phrases NONE = new Phrases(Map.of());

  private final Map<String, Map<String, String>> byLanguage;

  /**
   * @param byLanguage for each language's code the kept sentences and how they are read
   */
  public Phrases(Map<String, Map<String, String>> byLanguage) {
    Map<String, Map<String, String>> copy = new HashMap<>();
    byLanguage.forEach((language, phrases) -> copy.put(language, Map.copyOf(phrases)));
    this.byLanguage = Map.copyOf(copy);
  }

  String in(Locale language, String kept) {
    return byLanguage.getOrDefault(language.getLanguage(), Map.of()).getOrDefault(kept, kept);
  }
}
