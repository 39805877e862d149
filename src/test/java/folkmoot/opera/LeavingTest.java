package folkmoot.opera;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.asking.House;
import folkmoot.rhythm.Rest;
import folkmoot.rhythm.Rests;
import folkmoot.rhythm.Why;
import folkmoot.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** People take part no more; person 3 is of the organisation of person 0, and so on by threes. */
class LeavingTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final int PEOPLE = 8;

  private final Path keys;

  LeavingTest(@TempDir Path keys) {
    this.keys = keys;
  }

  /** All have joined, and all but the last have written. */
  private Played written(Database database) {
    Played played = new Played(database, keys, PEOPLE);
    played.begins(0);
    for (int i = 1; i < PEOPLE; i++) {
      played.joins(i);
    }
    played.stepEnds();
    for (int i = 0; i < PEOPLE - 1; i++) {
      played.writes(i, "Idea of " + i);
    }
    assertThat(played.opera().step()).isEqualTo(Step.OWN);
    return played;
  }

  private static void forget(Played played, int person) {
    OperaFeature feature =
        new OperaFeature(
            played.house.tools,
            played.house.boxes,
            House.FINDER,
            new OperaFeature.Around(List::of, false));
    played.house.database.run(tx -> feature.forget(tx, played.house.scene(person)));
  }

  private static int pair(Played played, int person) {
    return played.database(
        tx ->
            Objects.requireNonNull(
                new SeatStore(tx)
                    .find(played.opera().id(), played.house.member(person))
                    .orElseThrow()
                    .pair()));
  }

  private static PairPage page(Played played, int pair) {
    return played.database(tx -> played.sights.page(tx, played.opera(), pair));
  }

  private static List<Integer> of(Played played, int pair) {
    return played
        .database(tx -> Sights.pairs(new SeatStore(tx).of(played.opera().id())))
        .getOrDefault(pair, List.of())
        .stream()
        .map(member -> Integer.parseInt(member.substring("mem_".length())))
        .toList();
  }

  /** Nobody acts until the next quarter hour. */
  private static void isAsked(Played played) {
    played.house.pass(Duration.ofMinutes(15));
    played.work();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void when_the_last_who_has_not_written_leaves_nobody_waits_for_her_a_quarter_hour_later(
      Database database) {
    Played left = written(database);
    assertThat(left.beginning.leave(left.house.click(PEOPLE - 1, left.opera().id())))
        .isEqualTo(Said.LEFT);
    left.work();
    assertThat(left.opera().step()).as("it would tell that she had not").isEqualTo(Step.OWN);
    isAsked(left);
    assertThat(left.opera().step()).isEqualTo(Step.PAIR);
    assertThat(left.house.owed("opera-note")).anyMatch(note -> note.contains("In pairs"));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void when_she_has_herself_removed_it_goes_on_too_but_not_while_it_is_paused(Database database) {
    Played played = written(database);
    played.does(0, Conduct.Act.PAUSE);
    forget(played, PEOPLE - 1);
    isAsked(played);
    assertThat(played.opera().step()).isEqualTo(Step.OWN);
    played.does(0, Conduct.Act.GO_ON);
    assertThat(played.opera().step()).isEqualTo(Step.OWN);
    isAsked(played);
    assertThat(played.opera().step()).isEqualTo(Step.PAIR);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void nor_while_the_partnership_rests(Database database) {
    Played played = written(database);
    gone(database, PEOPLE - 1);
    Instant until = played.house.now().plus(Duration.ofMinutes(20));
    database.run(
        tx ->
            Rests.begin(tx, new Rest("rest_1", House.HOMES, Why.QUIET, played.house.now(), until)));
    isAsked(played);
    assertThat(played.opera().step()).isEqualTo(Step.OWN);
    isAsked(played);
    assertThat(played.opera().step()).isEqualTo(Step.PAIR);
  }

  /** The directory finds her in the channel no more. */
  private static void gone(Database database, int person) {
    database.run(
        tx ->
            tx.handle().execute("update member set active = false where id = ?", "mem_" + person));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void who_is_not_in_the_channel_any_more_keeps_nobody_waiting(Database database) {
    Played played = written(database);
    gone(database, PEOPLE - 1);
    assertThat(played.jobs.next().orElseThrow())
        .isBeforeOrEqualTo(played.house.now().plus(Duration.ofMinutes(15)));
    isAsked(played);
    assertThat(played.opera().step()).isEqualTo(Step.PAIR);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void the_page_of_her_pair_forgets_her_at_once_and_her_partner_is_all_who_must_agree(
      Database database) {
    Played played = written(database);
    played.stepEnds();
    int pair = pair(played, 0);
    int partner = of(played, pair).stream().filter(one -> one != 0).findFirst().orElseThrow();
    played.page(0);
    for (int i = 1; i < PEOPLE; i++) {
      Pairs.View view = played.page(i).orElseThrow();
      String words =
          view.page().forward().isEmpty()
              ? "Forward by " + i
              : view.page().forward().get(0).words();
      played.forwards(i, view.page().version(), true, words);
    }
    assertThat(played.opera().step()).as("she has not agreed").isEqualTo(Step.PAIR);
    assertThat(page(played, pair).seen()).contains("mem_0", "mem_" + partner);

    forget(played, 0);
    assertThat(page(played, pair).seen()).containsExactly("mem_" + partner);
    assertThat(played.opera().step()).as("not at this moment").isEqualTo(Step.PAIR);
    isAsked(played);
    assertThat(played.opera().step()).as("all who are left agree").isEqualTo(Step.EXPLAIN);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_form_of_another_pair_changes_nothing_on_the_page_of_hers(Database database) {
    Played played = written(database);
    played.stepEnds();
    int pair = pair(played, 0);
    Pairs.Outcome stale =
        played.forwards(0, (pair + 1) + " 0", Map.of(PairForm.IDEA + 0, "From the page before"));
    assertThat(stale).isEqualTo(new Pairs.Outcome.Faulty(PairForm.IDEA + 0, Pairs.Fault.CHANGED));
    Pairs.Outcome older =
        played.forwards(0, "0", Map.of(PairForm.IDEA + 0, "From before an update"));
    assertThat(older).isEqualTo(new Pairs.Outcome.Faulty(PairForm.IDEA + 0, Pairs.Fault.CHANGED));
    assertThat(page(played, pair).forward()).isEmpty();
  }
}
