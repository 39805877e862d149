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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A hello to a few people together, of whom nothing is kept. */
class GroupTest {
  private static final Instant NINE = Instant.parse("2026-11-30T09:00:00Z");
  private static final TeamId TEAM = new TeamId("T1");
  private static final String EACH = "folkmoot.store.Databases#each";

  private final List<String> sent = new ArrayList<>();
  private final Deque<Delivery> answers = new ArrayDeque<>();
  private Instant now = NINE;

  private final Outbox outbox =
      new Outbox(new Ids(() -> now, new SecureRandom()), () -> now, () -> {}, Tongues.ENGLISH);

  /** A Slack in which several can be spoken to together. */
  private final class Together implements Post {
    @Override
    public Delivery toGroup(TeamId installation, List<UserId> people, Letter letter) {
      sent.add(people + " " + letter.text());
      Delivery answer = answers.poll();
      return answer == null ? new Delivery.Done(new Posted(new ChannelId("G1"), "ts1")) : answer;
    }

    @Override
    public Delivery toChannel(TeamId installation, ChannelId channel, Letter letter) {
      throw new AssertionError("nothing is owed to a channel");
    }

    @Override
    public Delivery toPerson(TeamId installation, UserId person, Letter letter) {
      throw new AssertionError("nothing is owed to one person");
    }

    @Override
    public Delivery whisper(TeamId installation, ChannelId channel, UserId reader, Letter letter) {
      throw new AssertionError("nothing is whispered");
    }

    @Override
    public Delivery update(
        TeamId installation, Posted place, String text, @Nullable String blocks) {
      throw new AssertionError("nothing is changed");
    }

    @Override
    public Delivery home(TeamId installation, UserId reader) {
      throw new AssertionError("no home is owed");
    }
  }

  private Courier courier(Database database) {
    return new Courier(
        database,
        new Together(),
        recipient -> Optional.empty(),
        (tx, question) -> {
          throw new AssertionError("nobody is asked about it");
        });
  }

  private void owe(Database database) {
    Recipient two = new Recipient.Group(List.of(new UserId("U1"), new UserId("U23")));
    database.run(
        tx ->
            outbox.greet(
                tx, new Outgoing("hello", TEAM, two, () -> new Message("Hello", List.of()), NINE)));
  }

  private static int rows(Database database) {
    return database.transact(
        tx -> tx.handle().createQuery("select count(*) from outbox").mapTo(Integer.class).one());
  }

  private void run(Courier courier) {
    now = now.plusSeconds(5);
    courier.run(now);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void it_is_said_once_and_nothing_is_left_of_who_was_together(Database database) {
    owe(database);
    owe(database);
    run(courier(database));
    run(courier(database));
    assertThat(sent).containsExactly("[U1, U23] Hello");
    assertThat(rows(database)).isZero();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void where_slack_refuses_nobody_is_told_and_nothing_is_left(Database database) {
    answers.add(new Delivery.Hopeless("missing_scope"));
    owe(database);
    run(courier(database));
    run(courier(database));
    assertThat(sent).hasSize(1);
    assertThat(rows(database)).isZero();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void where_slack_asks_for_patience_it_comes_later(Database database) {
    answers.add(new Delivery.Later(Duration.ofSeconds(3)));
    owe(database);
    run(courier(database));
    assertThat(rows(database)).isOne();
    run(courier(database));
    assertThat(sent).hasSize(2);
    assertThat(rows(database)).isZero();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void who_dies_on_the_way_says_it_no_second_time(Database database) {
    owe(database);
    database.run(
        tx ->
            tx.handle()
                .execute(
                    "update outbox set state = 'sending', claimed_at = ?",
                    java.sql.Timestamp.from(now)));
    now = now.plus(Settling.CLAIM).plusSeconds(1);
    run(courier(database));
    assertThat(sent).isEmpty();
    assertThat(rows(database)).isZero();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void whoever_has_herself_removed_is_in_no_hello_that_waits(Database database) {
    owe(database);
    assertThat(count(database, "U2")).as("part of another id").isZero();
    assertThat(count(database, "U23")).isOne();
    database.run(tx -> outbox.forget(tx, TEAM, new UserId("U23")));
    assertThat(rows(database)).isZero();
  }

  private int count(Database database, String user) {
    return database.transact(tx -> outbox.count(tx, TEAM, new UserId(user)));
  }
}
