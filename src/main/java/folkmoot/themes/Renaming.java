package folkmoot.themes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a theme is called when an answer is gone that its found name may have been made of. It needs
 * no model of meaning, so that it can be done while somebody waits.
 */
public final class Renaming {
  private static final Pattern BETWEEN = Pattern.compile(" and |, ");
  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final int READ = 200;

  private Renaming() {}

  /**
   * An answer that is gone, and what is left.
   *
   * @param gone its words
   * @param left the words of all answers that can still be read
   * @param own those of them that belong to the theme
   */
  public record Loss(String gone, List<String> left, List<String> own) {
    /** Without the words. */
    @Override
    public String toString() {
      return "Loss";
    }
  }

  /**
   * The parts of the name that were not in the lost words or that somebody else says too; without
   * any, what most of the theme's own answers speak of; empty where they name nothing.
   *
   * @param question whose own words make no name
   */
  public static String without(Loss loss, String name, String question) {
    List<String> parts = Arrays.asList(BETWEEN.split(name));
    List<String> kept =
        parts.stream()
            .filter(
                part ->
                    !says(loss.gone(), part)
                        || loss.left().stream().anyMatch(text -> says(text, part)))
            .toList();
    if (kept.size() == parts.size()) {
      return name;
    }
    return capital(kept.isEmpty() ? made(loss.own(), question) : String.join(" and ", kept));
  }

  private static boolean says(String text, String part) {
    String spaced = BLANK.matcher(text).replaceAll(" ");
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + Pattern.quote(part.strip()) + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(spaced)
        .find();
  }

  private static String made(List<String> own, String question) {
    List<Saying> sayings =
        IntStream.range(0, Math.min(READ, own.size()))
            .mapToObj(i -> new Answer("" + i, own.get(i), true))
            .map(answer -> new Saying(answer.id(), List.of(answer)))
            .toList();
    return sayings.isEmpty()
        ? ""
        : Languages.split(sayings).stream()
            .limit(1)
            .map(most -> commonest(most.getKey(), most.getValue(), question))
            .collect(Collectors.joining());
  }

  /** The name that is in most texts; of equals the longer one, then that of the alphabet. */
  private static String commonest(String language, List<Saying> sayings, String question) {
    Vocabulary vocabulary = Vocabulary.of(language);
    Nouns nouns = Nouns.of(language);
    Set<String> asked =
        vocabulary.terms(question).stream().map(Term::stem).collect(Collectors.toSet());
    List<String> texts = sayings.stream().map(Saying::words).toList();
    Map<String, Integer> said = new HashMap<>();
    Map<String, Phrase> first = new HashMap<>();
    for (int text = 0; text < texts.size(); text++) {
      Phrase.in(text, texts.get(text), vocabulary.terms(texts.get(text)))
          .forEach(
              (stems, phrase) -> {
                said.merge(stems, 1, Integer::sum);
                first.putIfAbsent(stems, phrase);
              });
    }
    return first.entrySet().stream()
        .filter(entry -> entry.getValue().fitsAName())
        .filter(entry -> entry.getValue().stems().stream().noneMatch(asked::contains))
        .sorted(
            Comparator.<Map.Entry<String, Phrase>>comparingInt(
                    entry -> -said.getOrDefault(entry.getKey(), 0))
                .thenComparingInt(entry -> -entry.getValue().stems().size())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getValue)
        .filter(phrase -> nouns.isName(texts.get(phrase.text()), phrase.start(), phrase.end()))
        .findFirst()
        .map(phrase -> phrase.words(texts.get(phrase.text())))
        .orElse("");
  }

  private static String capital(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
