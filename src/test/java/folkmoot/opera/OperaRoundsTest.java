package folkmoot.opera;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.opera.PairPage.Forward;
import folkmoot.store.Database;
import folkmoot.store.Databases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole rounds drawn by lot: some do not come, some press too much, work is done twice. */
class OperaRoundsTest {
  private final Path folder;

  OperaRoundsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void whatever_people_do_the_round_keeps_its_promises(long seed) {
    try (Database database = Databases.h2()) {
      play(database, new Random(seed), "seed " + seed);
    }
  }

  private void play(Database database, Random random, String as) {
    int people = 5 + random.nextInt(random.nextInt(4) == 0 ? 56 : 12);
    Played played = new Played(database, folder.resolve("keys"), people);
    spread(database, people, 2 + random.nextInt(5), random);
    played.begins(0);
    List<Integer> in = some(people, random, 0.9);
    in.forEach(played::joins);
    played.stepEnds();
    if (played.opera().step() == Step.NOT_BEGUN) {
      return;
    }
    List<Integer> seats = played.seats().stream().map(OperaRoundsTest::number).toList();
    for (int person : seats) {
      if (random.nextInt(6) > 0) {
        for (int i = 0; i < 2 && played.opera().step() == Step.OWN; i++) {
          played.writes(person, "Own " + person + " first", "Own " + person + " second");
        }
      }
    }
    end(played, Step.OWN);
    if (played.opera().step() == Step.TOO_FEW) {
      return;
    }
    pairsAreMixed(played, as);
    pair(played, seats, random);
    end(played, Step.PAIR);
    everyIdeaIsAccountedFor(played, as);
    assertThat(played.opera().step()).as(as).isEqualTo(Step.EXPLAIN);
    for (Idea idea : played.ideas()) {
      assertThat(played.house.owed("opera:" + played.opera().id() + ":idea:" + idea.number()))
          .as(as)
          .isNotEmpty()
          .allSatisfy(words -> assertThat(words).doesNotContain("Org ", "Okafor", "Silva"));
    }
    end(played, Step.EXPLAIN);
    Map<Integer, Set<String>> ballots = vote(played, seats, random, as);
    end(played, Step.RANK);
    if (played.opera().step() == Step.RANK) {
      end(played, Step.RANK);
    }
    arrange(played, seats, random, as);
    end(played, Step.ARRANGE);
    assertThat(played.opera().step()).as(as).isEqualTo(Step.DONE);
    assertThat(played.pages()).as(as).isZero();
    assertThat(played.house.owed("opera:" + played.opera().id() + ":result")).as(as).hasSize(1);
    if (played.opera().voters().voted() > 0) {
      assertThat(played.opera().voters().voted()).as(as).isEqualTo(ballots.size());
      assertThat(
              played.ideas().stream().map(idea -> Played.standing(idea).place()).sorted().toList())
          .as("%s: every idea has a place", as)
          .isEqualTo(IntStream.rangeClosed(1, played.ideas().size()).boxed().toList());
    }
  }

  /** People want ideas here and there; each idea stands in one place all the time. */
  private static void arrange(Played played, List<Integer> seats, Random random, String as) {
    for (int i = 0; i < 20 && played.opera().step() == Step.ARRANGE; i++) {
      List<Idea> ideas = played.ideas();
      int person = seats.get(random.nextInt(seats.size()));
      played.moves(person, ideas.get(random.nextInt(ideas.size())), "Heading " + random.nextInt(3));
      List<String> grouped =
          played.groups().stream().flatMap(g -> g.ideas().stream()).map(Idea::id).toList();
      assertThat(grouped).as(as).doesNotHaveDuplicates();
      assertThat(grouped.size() + Group.parked(played.ideas()).size())
          .as(as)
          .isEqualTo(ideas.size());
    }
  }

  /** The work is done twice, as when two processes do it or one died in between. */
  private static void end(Played played, Step step) {
    if (played.opera().step() == step) {
      played.stepEnds();
      played.work();
    }
  }

  private static void spread(Database database, int people, int organisations, Random random) {
    database.run(
        tx -> {
          for (int i = 3; i < organisations; i++) {
            tx.handle()
                .execute(
                    "insert into organisation values (?, 'par_homes', ?)", "org_" + i, "Org " + i);
          }
          for (int i = 0; i < people; i++) {
            tx.handle()
                .execute(
                    "update member set organisation_id = ? where id = ?",
                    "org_" + random.nextInt(organisations),
                    "mem_" + i);
          }
        });
  }

  private static List<Integer> some(int people, Random random, double part) {
    return IntStream.range(0, people).filter(i -> random.nextDouble() < part).boxed().toList();
  }

  private static int number(Seat seat) {
    return Integer.parseInt(seat.member().value().substring("mem_".length()));
  }

  private static void pairsAreMixed(Played played, String as) {
    List<Seat> seats = played.seats();
    Map<Integer, List<Seat>> pairs =
        seats.stream()
            .collect(Collectors.groupingBy(seat -> seat.pair() == null ? 0 : seat.pair()));
    assertThat(pairs).as(as).doesNotContainKey(0);
    assertThat(pairs.values()).as(as).allMatch(pair -> pair.size() == 2 || pair.size() == 3);
    long mixed =
        pairs.values().stream()
            .filter(pair -> pair.stream().map(Seat::group).distinct().count() > 1)
            .count();
    int largest =
        Collections.max(
            seats.stream()
                .collect(Collectors.groupingBy(Seat::group, Collectors.summingInt(seat -> 1)))
                .values());
    assertThat(mixed).as(as).isEqualTo(Math.min(seats.size() / 2, seats.size() - largest));
  }

  private static void pair(Played played, List<Integer> people, Random random) {
    for (int person : people) {
      if (played.opera().step() != Step.PAIR || random.nextInt(5) == 0) {
        continue;
      }
      Pairs.View view = played.page(person).orElseThrow();
      List<String> words =
          new ArrayList<>(view.page().forward().stream().map(Forward::words).toList());
      if (words.isEmpty() || random.nextInt(4) == 0) {
        words.add(0, "Forward " + person);
      }
      played.forwards(
          person,
          view.page().version() - random.nextInt(2),
          random.nextInt(4) > 0,
          words.subList(0, Math.min(words.size(), 3)).toArray(String[]::new));
    }
  }

  private static void everyIdeaIsAccountedFor(Played played, String as) {
    List<Seat> seats = played.seats();
    Map<Integer, List<String>> pairs = Sights.pairs(seats);
    Set<String> expected = new TreeSet<>();
    for (Map.Entry<Integer, List<String>> pair : pairs.entrySet()) {
      List<Forward> forward =
          played.house.database.transact(
              tx -> played.sights.page(tx, played.opera(), pair.getKey()).forward());
      forward.forEach(one -> expected.add(one.words()));
      assertThat(forward.size()).as(as).isLessThanOrEqualTo(Opera.forwards(seats.size()));
      if (forward.isEmpty()) {
        for (String member : pair.getValue()) {
          played
              .house
              .database
              .transact(
                  tx -> new Sharing(played.needs, played.sights).own(tx, played.opera(), member))
              .stream()
              .findFirst()
              .ifPresent(expected::add);
        }
      }
    }
    assertThat(played.ideas().stream().map(Idea::words).collect(Collectors.toSet()))
        .as(as)
        .isEqualTo(expected);
  }

  private static Map<Integer, Set<String>> vote(
      Played played, List<Integer> people, Random random, String as) {
    Map<Integer, Set<String>> kept = new HashMap<>();
    for (int person : people) {
      for (int times = random.nextInt(3); times > 0; times--) {
        Voting.View ballot = played.ballot(person).orElseThrow();
        List<Idea> order = new ArrayList<>(ballot.ideas());
        Collections.shuffle(order, random);
        List<Idea> ticked = order.subList(0, random.nextInt(Math.min(order.size(), 5) + 1));
        Voting.Outcome outcome = played.votes(person, ticked);
        if (outcome instanceof Voting.Outcome.Kept) {
          kept.put(person, ticked.stream().map(Idea::id).collect(Collectors.toSet()));
          kept.values().removeIf(Set::isEmpty);
          assertThat(ticked.size()).as(as).isLessThanOrEqualTo(ballot.limit());
          assertThat(ticked.stream().filter(idea -> played.isOwn(person, idea)).count())
              .as("%s: of the own pair", as)
              .isLessThanOrEqualTo(1);
        }
        Set<String> there = new HashSet<>(played.ballot(person).orElseThrow().backed());
        assertThat(there).as(as).isEqualTo(kept.getOrDefault(person, Set.of()));
      }
    }
    return kept;
  }
}
