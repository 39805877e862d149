package folkmoot.statistics;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Tries a property on many drawn examples; a failure names the seed that draws it again. */
final class Seeds {
  private Seeds() {}

  /** The property for the seeds 1 to {@code times}. */
  static void each(int times, Consumer<Random> property) {
    for (long seed = 1; seed <= times; seed++) {
      try {
        property.accept(new Random(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("with seed " + seed + ": " + e.getMessage(), e);
      }
    }
  }

  /** So many people, spread unevenly over the parts. */
  static Tally tally(Random random, int parts, int people) {
    int[] counts = new int[parts];
    double lean = random.nextDouble() * parts;
    double width = 0.3 + random.nextDouble() * 2;
    for (int i = 0; i < people; i++) {
      int part = (int) Math.floor(lean + random.nextGaussian() * width);
      counts[Math.max(0, Math.min(parts - 1, part))]++;
    }
    return new Tally(IntStream.of(counts).boxed().toList());
  }

  /** The usual cut points but for these. */
  static CutPoints cuts(double confidence, CutPoints.ForChange change, CutPoints.ForGap gap) {
    CutPoints usual = CutPoints.usual();
    return new CutPoints(
        usual.strong(),
        usual.fair(),
        usual.mixed(),
        usual.sharedFavourable(),
        usual.sharedAgreement(),
        usual.lowTurnout(),
        usual.manySkips(),
        usual.few(),
        usual.most(),
        usual.sharedInGroup(),
        usual.percentFrom(),
        usual.reliabilityFrom(),
        confidence,
        change,
        gap);
  }

  /** The same people seen from the other end of the scale. */
  static Tally mirrored(Tally tally) {
    int parts = tally.parts();
    return new Tally(
        IntStream.range(0, parts).mapToObj(i -> tally.counts().get(parts - 1 - i)).toList());
  }

  static Tally of(Integer... counts) {
    return new Tally(List.of(counts));
  }
}
