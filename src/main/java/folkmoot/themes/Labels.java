package folkmoot.themes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Names for themes, made of words out of their answers: what is said often here and seldom
 * elsewhere (class TF-IDF, Grootendorst 2022) and lies near the middle of the theme.
 */
final class Labels {
  private static final int LONGEST = 3;
  private static final int TRIED = 40;

  private final List<String> texts;
  private final List<List<Term>> terms;
  private final Set<String> barred;
  private final Map<String, Integer> everywhere = new HashMap<>();

  /** One way to say what a theme is about. */
  private record Phrase(String words, List<String> stems, double rarity) {}

  Labels(List<String> texts, List<List<Term>> terms, Set<String> barred) {
    this.texts = texts;
    this.terms = terms;
    this.barred = barred;
    for (int i = 0; i < texts.size(); i++) {
      phrases(i).keySet().forEach(stems -> everywhere.merge(stems, 1, Integer::sum));
    }
  }

  /** The name of a group; empty if nothing in it can be one. */
  String of(Group group, java.util.function.ToDoubleFunction<String> nearness) {
    Map<String, Integer> here = new TreeMap<>();
    Map<String, Map<String, Integer>> spellings = new TreeMap<>();
    for (int member : group.members()) {
      phrases(member)
          .forEach(
              (stems, words) -> {
                here.merge(stems, 1, Integer::sum);
                spellings
                    .computeIfAbsent(stems, s -> new TreeMap<>())
                    .merge(words, 1, Integer::sum);
              });
    }
    List<Phrase> candidates =
        here.entrySet().stream()
            .map(
                entry ->
                    new Phrase(
                        commonest(spellings.getOrDefault(entry.getKey(), Map.of())),
                        List.of(entry.getKey().split(" ")),
                        rarity(entry.getKey(), entry.getValue(), group.members().size())))
            .sorted(
                Comparator.comparingDouble((Phrase p) -> -p.rarity()).thenComparing(Phrase::words))
            .limit(TRIED)
            .toList();
    List<Phrase> ranked =
        candidates.stream()
            .map(p -> scored(p, nearness))
            .sorted(
                Comparator.comparingDouble((Phrase p) -> -p.rarity()).thenComparing(Phrase::words))
            .toList();
    return joined(ranked);
  }

  private static Phrase scored(Phrase p, java.util.function.ToDoubleFunction<String> nearness) {
    double near = Math.max(0, nearness.applyAsDouble(p.words()));
    return new Phrase(p.words(), p.stems(), p.rarity() * near * near);
  }

  private double rarity(String stems, int here, int size) {
    double all = everywhere.getOrDefault(stems, 1);
    return (double) here / size * Math.log(1 + texts.size() / all);
  }

  private static String joined(List<Phrase> ranked) {
    List<Phrase> chosen = new ArrayList<>();
    for (Phrase phrase : ranked) {
      Set<String> taken = new HashSet<>();
      chosen.forEach(c -> taken.addAll(c.stems()));
      if (chosen.size() < 2 && phrase.stems().stream().noneMatch(taken::contains)) {
        chosen.add(phrase);
      }
    }
    String label = chosen.stream().map(Phrase::words).collect(Collectors.joining(", "));
    return label.isEmpty()
        ? label
        : label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
  }

  private static String commonest(Map<String, Integer> spellings) {
    return spellings.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** Runs of words in one text with no stop or mark between them, as spelled there, by stems. */
  private Map<String, String> phrases(int text) {
    List<Term> words = terms.get(text);
    Map<String, String> phrases = new TreeMap<>();
    for (int from = 0; from < words.size(); from++) {
      StringBuilder stems = new StringBuilder();
      for (int to = from; to < Math.min(words.size(), from + LONGEST); to++) {
        Term term = words.get(to);
        if (barred.contains(term.stem()) || to > from && apart(text, words.get(to - 1), term)) {
          break;
        }
        stems.append(stems.length() == 0 ? "" : " ").append(term.stem());
        phrases.putIfAbsent(
            stems.toString(),
            texts
                .get(text)
                .substring(words.get(from).start(), term.end())
                .toLowerCase(Locale.ROOT));
      }
    }
    return phrases;
  }

  private boolean apart(int text, Term one, Term next) {
    return next.position() - one.position() > 1
        || next.start() < one.end()
        || texts
            .get(text)
            .substring(one.end(), next.start())
            .chars()
            .anyMatch(c -> c != ' ' && c != '-');
  }
}
