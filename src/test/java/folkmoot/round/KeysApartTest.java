package folkmoot.round;

import static folkmoot.round.World.person;
import static folkmoot.round.World.sheet;
import static folkmoot.round.World.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.secret.KeyLost;
import folkmoot.secret.KeySettings;
import folkmoot.secret.Keyring;
import folkmoot.secret.KeysOutOfReach;
import folkmoot.store.Database;
import folkmoot.store.Databases;
import folkmoot.store.Outage;
import java.security.SecureRandom;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A round whose key lies in a database of its own, which cannot be reached for a while. */
class KeysApartTest {
  private static final String EACH = "folkmoot.store.Outage#each";

  private static Keyring keys(Outage outage) {
    return Keyring.open(new KeySettings.OwnDatabase(outage.settings()), new SecureRandom());
  }

  private static int count(Database database, String table) {
    return database.transact(
        tx -> tx.handle().createQuery("select count(*) from " + table).mapTo(int.class).one());
  }

  private static int keysLeft(Outage outage) throws Exception {
    try (Database database = Database.openKeys(outage.settings())) {
      return count(database, "kept_key");
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void meanwhile_nothing_is_half_written_and_nothing_cancelled(Outage outage) {
    Database database = Databases.h2();
    try (outage;
        Keyring keys = keys(outage)) {
      World world = new World(database, keys);
      Round round = world.open(6);
      world.answered(round, 5);
      AnswerSheet draft = words("for later", Consent.UNSIGNED);

      outage.begin();
      assertThatThrownBy(() -> world.answers.answer(round.id(), person(5), sheet(2)))
          .isInstanceOf(KeysOutOfReach.class);
      assertThatThrownBy(() -> world.answers.withdraw(round.id(), person(0)))
          .isInstanceOf(KeysOutOfReach.class);
      assertThatThrownBy(
              () -> world.answers.keepAsDraft(round.id(), person(5), draft, Set.of("open")))
          .isInstanceOf(KeysOutOfReach.class);
      assertThatThrownBy(() -> world.open("another", 6)).isInstanceOf(KeysOutOfReach.class);
      assertThat(count(database, "sealed_answer")).isEqualTo(5);
      assertThat(count(database, "draft")).isZero();
      assertThat(count(database, "round")).isEqualTo(1);
      assertThat(world.find(round).state()).isEqualTo(Round.State.OPEN);
      outage.end();

      assertThat(world.answers.answer(round.id(), person(5), sheet(2)))
          .isInstanceOf(AnswerOutcome.Counted.class);
      world.workUntil(round.closesAt());
      assertThat(world.published(round).turnout().answered()).isEqualTo(6);
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_round_that_ends_meanwhile_is_counted_once_they_are_back(Outage outage) throws Exception {
    try (outage;
        Keyring keys = keys(outage)) {
      World world = new World(Databases.h2(), keys);
      Round round = world.open(6);
      world.answered(round, 6);
      world.at(round.closesAt());
      RoundJobs jobs = world.jobs(step -> {});

      outage.begin();
      assertThatThrownBy(() -> jobs.run(world.now())).isInstanceOf(KeysOutOfReach.class);
      assertThat(world.find(round).state()).isEqualTo(Round.State.CLOSING);
      outage.end();
      jobs.run(world.now());

      assertThat(world.find(round).state()).isEqualTo(Round.State.CLOSED);
      assertThat(world.published(round).turnout().answered()).isEqualTo(6);
      assertThat(keysLeft(outage)).isZero();
      assertThatThrownBy(() -> world.keys.with(round.id(), key -> "")).isInstanceOf(KeyLost.class);
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void nothing_is_announced_before_the_key_is_destroyed(Outage outage) throws Exception {
    try (outage;
        Keyring keys = keys(outage)) {
      World world = new World(Databases.h2(), keys);
      Round round = world.open(6);
      world.answered(round, 6);
      world.at(round.closesAt());
      RoundJobs interrupted =
          world.jobs(
              step -> {
                if (step == Closing.Step.PUBLISHED) {
                  outage.begin();
                }
              });

      assertThatThrownBy(() -> interrupted.run(world.now())).isInstanceOf(KeysOutOfReach.class);
      assertThat(world.find(round).state()).isEqualTo(Round.State.FORGETTING);
      outage.end();
      assertThat(keysLeft(outage)).isEqualTo(1);
      world.jobs(step -> {}).run(world.now());

      assertThat(world.find(round).state()).isEqualTo(Round.State.CLOSED);
      assertThat(keysLeft(outage)).isZero();
    }
  }
}
