package folkmoot.opera;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.store.Database;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The process dies at every look at the clock, and what was asked for is asked for again. */
class KilledOperaTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final int PEOPLE = 8;

  /** More looks at the clock than any act takes. */
  private static final int MOST_STEPS = 60;

  private final Path keys;

  @SuppressWarnings("NullAway.Init")
  private Played played;

  KilledOperaTest(@TempDir Path keys) {
    this.keys = keys;
  }

  /** An end that no code catches. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private List<String> written() {
    return played.house.database.transact(
        tx ->
            List.of(
                    "select id || step || coalesce(cast(closes_at as varchar), '') from opera",
                    "select member_id || coalesce(pair, 0) || coalesce(number, 0) from opera_seat",
                    "select id || coalesce(heading_id, '') || coalesce(place, 0) from opera_idea",
                    "select id || words from opera_heading",
                    "select idea_id || heading_id from opera_move",
                    "select id || coalesce(settled, '') from opera_same",
                    "select shelf || handle from box_page",
                    "select id || words from outbox")
                .stream()
                .flatMap(sql -> tx.handle().createQuery(sql).mapTo(String.class).list().stream())
                .sorted()
                .toList());
  }

  /** Dies at each look in turn, and at last gets through; what one transaction does is whole. */
  private void survives(Runnable act) {
    List<String> before = written();
    int look = 1;
    while (diesAt(look, act)) {
      assertThat(written()).as("what was not committed is not there").isEqualTo(before);
      look++;
    }
    assertThat(look).as("it died at some looks first").isBetween(2, MOST_STEPS);
    assertThat(written()).isNotEqualTo(before);
  }

  private boolean diesAt(int look, Runnable act) {
    int[] left = {look};
    played.house.eachLook(
        () -> {
          left[0]--;
          if (left[0] == 0) {
            throw new Killed();
          }
        });
    try {
      act.run();
      return false;
    } catch (Killed dead) {
      return true;
    } finally {
      played.house.eachLook(() -> {});
    }
  }

  private void stepEnds(Step next) {
    played.house.pass(
        java.time.Duration.between(
            played.house.now(), java.util.Objects.requireNonNull(played.opera().closesAt())));
    survives(() -> played.jobs.run(played.house.now()));
    played.work();
    assertThat(played.opera().step()).isEqualTo(next);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void nothing_is_lost_and_nothing_is_there_twice(Database database) {
    played = new Played(database, keys, PEOPLE);
    survives(() -> played.begins(0, "once"));
    for (int i = 1; i < PEOPLE; i++) {
      int person = i;
      survives(() -> played.joins(person));
    }
    stepEnds(Step.OWN);
    for (int i = 0; i < PEOPLE - 1; i++) {
      int person = i;
      survives(() -> played.writes(person, "Idea of " + person));
    }
    stepEnds(Step.PAIR);
    survives(() -> played.forwards(0, 0, true, "Put forward by one pair"));
    stepEnds(Step.EXPLAIN);
    List<Idea> ideas = played.ideas();
    Idea forward =
        ideas.stream().filter(i -> i.words().startsWith("Put forward")).findFirst().orElseThrow();
    Idea other = ideas.stream().filter(i -> !i.equals(forward)).findFirst().orElseThrow();
    survives(() -> played.thinksSame(5, forward, other));
    survives(() -> played.decides(0, false));
    stepEnds(Step.RANK);
    for (int i = 0; i < PEOPLE; i++) {
      int person = i;
      survives(() -> played.votes(person, List.of(other)));
    }
    stepEnds(Step.ARRANGE);
    survives(() -> played.moves(0, other, "Welcome"));
    survives(() -> played.moves(1, other, "Welcome"));
    stepEnds(Step.DONE);
    assertThat(played.pages()).isZero();
    assertThat(played.ideas()).hasSameSizeAs(ideas);
    String key = "opera:" + played.opera().id();
    assertThat(played.house.owed(key + ":order")).hasSize(1);
    assertThat(played.house.owed(key + ":result")).singleElement().asString().contains("Welcome");
    assertThat(played.house.owed(key + ":idea:")).hasSameSizeAs(ideas);
  }
}
