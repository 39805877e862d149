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

  private final Embedder embedder;
  private final Languages languages = new Languages();

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
    for (Map.Entry<String, List<Saying>> language : languages.split(sayings.said())) {
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
    List<String> texts = sayings.stream().map(Saying::words).toList();
    List<List<Term>> terms = texts.stream().map(vocabulary::terms).toList();
    Space space = Space.of(vectors(texts));
    int k = Math.max(3, Math.min(15, texts.size() / 4));
    Communities communities =
        Communities.of(Web.of(Neighbours.of(space.places(), TermVectors.of(terms), k)));
    List<Group> groups = Group.of(communities.group(), sayings, space);
    Set<String> asked =
        vocabulary.terms(question).stream().map(Term::stem).collect(Collectors.toSet());
    Labels labels = new Labels(texts, terms, asked);
    List<Theme> themes =
        groups.stream().map(group -> theme(group, sayings, space, labels)).toList();
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

  private List<float[]> vectors(List<String> texts) {
    float[][] vectors = new float[texts.size()][];
    Workers.each(vectors.length, i -> vectors[i] = embedder.embed(texts.get(i)));
    return Arrays.asList(vectors);
  }

  private Theme theme(Group group, List<Saying> sayings, Space space, Labels labels) {
    List<Saying> members = group.members().stream().map(sayings::get).toList();
    String label =
        labels.of(group, words -> Space.dot(space.place(embedder.embed(words)), group.middle()));
    List<String> answers = members.stream().flatMap(saying -> ids(saying).stream()).toList();
    return new Theme(label, answers, Quotes.best(members));
  }
}
