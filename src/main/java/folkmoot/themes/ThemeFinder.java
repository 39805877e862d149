package folkmoot.themes;

import folkmoot.themes.Grouping.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds themes in the answers to one open question. What it finds depends on the set of answers
 * alone, never on their order; it keeps nothing of them, and no message of its exceptions holds a
 * word of theirs.
 */
public final class ThemeFinder {
  private static final int DRAFT_BELOW = 50;
  private static final int LANGUAGE_FROM = 30;
  private static final double SETTLED_FROM = 0.85;
  private static final int READ = 1_500;

  private final Embedder embedder;

  public ThemeFinder(Embedder embedder) {
    this.embedder = embedder;
  }

  /** What was found among the answers in one language. */
  private record Found(List<Theme> themes, List<String> other, double stability, int answers) {}

  /**
   * Groups the answers. Each id given is in exactly one place of what is returned.
   *
   * @throws IllegalStateException if the embedder cannot work on this machine
   */
  public Grouping find(String question, List<Answer> answers) {
    Sayings sayings = Sayings.of(answers);
    List<Found> found = new ArrayList<>();
    List<String> otherLanguages = new ArrayList<>();
    for (Map.Entry<String, List<Saying>> language : Languages.split(sayings.said())) {
      if (found.isEmpty() || weight(language.getValue()) >= LANGUAGE_FROM) {
        found.add(find(question, language.getKey(), language.getValue()));
      } else {
        language.getValue().forEach(saying -> otherLanguages.addAll(ids(saying)));
      }
    }
    List<Theme> themes =
        found.stream()
            .flatMap(some -> some.themes().stream())
            .sorted(Comparator.comparingInt(theme -> -theme.answers().size()))
            .toList();
    List<String> other = new ArrayList<>();
    found.forEach(some -> other.addAll(some.other()));
    other.addAll(sayings.silent());
    return new Grouping(themes, other, otherLanguages, standing(found));
  }

  private static int weight(List<Saying> sayings) {
    return sayings.stream().mapToInt(Saying::weight).sum();
  }

  private static List<String> ids(Saying saying) {
    return saying.authors().stream().map(Answer::id).toList();
  }

  private static Standing standing(List<Found> found) {
    if (found.stream().mapToInt(Found::answers).sum() < DRAFT_BELOW) {
      return Standing.DRAFT;
    }
    return found.stream()
            .allMatch(some -> some.stability() >= SETTLED_FROM && some.answers() >= DRAFT_BELOW)
        ? Standing.SETTLED
        : Standing.TENTATIVE;
  }

  private Found find(String question, String language, List<Saying> sayings) {
    Vocabulary vocabulary = Vocabulary.of(language);
    List<String> texts = sayings.stream().map(saying -> start(saying.words())).toList();
    List<List<Term>> terms = texts.stream().map(vocabulary::terms).toList();
    Space space = Space.of(vectors(texts));
    int k = Math.max(3, Math.min(15, texts.size() / 4));
    Communities communities =
        Communities.of(Web.of(Neighbours.of(space.places(), TermVectors.of(terms), k)));
    List<Group> groups = Group.of(communities.group(), sayings, space);
    Set<String> asked =
        vocabulary.terms(question).stream().map(Term::stem).collect(Collectors.toSet());
    List<String> labels =
        new Labels(sayings, terms, asked, Nouns.of(language)).of(groups, space, embedder);
    List<Theme> themes = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      List<Saying> members = groups.get(i).members().stream().map(sayings::get).toList();
      List<String> ids = members.stream().flatMap(saying -> ids(saying).stream()).toList();
      themes.add(new Theme(labels.get(i), ids, Quotes.best(members)));
    }
    Set<Integer> placed =
        groups.stream().flatMap(group -> group.members().stream()).collect(Collectors.toSet());
    List<String> other = new ArrayList<>();
    for (int i = 0; i < sayings.size(); i++) {
      if (!placed.contains(i)) {
        other.addAll(ids(sayings.get(i)));
      }
    }
    return new Found(themes, other, communities.stability(), weight(sayings));
  }

  /** About as much of a text as the model reads. */
  private static String start(String words) {
    return words.length() <= READ ? words : words.substring(0, READ);
  }

  private List<float[]> vectors(List<String> texts) {
    float[][] vectors = new float[texts.size()][];
    Workers.each(vectors.length, i -> vectors[i] = embedder.embed(texts.get(i)));
    return Arrays.asList(vectors);
  }

  /**
   * Lines up the themes of two rounds by their quotable texts, so that a theme may keep the name it
   * was given.
   *
   * @return for each new theme the number of the earlier one that it goes on with, or -1; no
   *     earlier one twice
   */
  public List<Integer> match(
      List<List<String>> earlierQuotableTexts, List<List<String>> newQuotableTexts) {
    return Matching.of(earlierQuotableTexts, newQuotableTexts, this::vectors);
  }
}
