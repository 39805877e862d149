package folkmoot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.ids.ChannelId;
import folkmoot.ids.Ids;
import folkmoot.ids.RoundId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.store.Database;
import folkmoot.store.Tx;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LaneTest {
  private static final Instant NINE = Instant.parse("2026-11-30T09:00:00Z");
  private static final TeamId TEAM = new TeamId("T1");
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final Delivery BUSY = new Delivery.Later(Duration.ofSeconds(1));

  private final RecordedPost post = new RecordedPost();
  private final Outbox outbox =
      new Outbox(new Ids(() -> NINE, new SecureRandom()), () -> NINE, () -> {}, Tongues.ENGLISH);

  private Courier courier(Database database) {
    return new Courier(
        database,
        post,
        to -> to.sealed()[0] == 1 ? Optional.of(new UserId("U1")) : Optional.empty(),
        (tx, question) -> {});
  }

  private void owe(Tx tx, TeamId team, Recipient to, String words) {
    outbox.post(
        tx, new Outgoing(team + " " + words, team, to, () -> new Message(words, List.of()), NINE));
  }

  private static Recipient person() {
    return new Recipient.Person(new UserId("U1"));
  }

  private static Recipient channel(String id) {
    return new Recipient.Channel(new ChannelId(id));
  }

  private static Recipient underSeal(int seal) {
    return new Recipient.Sealed(new RoundId("rnd_1"), new byte[] {(byte) seal});
  }

  private void thirty(Database database, TeamId team, Recipient to) {
    database.run(
        tx -> IntStream.range(0, 30).forEach(number -> owe(tx, team, to, "m" + (10 + number))));
  }

  private long sentBy(String beginning) {
    return post.sent.stream().filter(line -> line.startsWith(beginning)).count();
  }

  private static void workUntil(Courier courier, Instant end) {
    Optional<Instant> next = courier.next();
    while (next.isPresent() && !next.get().isAfter(end)) {
      courier.run(next.get().isAfter(NINE) ? next.get() : NINE);
      next = courier.next();
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void many_direct_messages_go_out_as_slack_allows_and_hold_up_nothing_else(Database database) {
    thirty(database, TEAM, person());
    database.run(tx -> owe(tx, TEAM, channel("C1"), "for all"));
    Courier courier = courier(database);

    courier.run(NINE);
    assertThat(post.sent).hasSize(Lane.DIRECT.burst() + 1).contains("C1 for all");
    assertThat(courier.next()).contains(NINE.plus(Lane.DIRECT.every()));

    workUntil(courier, NINE.plus(Lane.DIRECT.every().multipliedBy(20)));
    assertThat(sentBy("U1")).isEqualTo(30);
    assertThat(post.sent.stream().filter(line -> line.startsWith("U1")).toList()).isSorted();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_restart_gives_no_second_burst(Database database) {
    thirty(database, TEAM, person());
    courier(database).run(NINE);
    courier(database).run(NINE.plusMillis(1));
    assertThat(post.sent).hasSize(Lane.DIRECT.burst());
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void all_channels_of_a_workspace_together_stay_below_its_ceiling(Database database) {
    database.run(
        tx ->
            IntStream.range(0, 30)
                .forEach(number -> owe(tx, TEAM, channel("C" + number), "hello " + number)));
    database.run(tx -> owe(tx, new TeamId("T2"), channel("CX"), "elsewhere"));
    courier(database).run(NINE);
    assertThat(post.sent).hasSize(Lane.POSTS.burst() + 1).contains("CX elsewhere");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_nobody_wants_any_more_takes_no_room(Database database) {
    database.run(
        tx -> {
          IntStream.range(0, 30).forEach(number -> owe(tx, TEAM, underSeal(0), "gone " + number));
          owe(tx, TEAM, underSeal(1), "wanted");
        });
    courier(database).run(NINE);
    assertThat(post.sent).containsExactly("U1 wanted");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void however_often_slack_asks_for_patience_the_message_is_not_given_up(Database database) {
    database.run(tx -> owe(tx, TEAM, person(), "hello"));
    IntStream.range(0, 70).forEach(time -> post.answerNext(BUSY));
    workUntil(courier(database), NINE.plusSeconds(600));
    assertThat(post.sent).hasSize(71);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void where_the_network_fails_a_private_message_is_tried_for_minutes_and_a_post_for_hours(
      Database database) {
    database.run(
        tx -> {
          owe(tx, TEAM, person(), "for one");
          owe(tx, TEAM, channel("C1"), "for all");
        });
    IntStream.range(0, 200).forEach(time -> post.answerNext(new Delivery.Later(null)));
    Courier courier = courier(database);

    workUntil(courier, NINE.plus(Duration.ofHours(1)));
    long tries = sentBy("U1");
    assertThat(tries).isBetween(10L, 14L);

    workUntil(courier, NINE.plus(Duration.ofHours(4)));
    assertThat(sentBy("U1")).isEqualTo(tries);
    assertThat(courier.next()).hasValueSatisfying(at -> assertThat(at).isAfter(NINE));

    workUntil(courier, NINE.plus(Duration.ofHours(24)));
    assertThat(courier.next()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_waits_goes_with_a_channel_that_gets_another_id(Database database) {
    ChannelId before = new ChannelId("C1");
    ChannelId after = new ChannelId("C2");
    database.run(
        tx -> {
          owe(tx, TEAM, channel("C1"), "one");
          outbox.moved(tx, before, after);
          owe(tx, TEAM, channel("C2"), "two");
        });
    courier(database).run(NINE);
    assertThat(post.sent).as("one lane").containsExactly("C2 one");
    workUntil(courier(database), NINE.plusSeconds(5));
    assertThat(post.sent).containsExactly("C2 one", "C2 two");
  }
}
