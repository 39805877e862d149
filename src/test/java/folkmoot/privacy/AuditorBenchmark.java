package folkmoot.privacy;

import folkmoot.ids.MemberId;
import folkmoot.ids.OrganisationId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.statistics.CutPoints;
import folkmoot.statistics.Tally;
import folkmoot.statistics.Turnout;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
 * What it costs to audit a large round: 10,000 answers of 40 organisations. Not a test: it says how
 * long something takes and fails for nothing. How to run it stands in architecture.md.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class AuditorBenchmark {
  private static final int ORGANISATIONS = 40;
  private static final int PEOPLE = 250;
  private static final Instant CLOSED = Instant.parse("2026-12-02T17:00:00Z");

  private final Auditor auditor = new Auditor(CutPoints.usual());
  private final Candidate pulse = candidate(3, 1);
  private final Candidate again = candidate(3, 2);
  private final Candidate full = candidate(35, 3);
  private final List<Asking> before = asked(pulse);

  private List<Asking> asked(Candidate candidate) {
    PublishedRound round = auditor.audit(candidate, List.of()).value();
    return round.items().stream()
        .map(
            figure ->
                new Asking(
                    candidate.audience(), round.turnout(), CLOSED.minusSeconds(3_000_000), figure))
        .toList();
  }

  private static Candidate candidate(int items, int seed) {
    Random random = new Random(seed);
    Map<MemberId, Optional<OrganisationId>> members = new HashMap<>();
    for (int i = 0; i < ORGANISATIONS * PEOPLE; i++) {
      members.put(new MemberId("m" + i), Optional.of(new OrganisationId("o" + i % ORGANISATIONS)));
    }
    List<ItemFigure> figures = new ArrayList<>();
    List<Map<Group, Tally>> groups = new ArrayList<>();
    for (int item = 0; item < items; item++) {
      List<Integer> all = new ArrayList<>();
      Map<Group, Tally> byGroup = new HashMap<>();
      for (int o = 0; o < ORGANISATIONS; o++) {
        double mean = 2 + 2 * random.nextDouble();
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
          long answer = Math.round(mean + random.nextGaussian());
          answers.add((int) Math.max(1, Math.min(5, answer)));
        }
        all.addAll(answers);
        byGroup.put(Group.of(new OrganisationId("o" + o), "Organisation " + o), Tally.of(answers));
      }
      Question question =
          new Question(
              "I" + item, "Item " + item + "?", "i", Scales.EXTENT, Question.Role.FOLLOWED);
      figures.add(ItemFigure.counted(question, Tally.of(all), false));
      groups.add(byGroup);
    }
    int n = ORGANISATIONS * PEOPLE;
    RoundFacts facts =
        new RoundFacts(
            new RoundId("rnd"),
            new PartnershipId("par"),
            "pulse",
            "Pulse",
            CLOSED.minusSeconds(9),
            CLOSED,
            5);
    return new Candidate(
        new PublishedRound(facts, new Turnout(n, n), false, figures, List.of()),
        new Audience(members),
        Map.of(),
        groups);
  }

  /** A first pulse of three items. */
  @Benchmark
  public Audited<PublishedRound> pulse() {
    return auditor.audit(pulse, List.of());
  }

  /** A pulse whose three items were asked once before. */
  @Benchmark
  public Audited<PublishedRound> pulseAgain() {
    return auditor.audit(again, before);
  }

  /** A full check of 35 items. */
  @Benchmark
  public Audited<PublishedRound> full() {
    return auditor.audit(full, List.of());
  }

  /** Runs all and prints how they compare, the first pulse as the measure. */
  public static void main(String[] args) throws RunnerException {
    Collection<RunResult> results =
        new Runner(new OptionsBuilder().include(AuditorBenchmark.class.getSimpleName()).build())
            .run();
    Map<String, Double> times = new TreeMap<>();
    results.forEach(
        result ->
            times.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore()));
    double measure = times.getOrDefault("pulse", 1.0);
    times.forEach(
        (name, time) ->
            System.out.printf(
                Locale.ROOT, "%-20s %12.2f ms %10.2f ×%n", name, time, time / measure));
  }
}
