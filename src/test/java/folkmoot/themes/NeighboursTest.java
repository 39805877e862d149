package folkmoot.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class NeighboursTest {
  @Test
  void blocks_find_what_comparing_one_by_one_finds() {
    int n = 1_100;
    Random random = new Random(11);
    float[][] places = new float[n][];
    List<List<Term>> texts = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      float[] place = new float[16];
      for (int d = 0; d < place.length; d++) {
        place[d] = (float) random.nextGaussian();
      }
      places[i] = Space.unit(place);
      texts.add(List.of(new Term("w" + random.nextInt(50), 0, 1, 0)));
    }
    int[][] found = Neighbours.of(places, TermVectors.of(texts), 6);
    for (int i : new int[] {0, 31, 32, 511, 512, 1_099}) {
      assertThat(found[i]).containsExactly(oneByOne(i, places, texts));
    }
  }

  private static int[] oneByOne(int i, float[][] places, List<List<Term>> texts) {
    return IntStream.range(0, places.length)
        .filter(j -> j != i)
        .boxed()
        .sorted(
            Comparator.comparingDouble(
                j ->
                    -Space.dot(places[i], places[j])
                        - (texts.get(i).equals(texts.get(j)) ? 0.5 : 0)))
        .limit(6)
        .mapToInt(j -> j)
        .toArray();
  }

  @Test
  void few_have_few_neighbours() {
    TermVectors none = TermVectors.of(List.of(List.of(), List.of()));
    assertThat(Neighbours.of(new float[][] {{1}, {0}}, none, 5)).isEqualTo(new int[][] {{1}, {0}});
    assertThat(Neighbours.of(new float[][] {{1}}, TermVectors.of(List.of(List.of())), 5))
        .isEqualTo(new int[][] {{}});
    assertThat(Neighbours.of(new float[0][], TermVectors.of(List.of()), 5)).isEmpty();
  }
}
