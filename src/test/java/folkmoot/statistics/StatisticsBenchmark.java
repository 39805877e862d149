package folkmoot.statistics;

import folkmoot.statistics.Gap.Sides;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What the figures of a large round cost. Not a test: it says how long something takes and fails
 * for nothing. How to run it stands in architecture.md.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class StatisticsBenchmark {
  private static final CutPoints CUTS = CutPoints.usual();

  private final List<Sides<Integer>> fortyOfTen = pairs(40, 10);
  private final List<Sides<Integer>> fortyOfTwoHundredAndFifty = pairs(40, 250);
  private final List<Sides<Integer>> six = pairs(6, 6);
  private final Tally large = Seeds.tally(new Random(1), 5, 10_000);
  private final Tally later = Seeds.tally(new Random(2), 5, 10_000);
  private final Tally one = Seeds.tally(new Random(3), 5, 250);
  private final Tally other = Seeds.tally(new Random(4), 5, 250);

  /** Every two of so many groups of so many people. */
  private static List<Sides<Integer>> pairs(int groups, int people) {
    List<Tally> tallies = new ArrayList<>();
    for (int i = 0; i < groups; i++) {
      tallies.add(Seeds.tally(new Random(i), 5, people));
    }
    List<Sides<Integer>> pairs = new ArrayList<>();
    for (int i = 0; i < groups; i++) {
      for (int j = i + 1; j < groups; j++) {
        pairs.add(new Sides<>(pairs.size(), tallies.get(i), tallies.get(j)));
      }
    }
    return pairs;
  }

  /** The usual case: one item, 6 organisations of 6 people, 15 comparisons. */
  @Benchmark
  public List<Gap<Integer>> gapsOf36People() {
    return Gap.of(six, CUTS);
  }

  /** One item, 40 organisations of 10 people, 780 comparisons. */
  @Benchmark
  public List<Gap<Integer>> gapsOf400People() {
    return Gap.of(fortyOfTen, CUTS);
  }

  /** One item, 40 organisations of 250 people, 780 comparisons. */
  @Benchmark
  public List<Gap<Integer>> gapsOf10000People() {
    return Gap.of(fortyOfTwoHundredAndFifty, CUTS);
  }

  /** One anchor, answered by 10,000 people twice. */
  @Benchmark
  public double changeOf10000People() {
    return Permutation.of(large, later).p();
  }

  /** All other figures of one item with 10,000 answers. */
  @Benchmark
  public List<Object> figuresOf10000People() {
    return List.of(
        large.median(),
        Agreement.of(large.counts()),
        SharedVerdict.of(large, List.of(later), CUTS),
        Spread.of(large),
        LikelyRange.of(large, 12_000, CUTS),
        WorstCase.of(large, 12_000),
        SignTest.of(large).p());
  }

  /** One comparison of 250 and 250 people. */
  @Benchmark
  public double permutationOf500People() {
    return Permutation.of(one, other).p();
  }

  /** The same in whole numbers of any size, as the tests do it. */
  @Benchmark
  @Warmup(iterations = 1)
  @Measurement(iterations = 1)
  public double permutationOf500PeopleInWholeNumbers() {
    return WholeNumbers.of(one, other).p();
  }

  /** Runs all and prints how they compare, the comparison of 500 people as the measure. */
  public static void main(String[] args) throws RunnerException {
    Collection<RunResult> results =
        new Runner(new OptionsBuilder().include(StatisticsBenchmark.class.getSimpleName()).build())
            .run();
    Map<String, Double> times = new TreeMap<>();
    results.forEach(
        result ->
            times.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore()));
    double measure = times.getOrDefault("permutationOf500People", 1.0);
    times.forEach(
        (name, time) ->
            System.out.printf(
                Locale.ROOT, "%-40s %12.4f ms %12.2f ×%n", name, time, time / measure));
  }
}
