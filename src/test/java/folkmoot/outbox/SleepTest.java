package folkmoot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.ids.ChannelId;
import folkmoot.ids.Ids;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.store.Database;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is owed to a workspace that took Folkmoot out, until it installs it again. */
class SleepTest {
  private static final Instant NINE = Instant.parse("2026-11-02T09:00:00Z");
  private static final TeamId NORTH = new TeamId("T0NORTH");
  private static final TeamId SOUTH = new TeamId("T0SOUTH");
  private static final Recipient CHANNEL = new Recipient.Channel(new ChannelId("C1"));
  private static final Recipient PERSON = new Recipient.Person(new UserId("U1"));

  private final AtomicReference<Instant> now = new AtomicReference<>(NINE);
  private final Outbox outbox =
      new Outbox(new Ids(this::now, new SecureRandom()), this::now, () -> {}, Tongues.ENGLISH);

  private Instant now() {
    return Objects.requireNonNull(now.get());
  }

  private void owe(Database database, String key, TeamId team, Recipient to, Instant at) {
    database.run(
        tx ->
            outbox.post(
                tx, new Outgoing(key, team, to, () -> new Message("words " + key, List.of()), at)));
  }

  private static Map<String, String> states(Database database) {
    Map<String, String> states = new TreeMap<>();
    database.run(
        tx ->
            tx.handle()
                .createQuery("select dedup_key, state from outbox")
                .mapToMap()
                .forEach(
                    row ->
                        states.put(
                            String.valueOf(row.get("dedup_key")),
                            String.valueOf(row.get("state")))));
    return states;
  }

  @ParameterizedTest
  @MethodSource("folkmoot.store.Databases#each")
  void a_post_goes_out_late_and_a_private_word_does_not(Database database) {
    try (database) {
      owe(database, "a post", NORTH, CHANNEL, NINE);
      owe(database, "a word", NORTH, PERSON, NINE);
      owe(database, "a later word", NORTH, PERSON, NINE.plus(Duration.ofDays(9)));
      owe(database, "elsewhere", SOUTH, PERSON, NINE);
      database.run(tx -> outbox.sleep(tx, NORTH));
      assertThat(states(database))
          .containsEntry("a post", "asleep")
          .containsEntry("a word", "asleep")
          .containsEntry("a later word", "asleep")
          .containsEntry("elsewhere", "waiting");

      now.set(NINE.plus(Duration.ofDays(2)));
      database.run(tx -> outbox.wake(tx, NORTH));
      database.run(tx -> outbox.wake(tx, NORTH));
      assertThat(states(database))
          .containsEntry("a post", "waiting")
          .containsEntry("a word", "dropped")
          .containsEntry("a later word", "waiting")
          .containsEntry("elsewhere", "waiting");
      assertThat(words(database, "a word")).as("what was dropped").isEmpty();
    }
  }

  private static String words(Database database, String key) {
    return database.transact(
        tx ->
            tx.handle()
                .createQuery("select words from outbox where dedup_key = :key")
                .bind("key", key)
                .mapTo(String.class)
                .one());
  }

  @ParameterizedTest
  @MethodSource("folkmoot.store.Databases#each")
  void who_was_to_be_greeted_together_stands_nowhere_while_it_sleeps(Database database) {
    try (database) {
      database.run(
          tx ->
              outbox.greet(
                  tx,
                  new Outgoing(
                      "hello",
                      NORTH,
                      new Recipient.Group(List.of(new UserId("U1"), new UserId("U2"))),
                      () -> new Message("hello", List.of()),
                      NINE)));
      assertThat(states(database)).containsOnlyKeys("hello");
      database.run(tx -> outbox.sleep(tx, NORTH));
      assertThat(states(database)).isEmpty();
    }
  }
}
