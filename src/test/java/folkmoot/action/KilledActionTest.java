package folkmoot.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import folkmoot.asking.House;
import folkmoot.home.UndecidedPosts;
import folkmoot.outbox.Courier;
import folkmoot.outbox.MortalSlack;
import folkmoot.outbox.MortalSlack.Killed;
import folkmoot.outbox.Undecided;
import folkmoot.schedule.Ledger;
import folkmoot.slack.Click;
import folkmoot.slack.Submission;
import folkmoot.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The process dies at one step of writing an action down, or of sending what that owes, and is
 * started again over what it had stored.
 */
class KilledActionTest {
  private static final String EACH = "folkmoot.store.Databases#each";

  /** More looks at the clock than any act takes. */
  private static final int MOST_STEPS = 30;

  private final Path keys;
  private final MortalSlack slack = new MortalSlack();

  @SuppressWarnings("NullAway.Init")
  private Workshop shop;

  @SuppressWarnings("NullAway.Init")
  private Nudging nudging;

  @SuppressWarnings("NullAway.Init")
  private Courier courier;

  KilledActionTest(@TempDir Path keys) {
    this.keys = keys;
  }

  private void start(Database database, Instant now) {
    shop = Workshop.of(new House(database, keys, 12, needs -> List.of(new RecheckKind(needs))));
    House house = shop.house();
    house.pass(Duration.between(house.now(), now));
    nudging = new Nudging(house.tools, shop.sights());
    courier =
        new Courier(
            database,
            slack,
            recipient -> Optional.empty(),
            new UndecidedPosts(
                new UndecidedPosts.Needs(
                    database,
                    house.tools.partnerships(),
                    house.tools.outbox(),
                    new Ledger(house.tools.ids(), house.tools.clock()),
                    house.tools.texts(),
                    house.tools.clock())));
  }

  private void restart() {
    slack.live();
    start(shop.house().database, shop.house().now());
  }

  /** What is written of actions, and what is owed to Slack. */
  private List<String> written() {
    return shop.house()
        .database
        .transact(
            tx ->
                List.of("action", "action_before", "action_recheck", "outbox").stream()
                    .flatMap(table -> shop.rows(table).stream().map(row -> table + row).sorted())
                    .toList());
  }

  /** Dies at each step in turn, starts again, and at last gets through. */
  private void survives(Consumer<Workshop> act) {
    List<String> before = written();
    int step = 1;
    while (diesAt(step, act)) {
      restart();
      assertThat(written()).as("what was not committed is not there").isEqualTo(before);
      step++;
    }
    assertThat(step).as("it died at some steps first").isBetween(2, MOST_STEPS);
    assertThat(written()).isNotEqualTo(before);
  }

  private boolean diesAt(int step, Consumer<Workshop> act) {
    int[] left = {step};
    shop.house()
        .eachLook(
            () -> {
              left[0]--;
              if (left[0] == 0) {
                throw new Killed();
              }
            });
    try {
      act.accept(shop);
      return false;
    } catch (Killed dead) {
      return true;
    } finally {
      shop.house().eachLook(() -> {});
    }
  }

  /** All that waits goes out, also what follows something else. */
  private void deliver() {
    for (int round = 0; round < 4; round++) {
      courier.run(shop.house().now());
      shop.pass(Duration.ofMinutes(30));
    }
  }

  private List<String> owed(String key) {
    return shop.rows("outbox").stream().filter(row -> row.contains(key)).toList();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void dead_while_it_is_written_down_nothing_is_lost_or_doubled(Database database) {
    start(database, House.MONDAY);
    Submission form = shop.form(3, Map.of("person", "U5"));
    String id = form.metadata().split(" ")[1];
    House house = shop.house();
    Click five = house.click(5, id);
    survives(now -> now.proposing().send(form));
    shop.proposing().send(form);
    assertThat(owed("action:" + id)).as("one post, also of a form sent twice").hasSize(1);
    survives(now -> now.changing().press(Step.ACCEPT, five));
    survives(now -> now.changing().press(Step.BEGIN, five));
    Submission finished = house.submission(5, id, Map.of("words", "printed it"));
    survives(now -> now.changing().send(Step.FINISH, finished));
    assertThat(shop.rows("action_recheck")).hasSize(2);
    String change = change();
    survives(now -> now.changing().undo(house.click(5, id + " " + change)));
    assertThat(shop.rows("action_recheck")).as("undone").isEmpty();
    survives(now -> now.changing().send(Step.FINISH, finished));
    assertThat(shop.rows("action_recheck")).hasSize(2);
    deliver();
    assertThat(slack.there).as("as it is by now").hasSize(1);
    assertThat(slack.changed.values()).singleElement().asString().contains("printed it");
  }

  private String change() {
    return shop.house()
        .database
        .transact(
            tx ->
                tx.handle()
                    .createQuery("select change_id from action_before")
                    .mapTo(String.class)
                    .one());
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void dead_over_its_post_there_is_one_after_one_tap(Database database) {
    start(database, House.MONDAY);
    for (boolean taken : List.of(true, false)) {
      int before = slack.there.size();
      String id = shop.suggestedTo(5);
      slack.dieAt(1, taken);
      dies();
      shop.press(Step.ACCEPT, 5, id);
      tapped(taken);
      assertThat(slack.there).as("never two, and none is lost").hasSize(before + 1);
    }
  }

  private void dies() {
    assertThatExceptionOfType(Killed.class).isThrownBy(this::deliver);
    restart();
  }

  /** A convener says whether it is there, after which all that waits goes out. */
  private void tapped(boolean isThere) {
    Database database = shop.house().database;
    deliver();
    List<Undecided.Question> open =
        database.transact(tx -> shop.house().tools.outbox().undecided(tx, House.COUNCIL));
    assertThat(open).hasSize(1);
    database.run(tx -> shop.house().tools.outbox().settle(tx, open.get(0).outboxId(), isThere));
    deliver();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void dead_over_a_change_of_its_post_it_says_at_last_what_is_so(Database database) {
    start(database, House.MONDAY);
    String id = shop.suggestedTo(5);
    deliver();
    for (boolean taken : List.of(true, false)) {
      Step step = taken ? Step.ACCEPT : Step.BEGIN;
      shop.press(step, 5, id);
      slack.dieAt(1, taken);
      dies();
      deliver();
      assertThat(slack.changed.values())
          .singleElement()
          .asString()
          .contains(taken ? "takes it on" : "is on it");
    }
    assertThat(slack.there).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void dead_over_a_note_to_its_owner_she_gets_one_at_most(Database database) {
    start(database, House.MONDAY);
    for (boolean taken : List.of(true, false)) {
      int before = notes();
      shop.takenOnBy(5);
      deliver();
      Instant due = nudging.next().orElseThrow();
      shop.pass(Duration.between(shop.house().now(), due));
      survives(now -> nudging.run(now.house().now()));
      slack.dieAt(1, taken);
      dies();
      nudging.run(shop.house().now());
      deliver();
      shop.pass(Duration.ofHours(30));
      deliver();
      assertThat(notes() - before)
          .as("what may have reached her is not sent again")
          .isEqualTo(taken ? 1 : 0);
      assertThat(nudging.next()).isEmpty();
    }
  }

  private int notes() {
    return (int)
        slack.told.stream().filter(told -> told.words().contains("You took this on")).count();
  }
}
