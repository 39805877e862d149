package folkmoot.themes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Names for themes, made of words out of their answers: said here more than elsewhere (after class
 * TF-IDF, Grootendorst 2022), near the middle of this theme and not of another.
 */
final class Labels {
  /** How many phrases are looked at in all themes together; each costs a run of the model. */
  private static final int TRIED = 3_000;

  private static final int TRIED_AT_LEAST = 30;
  private static final int TRIED_AT_MOST = 250;
  private static final double OTHERS = 0.3;

  /** A second phrase must be nearly as good as the first. */
  private static final double SECOND = 0.35;

  private static final int MEMBERS_READ = 200;
  private static final int PHRASES_KEPT = 1_000;

  private final List<String> texts;
  private final List<Boolean> quotable;
  private final List<List<Term>> terms;
  private final Set<String> barred;
  private final Nouns nouns;

  /**
   * @param barred stems that are in no label
   */
  Labels(List<Saying> sayings, List<List<Term>> terms, Set<String> barred, Nouns nouns) {
    this.texts = sayings.stream().map(Saying::words).toList();
    this.quotable = sayings.stream().map(Saying::isQuotable).toList();
    this.terms = terms;
    this.barred = barred;
    this.nouns = nouns;
  }

  /** A phrase and how well it fits, the more the better. */
  private record Fit(Phrase phrase, double fit) {}

  /** Names for all groups; an empty one where nothing in a group can be one. */
  List<String> of(List<Group> groups, Space space, Embedder embedder) {
    int most = Math.max(TRIED_AT_LEAST, Math.min(TRIED_AT_MOST, TRIED / (groups.size() + 1)));
    List<Map<String, Phrase>> kept = groups.stream().map(this::kept).toList();
    Set<String> wanted = new HashSet<>();
    kept.forEach(phrases -> wanted.addAll(phrases.keySet()));
    List<Integer> all = IntStream.range(0, texts.size()).boxed().toList();
    Map<String, Integer> everywhere = counts(all, wanted);
    List<List<Fit>> tried = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      Map<String, Integer> here = counts(groups.get(i).members(), kept.get(i).keySet());
      tried.add(most(most, kept.get(i), here, everywhere));
    }
    return labels(tried, groups, space, embedder);
  }

  private List<String> labels(
      List<List<Fit>> tried, List<Group> groups, Space space, Embedder embedder) {
    List<Phrase> phrases =
        tried.stream().flatMap(List::stream).map(Fit::phrase).distinct().toList();
    float[][] places = new float[phrases.size()][];
    Workers.each(
        places.length, i -> places[i] = space.place(embedder.embed(words(phrases.get(i)))));
    Map<Phrase, float[]> placed = new HashMap<>();
    for (int i = 0; i < places.length; i++) {
      placed.put(phrases.get(i), places[i]);
    }
    List<String> labels = new ArrayList<>();
    for (int group = 0; group < groups.size(); group++) {
      labels.add(label(ranked(tried.get(group), placed, groups, group)));
    }
    return labels;
  }

  /**
   * What is said near the middle of a group, the commonest if that is much. The rest of a large
   * group is only counted: all its phrases at once would not fit into a small memory. Only words of
   * answers that may be quoted make a name: what somebody does not want to be quoted with must not
   * come out in a headline.
   */
  private Map<String, Phrase> kept(Group group) {
    Map<String, List<Phrase>> found = new LinkedHashMap<>();
    List<Integer> read =
        group.members().stream().filter(quotable::get).limit(MEMBERS_READ).toList();
    for (int member : read) {
      phrases(member)
          .forEach(
              (stems, phrase) -> found.computeIfAbsent(stems, s -> new ArrayList<>()).add(phrase));
    }
    Map<String, Phrase> kept = new LinkedHashMap<>();
    found.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
        .limit(PHRASES_KEPT)
        .forEach(entry -> kept.put(entry.getKey(), entry.getValue().get(0)));
    return kept;
  }

  private Map<String, Phrase> phrases(int text) {
    Map<String, Phrase> phrases = Phrase.in(text, texts.get(text), terms.get(text));
    phrases
        .values()
        .removeIf(phrase -> !phrase.fitsAName() || !Collections.disjoint(phrase.stems(), barred));
    return phrases;
  }

  /** In how many of some texts each wanted phrase is. */
  private Map<String, Integer> counts(List<Integer> some, Set<String> wanted) {
    Map<String, Integer> counts = new HashMap<>();
    for (int text : some) {
      for (String stems : phrases(text).keySet()) {
        if (wanted.contains(stems)) {
          counts.merge(stems, 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  /** What is said most in a group and least elsewhere; of equals what is nearer to the middle. */
  private static List<Fit> most(
      int most, Map<String, Phrase> kept, Map<String, Integer> here, Map<String, Integer> all) {
    List<Fit> fits = new ArrayList<>();
    kept.forEach(
        (stems, phrase) -> {
          int in = here.getOrDefault(stems, 1);
          double share = (in + 0.5) / (all.getOrDefault(stems, in) + 1.0);
          fits.add(new Fit(phrase, Math.sqrt(in) * share));
        });
    return fits.stream().sorted(Comparator.comparingDouble(fit -> -fit.fit())).limit(most).toList();
  }

  private static List<Fit> ranked(
      List<Fit> tried, Map<Phrase, float[]> placed, List<Group> groups, int own) {
    List<Fit> ranked = new ArrayList<>();
    for (Fit candidate : tried) {
      float[] place = placed.getOrDefault(candidate.phrase(), new float[0]);
      double near = Space.dot(place, groups.get(own).middle());
      double elsewhere = 0;
      for (int group = 0; group < groups.size(); group++) {
        if (group != own) {
          elsewhere = Math.max(elsewhere, Space.dot(place, groups.get(group).middle()));
        }
      }
      double nearer = Math.max(0, near - OTHERS * elsewhere);
      ranked.add(new Fit(candidate.phrase(), candidate.fit() * nearer * nearer));
    }
    ranked.sort(Comparator.comparingDouble(fit -> -fit.fit()));
    return ranked;
  }

  /** The best that names something, and a second one that says something else. */
  private String label(List<Fit> ranked) {
    List<Fit> chosen = new ArrayList<>();
    for (Fit fit : ranked) {
      boolean good = chosen.isEmpty() || fit.fit() >= SECOND * chosen.get(0).fit();
      if (chosen.size() < 2
          && good
          && isNew(fit, chosen)
          && fits(fit, chosen)
          && isName(fit.phrase())) {
        chosen.add(fit);
      }
    }
    if (chosen.isEmpty() && !ranked.isEmpty()) {
      chosen.add(ranked.get(0));
    }
    String label =
        chosen.stream().map(fit -> words(fit.phrase())).collect(Collectors.joining(nouns.and()));
    return label.isEmpty()
        ? label
        : label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
  }

  private static boolean fits(Fit fit, List<Fit> chosen) {
    return chosen.isEmpty()
        || chosen.get(0).phrase().length() + fit.phrase().length() <= Phrase.LONGEST_NAME;
  }

  private static boolean isNew(Fit fit, List<Fit> chosen) {
    return chosen.stream()
        .allMatch(c -> Collections.disjoint(c.phrase().stems(), fit.phrase().stems()));
  }

  private boolean isName(Phrase phrase) {
    return nouns.isName(texts.get(phrase.text()), phrase.start(), phrase.end());
  }

  private String words(Phrase phrase) {
    return phrase.words(texts.get(phrase.text()));
  }
}
