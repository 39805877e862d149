package folkmoot.text;

import com.ibm.icu.text.ListFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The patterns of one language, each read when it is first wanted. */
final class Language {
  private final Locale locale;
  private final Map<String, String> patterns;
  private final Map<String, TextPattern> read = new ConcurrentHashMap<>();

  /** English without a country is British: "a, b and c". */
  Language(Locale locale, Map<String, String> patterns) {
    this.locale = usual(locale);
    this.patterns = Map.copyOf(patterns);
  }

  private static Locale usual(Locale locale) {
    boolean bareEnglish = locale.getLanguage().equals("en") && locale.getCountry().isEmpty();
    return bareEnglish ? Locale.UK : locale;
  }

  Locale locale() {
    return locale;
  }

  Map<String, String> patterns() {
    return patterns;
  }

  /** Null where this language has no words for it. */
  @Nullable TextPattern pattern(String key) {
    String pattern = patterns.get(key);
    return pattern == null
        ? null
        : read.computeIfAbsent(key, k -> new TextPattern(k, pattern, locale));
  }

  String list(List<String> parts) {
    return locale.getLanguage().equals("cy")
        ? inWelsh(parts)
        : ListFormatter.getInstance(locale).format(parts);
  }

  /** The tables of languages only know "a(c)": which of them it is, the next word decides. */
  private static String inWelsh(List<String> parts) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    String last = parts.get(parts.size() - 1);
    String bare = last.replaceAll("^[^\\p{L}]+", "");
    boolean vowel = !bare.isEmpty() && "aeiouwyâêîôûŵŷ".contains(first(bare));
    return String.join(", ", parts.subList(0, parts.size() - 1)) + (vowel ? " ac " : " a ") + last;
  }

  private static String first(String word) {
    return word.substring(0, 1).toLowerCase(Locale.ROOT);
  }
}
