package folkmoot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.ids.ChannelId;
import folkmoot.ids.Ids;
import folkmoot.ids.TeamId;
import folkmoot.store.Database;
import folkmoot.store.Tx;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of what stands, or is to stand, in a channel nobody can write in. */
class ClosedChannelTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final TeamId TEAM = new TeamId("T1");
  private static final ChannelId CHANNEL = new ChannelId("C1");
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  private final RecordedPost post = new RecordedPost();
  private final List<String> told = new ArrayList<>();
  private Instant now = NINE;

  private final Outbox outbox =
      new Outbox(new Ids(() -> now, new SecureRandom()), () -> now, () -> {}, Tongues.ENGLISH);

  private final Undecided undecided =
      new Undecided() {
        @Override
        public void ask(Tx tx, Question question) {
          told.add("asked");
        }

        @Override
        public void blocked(Tx tx, Block block) {
          told.add(block.cause());
        }

        @Override
        public void gaveUp(Tx tx, Block block) {
          told.add("gave up");
        }
      };
  private final Gates gates = new Gates(outbox, undecided, () -> now);

  private Courier courier(Database database) {
    return new Courier(database, post, recipient -> Optional.empty(), undecided);
  }

  private void owe(Database database, String key) {
    database.run(
        tx ->
            outbox.post(
                tx,
                new Outgoing(
                    key,
                    TEAM,
                    new Recipient.Channel(CHANNEL),
                    () -> new Message(key, List.of()),
                    now)));
    now = now.plusMillis(1);
  }

  private void update(Database database, String words) {
    database.run(tx -> outbox.update(tx, "a", () -> new Message(words, List.of())));
    now = now.plusMillis(1);
  }

  private void workFor(Database database, Duration span) {
    Instant end = now.plus(span);
    Courier courier = courier(database);
    Instant next = courier.next().orElse(Instant.MAX);
    while (!next.isAfter(end)) {
      now = next.isAfter(now) ? next : now;
      courier.run(now);
      next = courier.next().orElse(Instant.MAX);
    }
    now = end;
  }

  private void standing(Database database) {
    owe(database, "a");
    workFor(database, Duration.ofMinutes(1));
    post.sent.clear();
  }

  private void refuse(int times, Delivery delivery) {
    IntStream.range(0, times).forEach(time -> post.answerNext(delivery));
  }

  private void open(Database database) {
    database.run(tx -> gates.open(tx, TEAM, CHANNEL, true));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_change_waits_for_its_channel_and_is_made_when_it_opens(Database database) {
    for (String cause :
        List.of("is_archived", "is_frozen", Undecided.INACTIVE, "channel_not_found")) {
      post.sent.clear();
      standing(database);
      update(database, "after " + cause);
      refuse(2, new Delivery.Blocked(cause));
      workFor(database, Duration.ofMinutes(61));
      assertThat(post.sent).as("tried hourly, no more").hasSize(2);
      open(database);
      workFor(database, Duration.ofMinutes(1));
      assertThat(post.sent).hasSize(3).endsWith("update ts1 after " + cause);
      workFor(database, Duration.ofDays(40));
      assertThat(post.sent).as("once").hasSize(3);
    }
    assertThat(told)
        .containsExactly("is_archived", "is_frozen", "is_inactive", "channel_not_found");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_change_outlives_three_weeks_of_a_closed_channel_and_a_network_that_fails_then(
      Database database) {
    standing(database);
    update(database, "late");
    int hourlyForTwoDaysThenDaily = 49 + 19;
    refuse(hourlyForTwoDaysThenDaily, new Delivery.Blocked("is_archived"));
    workFor(database, Duration.ofDays(21));
    assertThat(post.sent).hasSize(hourlyForTwoDaysThenDaily);
    post.answerNext(new Delivery.Later(null));
    open(database);
    workFor(database, Duration.ofHours(1));
    assertThat(post.sent).hasSize(hourlyForTwoDaysThenDaily + 2);
    workFor(database, Duration.ofDays(30));
    assertThat(post.sent).hasSize(hourlyForTwoDaysThenDaily + 2);
    assertThat(told).as("nothing was lost, so nobody hears of it").containsOnly("is_archived");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void the_latest_of_several_changes_is_made_and_a_post_behind_them_waits_by_itself(
      Database database) {
    standing(database);
    update(database, "one");
    refuse(1, new Delivery.Blocked(Undecided.INACTIVE));
    workFor(database, Duration.ofMinutes(1));
    update(database, "two");
    owe(database, "b");
    refuse(2, new Delivery.Blocked("is_archived"));
    workFor(database, Duration.ofMinutes(1));
    post.sent.clear();
    workFor(database, Duration.ofHours(2));
    assertThat(post.sent).containsExactlyInAnyOrder("update ts1 two", "C1 b");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void once_something_gets_through_what_waited_does_not_wait_for_its_hour(Database database) {
    standing(database);
    owe(database, "b");
    refuse(1, new Delivery.Blocked("is_archived"));
    workFor(database, Duration.ofMinutes(10));
    update(database, "open again");
    workFor(database, Duration.ofMinutes(1));
    assertThat(post.sent).containsExactly("C1 b", "update ts1 open again", "C1 b");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void why_it_is_closed_is_told_once_however_slack_says_it_next(Database database) {
    standing(database);
    update(database, "x");
    refuse(1, new Delivery.Blocked(Undecided.INACTIVE));
    workFor(database, Duration.ofMinutes(1));
    database.run(tx -> gates.closed(tx, new Undecided.Block(TEAM, CHANNEL, Undecided.FROZEN)));
    refuse(1, new Delivery.Blocked(Undecided.INACTIVE));
    workFor(database, Duration.ofHours(1));
    assertThat(told).containsExactly("is_inactive");
    database.run(
        tx ->
            assertThat(outbox.blocked(tx, TEAM))
                .containsExactly(new Undecided.Block(TEAM, CHANNEL, Undecided.FROZEN)));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_slack_does_not_take_at_all_ends_at_once_also_where_the_channel_is_frozen(
      Database database) {
    standing(database);
    database.run(tx -> gates.closed(tx, new Undecided.Block(TEAM, CHANNEL, Undecided.FROZEN)));
    owe(database, "long");
    update(database, "unknown word");
    post.answerNext(new Delivery.Unfit("msg_too_long"));
    post.answerNext(new Delivery.Hopeless("some_new_word"));
    workFor(database, Duration.ofMinutes(1));
    assertThat(state(database, "long")).isEqualTo(Row.REFUSED);
    workFor(database, Duration.ofHours(1));
    assertThat(post.sent)
        .containsExactly("C1 long", "update ts1 unknown word", "update ts1 unknown word");
  }

  private static String state(Database database, String key) {
    return database.transact(tx -> new OutboxStore(tx).byKey(key)).orElseThrow().state();
  }
}
