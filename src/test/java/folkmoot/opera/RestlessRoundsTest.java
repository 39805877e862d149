package folkmoot.opera;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.asking.House;
import folkmoot.opera.Conduct.Act;
import folkmoot.store.Database;
import folkmoot.store.Databases;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rounds in which people come late, leave, lose their organisation, press twice or too late, in
 * which two conveners press together, work dies at any look, and the clock passes deadlines while
 * nobody works. Persons 0 and 1 convene and stay.
 */
class RestlessRoundsTest {
  private final Path folder;

  RestlessRoundsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whatever_goes_wrong_nothing_is_lost_doubled_or_told_too_soon(long seed) {
    try (Database database = Databases.h2()) {
      int people = 7 + (int) seed;
      Played played = new Played(database, folder, people);
      new Play(played, people, new Random(seed), "seed " + seed).play();
    }
  }

  /** The process dies here. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  /** One round. */
  private static final class Play {
    private final Played played;
    private final int people;
    private final Random random;
    private final String as;
    private final Set<Integer> gone = new HashSet<>();
    private final Map<Integer, Integer> ballots = new HashMap<>();

    Play(Played played, int people, Random random, String as) {
      this.played = played;
      this.people = people;
      this.random = random;
      this.as = as;
    }

    void play() {
      played.begins(0);
      for (int i = 1; i < people - 2; i++) {
        played.joins(i);
        assertThat(played.joins(i)).as("%s: twice", as).isEqualTo(Said.JOINED);
      }
      assertThat(played.seats()).as(as).hasSize(people - 2);
      end(Step.JOINING);
      write();
      end(Step.OWN);
      disturb();
      pair();
      end(Step.PAIR);
      int put = everything();
      assertThat(put).as(as).isPositive();
      merge();
      disturb();
      end(Step.EXPLAIN);
      vote();
      disturb();
      end(Step.RANK);
      if (played.opera().step() == Step.RANK) {
        end(Step.RANK);
      }
      assertThat(everything()).as("%s: every idea is there", as).isEqualTo(put);
      tooLate();
      arrange();
      end(Step.ARRANGE);
      atTheEnd(put);
    }

    private List<Integer> seated() {
      return played.seats().stream()
          .map(seat -> Integer.parseInt(seat.member().value().substring("mem_".length())))
          .toList();
    }

    private void write() {
      for (int person : seated()) {
        if (random.nextInt(5) > 0 || person < Opera.LEAST_WRITERS) {
          for (int twice = 0; twice < 2 && played.opera().step() == Step.OWN; twice++) {
            played.writes(person, "Own of " + person);
          }
        }
      }
    }

    private void pair() {
      for (int person : seated()) {
        if (played.opera().step() == Step.PAIR && random.nextInt(4) > 0) {
          played
              .page(person)
              .ifPresent(
                  view ->
                      played.forwards(person, view.page().version(), true, "Forward " + person));
        }
      }
    }

    private void merge() {
      List<Idea> ideas = played.ideas();
      if (ideas.size() > 3) {
        played.thinksSame(0, ideas.get(0), ideas.get(1));
        played.thinksSame(1, ideas.get(0), ideas.get(1));
        seated().forEach(person -> played.decides(person, true));
      }
    }

    private void vote() {
      for (int person : seated()) {
        Voting.View ballot = played.ballot(person).orElseThrow();
        List<Idea> some = new ArrayList<>(ballot.ideas());
        Collections.shuffle(some, random);
        List<Idea> ticked = some.subList(0, 1);
        for (int twice = 0; twice < 2; twice++) {
          if (played.votes(person, ticked) instanceof Voting.Outcome.Kept kept) {
            ballots.put(person, kept.backed());
          }
        }
      }
      assertThat(votes()).as("%s: one voice one vote", as).isEqualTo(ballots.size());
      assertThat(played.told()).as("%s: nothing before the close", as).doesNotContain("backed by");
    }

    private int votes() {
      return played.database(
          tx -> played.house.boxes.count(tx, played.opera().ballots(), Sights.BALLOT));
    }

    private void arrange() {
      for (int i = 0; i < 6 && played.opera().step() == Step.ARRANGE; i++) {
        List<Idea> ideas = played.ideas();
        played.moves(i % 4, ideas.get(random.nextInt(ideas.size())), "Heading " + i / 2);
        disturb();
      }
    }

    private void tooLate() {
      assertThat(played.writes(0, "Much later"))
          .as(as)
          .isEqualTo(new Writing.Outcome.Not(Said.TOO_LATE));
      assertThat(played.votes(0, played.ideas().subList(0, 1)))
          .as(as)
          .isEqualTo(new Voting.Outcome.Not(Said.TOO_LATE));
      assertThat(played.page(0)).as(as).isEmpty();
    }

    /** One of those things that happen. */
    private void disturb() {
      int last = people - 1;
      switch (random.nextInt(4)) {
        case 0 -> played.joins(last - random.nextInt(2));
        case 1 -> leaves(2 + random.nextInt(last - 3));
        case 2 -> losesOrganisation(2 + random.nextInt(last - 1));
        default -> played.work();
      }
    }

    private void leaves(int person) {
      if (gone.size() < 2 && gone.add(person)) {
        OperaFeature feature =
            new OperaFeature(
                played.house.tools,
                played.house.boxes,
                House.FINDER,
                new OperaFeature.Around(List::of, false));
        played.house.database.run(tx -> feature.forget(tx, played.house.scene(person)));
        if (played.opera().step() == Step.RANK) {
          ballots.remove(person);
        }
      }
    }

    private void losesOrganisation(int person) {
      played.house.database.run(
          tx ->
              tx.handle()
                  .execute(
                      "update member set organisation_id = null where id = ?", "mem_" + person));
    }

    /** The step ends, in one of the ways in which it may. */
    private void end(Step step) {
      if (played.opera().step() != step) {
        return;
      }
      switch (random.nextInt(4)) {
        case 0 -> twoPress();
        case 1 -> dies();
        case 2 -> {
          played.house.pass(Duration.ofDays(20));
          played.jobs.run(played.house.now());
          played.jobs.run(played.house.now());
        }
        default -> played.stepEnds();
      }
      played.work();
      Opera after = played.opera();
      boolean again = step == Step.RANK && after.step() == step && after.extended();
      assertThat(again || after.step().compareTo(step) > 0).as("%s: %s", as, step).isTrue();
    }

    private void twoPress() {
      Opera opera = played.opera();
      String value = opera.id() + " " + opera.seen();
      List<Said> said =
          Stream.of(0, 1)
              .map(person -> played.conduct.press(played.house.click(person, value), Act.NEXT))
              .toList();
      assertThat(said.get(0)).as(as).isIn(Said.MOVED, Said.MORE_TIME);
      assertThat(said.get(1)).as(as).isEqualTo(Said.MOVED_BEFORE);
    }

    private void dies() {
      played.house.pass(
          Duration.between(played.house.now(), Objects.requireNonNull(played.opera().closesAt())));
      int[] left = {1 + random.nextInt(6)};
      played.house.eachLook(
          () -> {
            if (--left[0] == 0) {
              throw new Killed();
            }
          });
      try {
        played.jobs.run(played.house.now());
      } catch (Killed dead) {
        // It starts again.
      } finally {
        played.house.eachLook(() -> {});
      }
    }

    /** How many ideas were put forward, those that are part of another included. */
    private int everything() {
      return played.database(
          tx ->
              tx.handle()
                  .createQuery("select count(*) from opera_idea where opera_id = :id")
                  .bind("id", played.opera().id())
                  .mapTo(Integer.class)
                  .one());
    }

    private List<String> owed(String key) {
      return played.database(
          tx ->
              tx.handle()
                  .createQuery("select words || blocks from outbox where dedup_key = :key")
                  .bind("key", key)
                  .mapTo(String.class)
                  .list());
    }

    private void atTheEnd(int put) {
      String key = "opera:" + played.opera().id();
      assertThat(played.opera().step()).as(as).isEqualTo(Step.DONE);
      assertThat(played.pages()).as("%s: nothing of who wrote or chose what", as).isZero();
      assertThat(owed(key + ":result")).as(as).hasSize(1);
      assertThat(everything()).as(as).isEqualTo(put);
      for (int number = 1; number <= put; number++) {
        assertThat(owed(key + ":idea:" + number))
            .as("%s: idea %s", as, number)
            .hasSize(1)
            .noneMatch(words -> words.contains("Org ") || words.contains("Okafor"));
      }
      if (played.opera().voters().voted() > 0) {
        assertThat(played.opera().voters().voted()).as(as).isEqualTo(ballots.size());
      }
    }
  }
}
