package folkmoot.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.ids.OrganisationId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.statistics.CutPoints;
import folkmoot.statistics.Tally;
import folkmoot.statistics.Turnout;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Somebody runs the machine herself: for every way in which the known total can have come about she
 * lets the auditor say what it would have said, and keeps the ways in which it says what it said.
 */
class MachineTest {
  private static final Instant MONDAY = Instant.parse("2026-11-30T10:00:00Z");

  private final Auditor auditor = new Auditor(CutPoints.usual());
  private final Auditor careless = Weakened.without("LEEWAY");

  @Test
  void running_the_machine_tells_her_no_more() {
    long seed = 20261130;
    Random random = new Random(seed);
    int gaps = 0;
    for (int i = 0; i < 60; i++) {
      List<Integer> sizes = sizes(random);
      int n = sizes.stream().mapToInt(size -> size).sum();
      int favourable = 3 + random.nextInt(n - 5);
      Map<ItemFigure, List<List<Integer>>> told = told(auditor, sizes, favourable);
      gaps += (int) told.keySet().stream().filter(f -> !f.sides().gaps().isEmpty()).count();
      assertThat(told.values())
          .as("seed %d, step %d: %s people, %d favourable", seed, i, sizes, favourable)
          .allSatisfy(ways -> assertThat(RoomTest.certain(sizes, ways)).isEmpty());
    }
    assertThat(gaps).as("pairs are told of").isPositive();
  }

  @Test
  void without_leeway_very_differently_would_tell_her() {
    Random random = new Random(20261130);
    List<String> certain = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      List<Integer> sizes = sizes(random);
      int n = sizes.stream().mapToInt(size -> size).sum();
      told(careless, sizes, 3 + random.nextInt(n - 5))
          .values()
          .forEach(ways -> certain.addAll(RoomTest.certain(sizes, ways)));
    }
    assertThat(certain).isNotEmpty();
  }

  private static List<Integer> sizes(Random random) {
    return IntStream.range(0, 2 + random.nextInt(2)).mapToObj(i -> 5 + random.nextInt(7)).toList();
  }

  private static Map<ItemFigure, List<List<Integer>>> told(
      Auditor machine, List<Integer> sizes, int favourable) {
    Map<ItemFigure, List<List<Integer>>> told = new HashMap<>();
    for (List<Integer> way : RoomTest.worlds(sizes, favourable)) {
      told.computeIfAbsent(said(machine, sizes, way), figure -> new ArrayList<>()).add(way);
    }
    return told;
  }

  private static ItemFigure said(Auditor machine, List<Integer> sizes, List<Integer> way) {
    Map<Group, Tally> groups = new HashMap<>();
    int n = 0;
    int favourable = 0;
    for (int i = 0; i < sizes.size(); i++) {
      int low = sizes.get(i) - way.get(i);
      String name = String.valueOf((char) ('A' + i));
      groups.put(
          Group.of(new OrganisationId(name), name), new Tally(List.of(low, 0, 0, way.get(i), 0)));
      n += sizes.get(i);
      favourable += way.get(i);
    }
    RoundFacts facts =
        new RoundFacts(
            new RoundId("rnd_1"), new PartnershipId("par_1"), "pulse", "", MONDAY, MONDAY, 5);
    ItemFigure figure =
        ItemFigure.counted(
            new Question("CV1", "Do we?", "same aim", Scales.EXTENT),
            new Tally(List.of(n - favourable, 0, 0, favourable, 0)),
            false);
    PublishedRound round =
        new PublishedRound(facts, new Turnout(n, n), false, List.of(figure), List.of());
    return machine
        .audit(new Candidate(round, Audience.NOBODY, Map.of(), List.of(groups)), List.of())
        .value()
        .items()
        .get(0);
  }
}
