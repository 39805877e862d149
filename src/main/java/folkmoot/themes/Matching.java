package folkmoot.themes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which themes of a round go on from the round before. */
final class Matching {
  /**
   * Themes less near than that are two. Measured with five texts on each side: the same theme has
   * 0.27 or more in three of four cases, different ones have at most 0.18 in nine of ten.
   */
  private static final double SAME = 0.25;

  /** With few texts little is left when the mean is gone; as near as that says the same anyhow. */
  private static final double ALIKE = 0.8;

  private Matching() {}

  /** The texts of a theme among all texts, from the first to before the last. */
  private record Span(int from, int to) {}

  /** Two themes and how near they are. */
  private record Pair(int earlier, int later, double near) {}

  /** The nearest two first, each once; then what is left. */
  static List<Integer> of(
      List<List<String>> earlier,
      List<List<String>> later,
      Function<List<String>, List<float[]>> embed) {
    List<String> all =
        Stream.concat(earlier.stream(), later.stream()).flatMap(List::stream).toList();
    List<float[]> vectors = embed.apply(all);
    Space centred = Space.of(vectors);
    Space plain = new Space(centred.mean(), vectors.toArray(float[][]::new));
    List<Pair> pairs = new ArrayList<>();
    int before = 0;
    for (int i = 0; i < earlier.size(); i++) {
      int after = earlier.stream().mapToInt(List::size).sum();
      for (int j = 0; j < later.size(); j++) {
        Span one = new Span(before, before + earlier.get(i).size());
        Span other = new Span(after, after + later.get(j).size());
        double near = near(centred, one, other);
        double alike = near(plain, one, other);
        if (near >= SAME || alike >= ALIKE) {
          pairs.add(new Pair(i, j, Math.max(near, alike >= ALIKE ? alike : 0)));
        }
        after = other.to();
      }
      before += earlier.get(i).size();
    }
    pairs.sort(Comparator.comparingDouble(pair -> -pair.near()));
    return chosen(pairs, later.size());
  }

  private static List<Integer> chosen(List<Pair> pairs, int later) {
    List<Integer> matched = new ArrayList<>(Collections.nCopies(later, -1));
    for (Pair pair : pairs) {
      if (matched.get(pair.later()) < 0 && !matched.contains(pair.earlier())) {
        matched.set(pair.later(), pair.earlier());
      }
    }
    return List.copyOf(matched);
  }

  private static double near(Space space, Span one, Span other) {
    return Space.dot(middle(space, one), middle(space, other));
  }

  private static float[] middle(Space space, Span texts) {
    float[] sum = new float[space.mean().length];
    for (int text = texts.from(); text < texts.to(); text++) {
      for (int d = 0; d < sum.length; d++) {
        sum[d] += space.places()[text][d];
      }
    }
    return Space.unit(sum);
  }
}
