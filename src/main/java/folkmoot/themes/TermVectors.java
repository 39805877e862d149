package folkmoot.themes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Texts by the words they share: TF-IDF, smoothed, at length one (Manning, Raghavan and Schütze
 * 2008, 6.2-6.4). Kept by word, so that a text meets only those it has a word in common with.
 */
final class TermVectors {
  private final List<Weighed> byText = new ArrayList<>();
  private final List<Postings> byTerm = new ArrayList<>();

  /** The words of a text, and how much each weighs in it. */
  private record Weighed(int[] terms, float[] weights) {}

  /** Who has a word, and how much it weighs there. */
  private record Postings(int[] texts, float[] weights) {}

  private TermVectors() {}

  static TermVectors of(List<List<Term>> texts) {
    Map<String, Integer> frequency = new TreeMap<>();
    for (List<Term> terms : texts) {
      terms.stream()
          .map(Term::stem)
          .distinct()
          .forEach(stem -> frequency.merge(stem, 1, Integer::sum));
    }
    Map<String, Integer> numbers = new HashMap<>();
    List<Double> rarity = new ArrayList<>();
    frequency.forEach(
        (stem, n) -> {
          numbers.put(stem, numbers.size());
          rarity.add(Math.log((1.0 + texts.size()) / (1.0 + n)) + 1);
        });
    TermVectors vectors = new TermVectors();
    for (List<Term> terms : texts) {
      vectors.byText.add(weighted(terms, numbers, rarity));
    }
    vectors.invert(frequency);
    return vectors;
  }

  private static Weighed weighted(
      List<Term> terms, Map<String, Integer> numbers, List<Double> rarity) {
    Map<Integer, Double> weights = new TreeMap<>();
    for (Term term : terms) {
      int number = numbers.getOrDefault(term.stem(), -1);
      weights.merge(number, rarity.get(number), Double::sum);
    }
    double norm = Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
    Weighed weighed = new Weighed(new int[weights.size()], new float[weights.size()]);
    int at = 0;
    for (Map.Entry<Integer, Double> weight : weights.entrySet()) {
      weighed.terms()[at] = weight.getKey();
      weighed.weights()[at++] = (float) (weight.getValue() / norm);
    }
    return weighed;
  }

  private void invert(Map<String, Integer> frequency) {
    int[] filled = new int[frequency.size()];
    frequency.values().forEach(n -> byTerm.add(new Postings(new int[n], new float[n])));
    for (int text = 0; text < byText.size(); text++) {
      Weighed weighed = byText.get(text);
      for (int i = 0; i < weighed.terms().length; i++) {
        Postings postings = byTerm.get(weighed.terms()[i]);
        int at = filled[weighed.terms()[i]]++;
        postings.texts()[at] = text;
        postings.weights()[at] = weighed.weights()[i];
      }
    }
  }

  /** Adds the cosine of one text with each, times a factor. */
  void addTo(float[] likeness, int text, double factor) {
    Weighed weighed = byText.get(text);
    for (int t = 0; t < weighed.terms().length; t++) {
      Postings postings = byTerm.get(weighed.terms()[t]);
      float share = (float) (weighed.weights()[t] * factor);
      for (int i = 0; i < postings.texts().length; i++) {
        likeness[postings.texts()[i]] += share * postings.weights()[i];
      }
    }
  }
}
