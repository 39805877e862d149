package folkmoot.opera;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.asking.House;
import folkmoot.opera.Conduct.Act;
import folkmoot.rhythm.Rest;
import folkmoot.rhythm.Rests;
import folkmoot.rhythm.Why;
import folkmoot.store.Database;
import folkmoot.text.Mrkdwn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Persons 0 and 1 convene; person 3 is of the organisation of person 0, and so on by threes. */
class OperaTest {
  private static final String EACH = "folkmoot.store.Databases#each";

  private final Path keys;

  OperaTest(@TempDir Path keys) {
    this.keys = keys;
  }

  private Played joined(Database database, int people) {
    Played played = new Played(database, keys, people);
    played.begins(0);
    for (int i = 1; i < people; i++) {
      assertThat(played.joins(i)).isEqualTo(Said.JOINED);
    }
    return played;
  }

  private Played written(Database database, int people) {
    Played played = joined(database, people);
    played.stepEnds();
    for (int i = 0; i < people; i++) {
      played.writes(i, "Idea of " + i, "Second idea of " + i);
    }
    return played;
  }

  /** Everybody puts one idea forward and agrees with the page of her pair. */
  private static void pair(Played played, int people) {
    for (int i = 0; i < people; i++) {
      if (played.opera().step() == Step.PAIR) {
        Pairs.View view = played.page(i).orElseThrow();
        String[] there =
            view.page().forward().isEmpty()
                ? new String[] {"Forward by " + i, "Another by " + i}
                : view.page().forward().stream()
                    .map(PairPage.Forward::words)
                    .toArray(String[]::new);
        played.forwards(i, view.page().version(), true, there);
      }
    }
  }

  private long keyFiles() throws IOException {
    try (Stream<Path> files = Files.walk(keys)) {
      return files.filter(f -> f.getFileName().toString().contains("opr_")).count();
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void from_a_question_to_an_order_and_nothing_of_who_wrote_or_voted_what_is_left(Database database)
      throws IOException {
    Played played = written(database, 8);
    assertThat(played.opera().step()).as("all have written").isEqualTo(Step.PAIR);
    pair(played, 8);
    assertThat(played.opera().step()).as("all pairs agree").isEqualTo(Step.EXPLAIN);
    assertThat(played.ideas()).hasSize(8);
    assertThat(played.house.owed("opera:" + played.opera().id() + ":idea:")).hasSize(8);
    played.stepEnds();
    assertThat(played.opera().step()).isEqualTo(Step.RANK);
    assertThat(keyFiles()).isEqualTo(2);
    List<Idea> ideas = played.ideas();
    for (int i = 0; i < 7; i++) {
      played.votes(i, List.of(ideas.get(0)));
    }
    assertThat(played.told()).as("no count before the end").doesNotContain("backed by");
    played.stepEnds();
    assertThat(played.opera().step()).isEqualTo(Step.ARRANGE);
    assertThat(played.opera().voters()).isEqualTo(new Opera.Voters(8, 7, 3));
    assertThat(played.pages()).isZero();
    assertThat(keyFiles()).as("both keys are gone").isZero();
    played.stepEnds();
    assertThat(played.opera().step()).isEqualTo(Step.DONE);
    Idea first = played.ideas().get(0);
    assertThat(Played.standing(first).place()).isEqualTo(1);
    assertThat(Played.standing(first).backed()).isEqualTo(Backed.NEARLY_ALL);
    assertThat(played.ideas().stream().filter(Idea::isParked)).hasSize(5);
    assertThat(played.house.owed("opera:" + played.opera().id() + ":result"))
        .singleElement()
        .asString()
        .contains("What we agreed", "7 of 8 chose", "backed by most or nearly all")
        .doesNotContain("Idea of");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_member_needs_a_second_of_another_organisation(Database database) {
    Played played = new Played(database, keys, 8);
    assertThat(played.begins(2)).isInstanceOf(Beginning.Outcome.Begun.class);
    assertThat(played.opera().step()).isEqualTo(Step.SECONDING);
    assertThat(played.joins(3)).isEqualTo(Said.NOT_YET);
    String id = played.opera().id();
    assertThat(played.beginning.second(played.house.click(2, id)))
        .isEqualTo(Said.SAME_ORGANISATION);
    assertThat(played.beginning.second(played.house.click(5, id)))
        .isEqualTo(Said.SAME_ORGANISATION);
    assertThat(played.beginning.second(played.house.click(3, id))).isEqualTo(Said.SECONDED);
    assertThat(played.opera().step()).isEqualTo(Step.JOINING);
    assertThat(played.beginning.second(played.house.click(4, id))).isEqualTo(Said.JOINED);
    assertThat(played.seats()).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_form_sent_twice_begins_one_and_there_is_one_at_a_time(Database database) {
    Played played = new Played(database, keys, 8);
    played.begins(0, "same");
    assertThat(played.begins(0, "same")).isInstanceOf(Beginning.Outcome.Begun.class);
    assertThat(played.begins(1, "other"))
        .isEqualTo(new Beginning.Outcome.Faulty(StartForm.TOPIC, Beginning.Fault.ONE_AT_A_TIME));
    assertThat(played.house.owed("opera:")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void four_people_or_one_organisation_are_too_few_to_begin(Database database) {
    Played played = joined(database, 4);
    played.stepEnds();
    assertThat(played.opera().step()).isEqualTo(Step.NOT_BEGUN);
    assertThat(played.told()).contains("Ask an open question");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void with_three_who_wrote_it_ends_and_for_a_day_they_read_their_own_words(Database database)
      throws IOException {
    Played played = joined(database, 6);
    played.stepEnds();
    for (int i = 0; i < 3; i++) {
      played.writes(i, "Mine " + i);
    }
    played.stepEnds();
    assertThat(played.opera().step()).isEqualTo(Step.TOO_FEW);
    String id = played.opera().id();
    assertThat(played.writing.open(played.house.click(1, id)).what().orElseThrow().ideas())
        .containsExactly("Mine 1");
    assertThat(played.writing.open(played.house.click(4, id)).why()).isEqualTo(Said.NO_WORDS);
    played.house.pass(Moving.READABLE);
    played.work();
    assertThat(played.writing.open(played.house.click(1, id)).what()).isEmpty();
    assertThat(keyFiles()).isZero();
    assertThat(played.told()).doesNotContain("Mine");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_pair_that_did_nothing_sends_one_idea_of_each_on_as_written(Database database) {
    Played played = written(database, 6);
    played.stepEnds();
    assertThat(played.ideas().stream().map(Idea::words))
        .containsExactlyInAnyOrder(
            "Idea of 0", "Idea of 1", "Idea of 2", "Idea of 3", "Idea of 4", "Idea of 5");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_one_of_a_pair_changes_the_other_has_not_agreed_to(Database database) {
    Played played = written(database, 6);
    Pairs.View view = played.page(0).orElseThrow();
    assertThat(view.lists()).hasSize(2);
    assertThat(view.lists().get(0).ideas()).contains("Idea of 0");
    int other =
        played.seats().stream()
            .filter(seat -> !seat.member().equals(played.house.member(0)))
            .filter(seat -> pairOf(played, 0) == pairOf(played, number(seat)))
            .map(OperaTest::number)
            .findFirst()
            .orElseThrow();
    assertThat(played.forwards(0, 0, true, "Ours"))
        .isEqualTo(new Pairs.Outcome.Kept(played.house.scene(0), false, true));
    assertThat(played.forwards(other, 0, true, "Something else"))
        .as("she had not seen what stands there now")
        .isEqualTo(new Pairs.Outcome.Faulty(PairForm.IDEA + 0, Pairs.Fault.CHANGED));
    assertThat(played.forwards(other, 1, true, "Something else"))
        .isEqualTo(new Pairs.Outcome.Kept(played.house.scene(other), false, true));
    assertThat(played.forwards(0, 2, true, "Something else"))
        .isEqualTo(new Pairs.Outcome.Kept(played.house.scene(0), true, true));
  }

  private static int number(Seat seat) {
    return Integer.parseInt(seat.member().value().substring("mem_".length()));
  }

  private static int pairOf(Played played, int person) {
    return played.seats().stream()
        .filter(seat -> number(seat) == person)
        .map(Seat::pair)
        .filter(pair -> pair != null)
        .findFirst()
        .orElse(0);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_ballot_takes_no_more_than_the_limit_and_one_of_the_own_pair_and_can_be_changed(
      Database database) {
    Played played = written(database, 8);
    pair(played, 8);
    played.stepEnds();
    Voting.View ballot = played.ballot(0).orElseThrow();
    assertThat(ballot.limit()).isEqualTo(2);
    List<Idea> own =
        played.ideas().stream().filter(i -> played.pairOf(i) == pairOf(played, 0)).toList();
    List<Idea> others =
        played.ideas().stream().filter(i -> played.pairOf(i) != pairOf(played, 0)).toList();
    assertThat(own).hasSize(2);
    assertThat(played.votes(0, own)).isInstanceOf(Voting.Outcome.TwoOwn.class);
    assertThat(played.votes(0, others.subList(0, 3))).isInstanceOf(Voting.Outcome.TooMany.class);
    assertThat(played.ballot(0).orElseThrow().backed()).as("nothing was kept").isEmpty();
    assertThat(played.votes(0, others.subList(0, 2))).isInstanceOf(Voting.Outcome.Kept.class);
    assertThat(played.votes(0, others.subList(2, 3))).isInstanceOf(Voting.Outcome.Kept.class);
    assertThat(played.ballot(0).orElseThrow().backed()).containsExactly(others.get(2).id());
    assertThat(played.votes(0, List.of())).isInstanceOf(Voting.Outcome.Kept.class);
    assertThat(played.ballot(0).orElseThrow().backed()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void with_too_few_ballots_there_is_one_day_more_and_then_no_order(Database database) {
    Played played = written(database, 8);
    pair(played, 8);
    played.stepEnds();
    List<Idea> ideas = played.ideas();
    for (int i = 0; i < 4; i++) {
      played.votes(i, ideas.subList(0, 1));
    }
    played.stepEnds();
    assertThat(played.opera().step()).isEqualTo(Step.RANK);
    assertThat(played.opera().extended()).isTrue();
    assertThat(played.told()).contains("There is more time");
    played.stepEnds();
    assertThat(played.opera().step()).isEqualTo(Step.DONE);
    assertThat(played.ideas()).allMatch(idea -> idea.standing() == null);
    assertThat(played.told()).contains("We did not get enough voices").doesNotContain("backed by");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void two_conveners_who_end_a_step_together_end_one(Database database) {
    Played played = joined(database, 8);
    Opera seen = played.opera();
    String value = seen.id() + " " + seen.seen();
    assertThat(played.conduct.press(played.house.click(2, value), Act.NEXT))
        .isEqualTo(Said.NOT_CONVENING);
    assertThat(played.conduct.press(played.house.click(0, value), Act.NEXT)).isEqualTo(Said.MOVED);
    assertThat(played.conduct.press(played.house.click(1, value), Act.NEXT))
        .isEqualTo(Said.MOVED_BEFORE);
    assertThat(played.opera().step()).isEqualTo(Step.OWN);
    assertThat(played.house.owed("opera-note")).anyMatch(w -> w.contains("End this step"));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_button_pressed_twice_gives_one_day_and_ends_no_vote(Database database) {
    Played played = written(database, 8);
    pair(played, 8);
    played.stepEnds();
    played.votes(0, played.ideas().subList(0, 1));
    Opera first = played.opera();
    String value = first.id() + " " + first.seen();
    assertThat(played.conduct.press(played.house.click(0, value), Act.EXTEND))
        .isEqualTo(Said.EXTENDED);
    Opera later = played.opera();
    assertThat(played.conduct.press(played.house.click(0, value), Act.EXTEND))
        .isEqualTo(Said.MOVED_BEFORE);
    assertThat(played.opera()).isEqualTo(later);
    String again = later.id() + " " + later.seen();
    assertThat(played.conduct.press(played.house.click(0, again), Act.NEXT))
        .isEqualTo(Said.MORE_TIME);
    assertThat(played.conduct.press(played.house.click(1, again), Act.NEXT))
        .as("too few have voted, and she has not seen that there is more time")
        .isEqualTo(Said.MOVED_BEFORE);
    assertThat(played.opera().step()).isEqualTo(Step.RANK);
    assertThat(played.ballot(0).orElseThrow().backed()).hasSize(1);
    assertThat(played.does(1, Act.NEXT)).as("she looks again").isEqualTo(Said.MOVED);
    assertThat(played.opera().step()).isEqualTo(Step.DONE);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void with_three_who_are_left_nothing_ends_before_its_time(Database database) {
    Played played = joined(database, 5);
    played.stepEnds();
    played.beginning.leave(played.house.click(3, played.opera().id()));
    played.beginning.leave(played.house.click(4, played.opera().id()));
    for (int i = 0; i < 3; i++) {
      played.writes(i, "Mine " + i);
    }
    assertThat(played.opera().step()).isEqualTo(Step.OWN);
    played.house.joins(5);
    played.writes(5, "Mine too");
    assertThat(played.opera().step()).as("four have written").isEqualTo(Step.PAIR);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void whoever_is_forgotten_leaves_no_words_of_her_own_at_any_step(Database database) {
    Played played = written(database, 8);
    OperaFeature feature =
        new OperaFeature(
            played.house.tools,
            played.house.boxes,
            House.FINDER,
            new OperaFeature.Around(List::of, false));
    assertThat(database.transact(tx -> feature.held(tx, played.house.scene(0))).toString())
        .contains("took part in: 1", "in a pair", "asked for: 1");
    pair(played, 8);
    assertThat(played.opera().step()).isEqualTo(Step.EXPLAIN);
    assertThat(own(played)).isEqualTo(8);
    database.run(tx -> feature.forget(tx, played.house.scene(0)));
    assertThat(own(played)).isEqualTo(7);
    played.does(1, Act.CANCEL);
    database.run(tx -> feature.forget(tx, played.house.scene(2)));
    assertThat(own(played)).isEqualTo(6);
    List<Mrkdwn> held = database.transact(tx -> feature.held(tx, played.house.scene(0)));
    assertThat(held).isEmpty();
    assertThat(played.told()).contains("The ideas stay in the channel");
  }

  private static int own(Played played) {
    return played.database(tx -> played.house.boxes.count(tx, played.opera().box(), Sights.OWN));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_pause_keeps_what_is_left_and_while_it_lasts_nothing_can_be_written(Database database) {
    Played played = joined(database, 8);
    played.stepEnds();
    played.house.pass(Duration.ofHours(10));
    assertThat(played.does(0, Act.PAUSE)).isEqualTo(Said.PAUSED);
    assertThat(played.writes(2, "Late")).isEqualTo(new Writing.Outcome.Not(Said.TOO_LATE));
    played.house.pass(Duration.ofDays(9));
    played.work();
    assertThat(played.opera().step()).isEqualTo(Step.OWN);
    assertThat(played.does(1, Act.GO_ON)).isEqualTo(Said.GOES_ON);
    assertThat(played.opera().closesAt()).isEqualTo(played.house.now().plus(Duration.ofHours(14)));
    assertThat(played.writes(2, "In time")).isInstanceOf(Writing.Outcome.Kept.class);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void calling_it_off_is_told_with_a_name_and_nothing_is_published(Database database) {
    Played played = written(database, 8);
    assertThat(played.does(1, Act.CANCEL)).isEqualTo(Said.CANCELLED);
    assertThat(played.opera().step()).isEqualTo(Step.CANCELLED);
    assertThat(played.told()).contains("Ben Okafor called it off").doesNotContain("Idea of");
    assertThat(played.told()).contains("Nothing of it is published");
    assertThat(played.joins(2)).isEqualTo(Said.TOO_LATE);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void whoever_comes_late_is_in_from_the_next_step_on(Database database) {
    Played played = written(database, 7);
    played.house.joins(7);
    assertThat(played.joins(7)).isEqualTo(Said.JOINED_LATER);
    assertThat(played.page(7)).isEmpty();
    pair(played, 7);
    played.stepEnds();
    assertThat(played.ballot(7)).isPresent();
    played.house.joins(8);
    assertThat(played.joins(8)).isEqualTo(Said.TOO_LATE);
    assertThat(played.ballot(8)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void the_clock_may_pass_several_deadlines_while_nobody_works(Database database) {
    Played played = written(database, 8);
    played.house.pass(Duration.ofDays(30));
    played.work();
    assertThat(played.opera().step()).isEqualTo(Step.EXPLAIN);
    assertThat(played.opera().closesAt()).isAfter(played.house.now());
    played.work();
    assertThat(played.opera().step()).as("each step has its time").isEqualTo(Step.EXPLAIN);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void while_a_partnership_rests_no_step_ends_by_itself(Database database) {
    Played played = joined(database, 8);
    Instant until = played.house.now().plus(Duration.ofDays(10));
    database.run(
        tx ->
            Rests.begin(tx, new Rest("rest_1", House.HOMES, Why.QUIET, played.house.now(), until)));
    played.stepEnds();
    assertThat(played.opera().step()).isEqualTo(Step.JOINING);
    assertThat(played.opera().closesAt()).isAfter(until);
    played.stepEnds();
    assertThat(played.opera().step()).isEqualTo(Step.OWN);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void without_its_key_it_ends_and_says_so(Database database) throws IOException {
    Played played = written(database, 8);
    try (Stream<Path> files = Files.walk(keys)) {
      for (Path file : files.filter(f -> f.getFileName().toString().contains("opr_")).toList()) {
        Files.delete(file);
      }
    }
    played.stepEnds();
    assertThat(played.opera().step()).isEqualTo(Step.CANCELLED);
    assertThat(played.told())
        .contains("The key to this OPERA is lost")
        .doesNotContain("you can still read");
    assertThat(played.page(0)).isEmpty();
  }
}
