package folkmoot.text;

import com.ibm.icu.text.ListFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language. A key is {@code feature.rest}; values are given as name and value in
 * turn. A missing key or value is a bug and throws IllegalStateException with the key, never with a
 * value.
 */
public final class Texts {
  private static final String DEFAULT_LANGUAGE = "en";

  private final Locale locale;
  private final Map<String, String> patterns;
  private final Map<String, TextPattern> read = new ConcurrentHashMap<>();

  private Texts(Locale locale, Map<String, String> patterns) {
    this.locale = locale;
    this.patterns = patterns;
  }

  /** The words of this language, or English where there are none of it. */
  public static Texts load(Locale language) {
    Map<String, String> patterns = TextFiles.patterns(language.getLanguage());
    return patterns.isEmpty()
        ? of(Locale.UK, TextFiles.patterns(DEFAULT_LANGUAGE))
        : of(language, patterns);
  }

  /** The languages there are words in, by their codes. */
  public static List<Locale> languages() {
    return TextFiles.languages().stream().map(Locale::forLanguageTag).toList();
  }

  /** English without a country is British: "a, b and c". */
  static Texts of(Locale language, Map<String, String> patterns) {
    boolean bareEnglish =
        language.getLanguage().equals(DEFAULT_LANGUAGE) && language.getCountry().isEmpty();
    return new Texts(bareEnglish ? Locale.UK : language, Map.copyOf(patterns));
  }

  /** The language these words are in, for what is not in the files: dates and spans. */
  public Locale locale() {
    return locale;
  }

  /**
   * Words where Slack or a page shows no mrkdwn.
   *
   * @param values name, value, name, value …; a value is a String, a Number, a Boolean, or a List
   *     of Strings
   */
  public String plain(String key, Object... values) {
    return pattern(key).filled(named(key, values, Texts::asPlain));
  }

  /**
   * Words as mrkdwn.
   *
   * @param values as for {@link #plain}, and Mrkdwn too: Strings are escaped, Mrkdwn is not
   */
  public Mrkdwn mrkdwn(String key, Object... values) {
    return Mrkdwn.of(pattern(key).filled(named(key, values, Texts::asMrkdwn)));
  }

  /** Some words as one: "a, b and c". */
  public String list(List<String> parts) {
    return ListFormatter.getInstance(locale).format(parts);
  }

  /** All keys, sorted. */
  public List<String> keys() {
    return patterns.keySet().stream().sorted().toList();
  }

  private TextPattern pattern(String key) {
    return read.computeIfAbsent(key, this::parsed);
  }

  private TextPattern parsed(String key) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalStateException("no text " + key);
    }
    return new TextPattern(key, pattern, locale);
  }

  private Map<String, Object> named(
      String key, Object[] values, Function<Object, @Nullable String> words) {
    if (values.length % 2 != 0) {
      throw new IllegalStateException("text " + key + " has a name without a value");
    }
    Map<String, Object> named = new HashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      if (!(values[i] instanceof String name)) {
        throw new IllegalStateException("text " + key + " has a value without a name");
      }
      named.put(name, fit(key, name, values[i + 1], words));
    }
    return named;
  }

  private Object fit(
      String key, String name, Object value, Function<Object, @Nullable String> words) {
    if (value instanceof Number) {
      return value;
    }
    if (value instanceof Boolean) {
      return value.toString();
    }
    if (value instanceof List<?> parts) {
      return list(parts.stream().map(part -> fit(key, name, part, words).toString()).toList());
    }
    String said = words.apply(value);
    if (said == null) {
      throw new IllegalStateException("text " + key + " cannot take such a value for " + name);
    }
    return said;
  }

  private static @Nullable String asPlain(Object value) {
    return value instanceof String words ? words : null;
  }

  private static @Nullable String asMrkdwn(Object value) {
    if (value instanceof Mrkdwn words) {
      return words.value();
    }
    return value instanceof String raw ? Mrkdwn.escaped(raw).value() : null;
  }
}
