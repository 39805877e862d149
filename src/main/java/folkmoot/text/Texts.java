package folkmoot.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The words of all languages. Which one is spoken {@link Speaking} says, where it says nothing the
 * language these words were loaded for; a sentence that is not there in it is said in English. A
 * key is {@code feature.rest}; values are given as name and value in turn. A key or value that is
 * missing everywhere is a bug and throws IllegalStateException with the key, never with a value.
 */
public final class Texts {
  private static final String DEFAULT_LANGUAGE = "en";

  private final Language usual;
  private final Language source;
  private final Map<String, Language> all;
  private final Phrases phrases;

  private Texts(Language usual, Map<String, Language> all, Phrases phrases) {
    this.usual = usual;
    this.source = all.getOrDefault(DEFAULT_LANGUAGE, usual);
    this.all = all;
    this.phrases = phrases;
  }

  /** The words of this language, or English where there are none of it. */
  public static Texts load(Locale language) {
    return load(language, Phrases.NONE);
  }

  /** The same with sentences besides that are kept in one language and read in several. */
  public static Texts load(Locale language, Phrases phrases) {
    Map<String, Language> all = new HashMap<>();
    for (String code : TextFiles.languages()) {
      all.put(code, new Language(Locale.forLanguageTag(code), TextFiles.patterns(code)));
    }
    Language source = Objects.requireNonNull(all.get(DEFAULT_LANGUAGE));
    return new Texts(all.getOrDefault(language.getLanguage(), source), Map.copyOf(all), phrases);
  }

  /** The languages there are words in, by their codes. */
  public static List<Locale> languages() {
    return TextFiles.languages().stream().map(Locale::forLanguageTag).toList();
  }

  /** The language of these languages that this is one of; English for any other. */
  public static Locale known(Locale language) {
    return languages().stream()
        .filter(one -> one.getLanguage().equals(language.getLanguage()))
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  static Texts of(Locale language, Map<String, String> patterns) {
    return new Texts(new Language(language, patterns), Map.of(), Phrases.NONE);
  }

  /** The language being spoken, for what is not in the files: dates and spans. */
  public Locale locale() {
    return spoken().locale();
  }

  private Language spoken() {
    return Speaking.now()
        .map(language -> all.getOrDefault(language.getLanguage(), usual))
        .orElse(usual);
  }

  /** What a language calls itself, and whether its words are a draft still. */
  public String name(Locale language) {
    return Speaking.in(language, () -> plain("home.language-name"));
  }

  /** A sentence of ours that is kept in English, as whoever reads it now reads it. */
  public String phrase(String kept) {
    return phrases.in(locale(), kept);
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
    return spoken().list(parts);
  }

  /** All keys, sorted. */
  public List<String> keys() {
    return source.patterns().keySet().stream().sorted().toList();
  }

  private TextPattern pattern(String key) {
    TextPattern spoken = spoken().pattern(key);
    TextPattern pattern = spoken == null ? source.pattern(key) : spoken;
    if (pattern == null) {
      throw new IllegalStateException("no text " + key);
    }
    return pattern;
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
      return words.kept();
    }
    return value instanceof String raw ? Mrkdwn.escaped(raw).kept() : null;
  }
}
