package folkmoot.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Two groups taken together, of whom as many are chosen as the smaller has.
 *
 * @param counts people at each part, from the lowest
 * @param chosen how many are chosen
 */
record Pool(int[] counts, int chosen) {
  static Pool of(Tally one, Tally other, int chosen) {
    int[] counts =
        IntStream.range(0, one.parts())
            .map(part -> one.counts().get(part) + other.counts().get(part))
            .toArray();
    return new Pool(counts, chosen);
  }

  long people() {
    return Arrays.stream(counts).asLongStream().sum();
  }

  /** How many parts lie below these people, added up. */
  long steps() {
    return IntStream.range(0, counts.length).mapToLong(part -> (long) part * counts[part]).sum();
  }
}
