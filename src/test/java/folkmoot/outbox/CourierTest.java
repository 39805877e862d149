package folkmoot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.ids.ChannelId;
import folkmoot.ids.Ids;
import folkmoot.ids.RoundId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.store.Database;
import folkmoot.store.DatabaseSettings;
import folkmoot.store.Tx;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CourierTest {
  private static final Instant NINE = Instant.parse("2026-11-30T09:00:00Z");
  private static final TeamId TEAM = new TeamId("T1");
  private static final String EACH = "folkmoot.store.Databases#each";

  private final RecordedPost post = new RecordedPost();
  private final List<Undecided.Question> questions = new ArrayList<>();
  private final int[] nudges = {0};
  private Instant now = NINE;
  private boolean wanted = true;

  private final Outbox outbox =
      new Outbox(
          new Ids(() -> now, new SecureRandom()), () -> now, () -> nudges[0]++, Tongues.ENGLISH);

  private Courier courier(Database database) {
    return new Courier(
        database,
        post,
        recipient -> wanted ? Optional.of(new UserId("U9")) : Optional.empty(),
        (tx, question) -> questions.add(question));
  }

  private Optional<Posted> posted(Database database, String key) {
    return database.transact(tx -> outbox.posted(tx, key));
  }

  private void owe(Database database, String key, String channel, String text) {
    database.run(
        tx -> outbox.post(tx, outgoing(key, new Recipient.Channel(new ChannelId(channel)), text)));
    now = now.plusMillis(1);
  }

  private Outgoing outgoing(String key, Recipient to, String text) {
    return new Outgoing(key, TEAM, to, () -> new Message(text, List.of()), NINE);
  }

  private void workUntil(Courier courier, Instant end) {
    Instant next = courier.next().orElse(Instant.MAX);
    while (!next.isAfter(end)) {
      now = next.isAfter(now) ? next : now;
      courier.run(now);
      next = courier.next().orElse(Instant.MAX);
    }
    now = end;
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_message_is_delivered_once_under_one_key(Database database) {
    owe(database, "k1", "C1", "hello");
    owe(database, "k1", "C1", "hello again");
    workUntil(courier(database), NINE.plusSeconds(60));
    assertThat(post.sent).containsExactly("C1 hello");
    assertThat(posted(database, "k1")).contains(new Posted(new ChannelId("C1"), "ts1"));
    assertThat(nudges[0]).isPositive();
    Row row = database.transact(tx -> new OutboxStore(tx).byKey("k1")).orElseThrow();
    assertThat(row.text()).as("what is delivered is not kept").isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_could_not_be_looked_up_since_the_database_is_away_is_sent_later(Database database) {
    owe(database, "k1", "C1", "hello");
    Database gone = Database.open(new DatabaseSettings("jdbc:h2:mem:", null, null, 1));
    gone.close();
    post.whileSending(() -> gone.run(tx -> {}));
    workUntil(courier(database), NINE.plusSeconds(600));
    assertThat(posted(database, "k1")).isPresent();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void messages_to_one_channel_keep_order_and_pace_and_do_not_hold_up_another(Database database) {
    owe(database, "a", "C1", "one");
    owe(database, "b", "C1", "two");
    owe(database, "c", "C2", "other");
    Courier courier = courier(database);
    courier.run(now);
    assertThat(post.sent).containsExactly("C1 one", "C2 other");
    assertThat(courier.next()).contains(now.plus(Lane.CHANNEL.every()));
    workUntil(courier, NINE.plusSeconds(5));
    assertThat(post.sent).containsExactly("C1 one", "C2 other", "C1 two");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void retry_after_is_honoured_and_order_kept(Database database) {
    owe(database, "a", "C1", "one");
    owe(database, "b", "C1", "two");
    post.answerNext(new Delivery.Later(Duration.ofSeconds(30)));
    Courier courier = courier(database);
    workUntil(courier, NINE.plusSeconds(29));
    assertThat(post.sent).containsExactly("C1 one");
    workUntil(courier, NINE.plusSeconds(60));
    assertThat(post.sent).containsExactly("C1 one", "C1 one", "C1 two");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_refused_layout_goes_out_as_plain_words_under_the_same_key(Database database) {
    owe(database, "a", "C1", "words");
    post.answerNext(new Delivery.Unlaid());
    workUntil(courier(database), NINE.plusSeconds(60));
    assertThat(post.sent).containsExactly("C1 words", "C1 words plain");
    assertThat(posted(database, "a")).isPresent();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_channel_post_of_unknown_outcome_waits_for_a_convener(Database database) {
    owe(database, "a", "C1", "digest");
    post.answerNext(new Delivery.Unknown());
    Courier courier = courier(database);
    workUntil(courier, NINE.plusSeconds(3600));
    assertThat(post.sent).hasSize(1);
    assertThat(questions).hasSize(1);
    String id = questions.get(0).outboxId();
    assertThat(database.<Boolean>transact(tx -> outbox.settle(tx, id, false))).isTrue();
    assertThat(database.<Boolean>transact(tx -> outbox.settle(tx, id, true))).isFalse();
    workUntil(courier, NINE.plusSeconds(7200));
    assertThat(post.sent).containsExactly("C1 digest", "C1 digest");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_belongs_under_a_post_that_was_found_there_is_posted_beside_it(Database database) {
    owe(database, "a", "C1", "result");
    database.run(
        tx ->
            outbox.reply(
                tx,
                outgoing("b", new Recipient.Channel(new ChannelId("C1")), "people's words"),
                "a"));
    post.answerNext(new Delivery.Unknown());
    Courier courier = courier(database);
    workUntil(courier, NINE.plusSeconds(60));
    database.run(tx -> outbox.settle(tx, questions.get(0).outboxId(), true));
    workUntil(courier, NINE.plusSeconds(120));
    assertThat(post.sent).containsExactly("C1 result", "C1 people's words");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_private_message_of_unknown_outcome_is_dropped(Database database) {
    database.run(
        tx -> outbox.post(tx, outgoing("p", new Recipient.Person(new UserId("U1")), "psst")));
    post.answerNext(new Delivery.Unknown());
    workUntil(courier(database), NINE.plusSeconds(3600));
    assertThat(post.sent).hasSize(1);
    assertThat(questions).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_a_dead_process_had_claimed_is_never_posted_again_by_itself(Database database) {
    owe(database, "a", "C1", "mirror");
    database.run(
        tx -> {
          OutboxStore store = new OutboxStore(tx);
          store.claim(store.byKey("a").orElseThrow(), now);
        });
    workUntil(courier(database), NINE.plusSeconds(3600));
    assertThat(post.sent).isEmpty();
    assertThat(questions).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void an_update_waits_for_its_message_and_only_the_latest_goes_out(Database database) {
    owe(database, "a", "C1", "open");
    database.run(tx -> outbox.update(tx, "a", () -> new Message("5 so far", List.of())));
    database.run(tx -> outbox.update(tx, "a", () -> new Message("7 so far", List.of())));
    workUntil(courier(database), NINE.plusSeconds(120));
    assertThat(post.sent).containsExactly("C1 open", "update ts1 7 so far");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void an_update_on_which_slack_breaks_each_time_does_not_hold_up_the_others(Database database) {
    owe(database, "a", "C1", "one");
    owe(database, "b", "C1", "two");
    Courier courier = courier(database);
    workUntil(courier, NINE.plusSeconds(30));
    for (int attempt = 0; attempt < 4; attempt++) {
      post.answerNext(new Delivery.Unknown());
    }
    database.run(tx -> outbox.update(tx, "a", () -> new Message("breaks", List.of())));
    now = now.plusMillis(1);
    database.run(tx -> outbox.update(tx, "b", () -> new Message("fine", List.of())));
    post.sent.clear();
    workUntil(courier, NINE.plus(Duration.ofHours(1)));
    String breaks = "update ts1 breaks";
    assertThat(post.sent)
        .containsExactly(breaks, breaks, breaks, breaks, "update ts2 fine", breaks);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void an_update_made_while_another_is_being_sent_is_not_lost(Database database) {
    owe(database, "a", "C1", "open");
    Courier courier = courier(database);
    workUntil(courier, NINE.plusSeconds(5));
    database.run(tx -> outbox.update(tx, "a", () -> new Message("5 so far", List.of())));
    post.whileSending(
        () -> database.run(tx -> outbox.update(tx, "a", () -> new Message("closed", List.of()))));
    workUntil(courier, NINE.plusSeconds(60));
    assertThat(post.sent).containsExactly("C1 open", "update ts1 5 so far", "update ts1 closed");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_thread_reply_stands_under_its_message_and_falls_with_it(Database database) {
    owe(database, "a", "C1", "parent");
    database.run(
        tx ->
            outbox.reply(
                tx, outgoing("r", new Recipient.Channel(new ChannelId("C1")), "child"), "a"));
    owe(database, "b", "C2", "gone");
    database.run(
        tx ->
            outbox.reply(
                tx, outgoing("s", new Recipient.Channel(new ChannelId("C2")), "orphan"), "b"));
    post.answerNext(new Delivery.Done(new Posted(new ChannelId("C1"), "ts9")));
    post.answerNext(new Delivery.Hopeless("is_archived"));
    workUntil(courier(database), NINE.plusSeconds(600));
    assertThat(post.sent).containsExactly("C1 parent", "C2 gone", "C1@ts9 child");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void in_a_channel_that_was_left_for_another_nothing_is_changed_or_answered(Database database) {
    owe(database, "a", "C1", "question");
    Courier courier = courier(database);
    workUntil(courier, NINE.plusSeconds(5));
    Outgoing reply = outgoing("r", new Recipient.Channel(new ChannelId("C1")), "how we know");
    database.run(tx -> outbox.reply(tx, reply, "a"));
    database.run(tx -> outbox.update(tx, "a", () -> new Message("closed", List.of())));
    database.run(
        tx -> {
          outbox.left(tx, new ChannelId("C1"));
          outbox.moved(tx, new ChannelId("C1"), new ChannelId("C5"));
        });
    workUntil(courier, NINE.plusSeconds(60));
    assertThat(post.sent).containsExactly("C1 question", "C5 how we know");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_sealed_recipient_is_opened_at_delivery_and_dropped_when_no_longer_wanted(
      Database database) {
    Recipient sealed = new Recipient.Sealed(new RoundId("rnd_1"), new byte[] {1, 2});
    database.run(tx -> outbox.post(tx, outgoing("s1", sealed, "a reminder")));
    workUntil(courier(database), NINE.plusSeconds(10));
    wanted = false;
    database.run(tx -> outbox.post(tx, outgoing("s2", sealed, "another")));
    workUntil(courier(database), NINE.plusSeconds(20));
    assertThat(post.sent).containsExactly("U9 a reminder");
    assertThat(posted(database, "s1")).as("where it stands would name her").isEmpty();
    database.run(tx -> outbox.forget(tx, new RoundId("rnd_1")));
    Optional<Row> forgotten = database.transact(tx -> new OutboxStore(tx).byKey("s1"));
    assertThat(forgotten).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_card_that_cannot_be_shown_to_one_is_shown_to_all_once(Database database) {
    owesCard(database);
    post.answerNext(new Delivery.Hopeless("user_not_in_channel"));
    workUntil(courier(database), NINE.plusSeconds(60));
    assertThat(post.sent).containsExactly("C1/U1 set up", "C1 set up");
    assertThat(posted(database, "card")).isPresent();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_card_that_was_shown_to_one_is_shown_to_nobody_else(Database database) {
    owesCard(database);
    workUntil(courier(database), NINE.plusSeconds(60));
    assertThat(post.sent).containsExactly("C1/U1 set up");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_card_that_perhaps_arrived_is_not_shown_to_all(Database database) {
    owesCard(database);
    post.answerNext(new Delivery.Unknown());
    workUntil(courier(database), NINE.plusSeconds(60));
    assertThat(post.sent).containsExactly("C1/U1 set up");
    assertThat(questions).isEmpty();
  }

  private void owesCard(Database database) {
    Outgoing card = outgoing("card", new Recipient.Channel(new ChannelId("C1")), "set up");
    database.run(tx -> outbox.card(tx, card, new UserId("U1")));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_home_is_made_anew_only_for_who_has_looked_at_it(Database database) {
    database.run(tx -> outbox.homeAgain(tx, TEAM, new UserId("U1")));
    workUntil(courier(database), NINE.plusSeconds(1));
    assertThat(post.sent).isEmpty();
    database.run(tx -> outbox.home(tx, TEAM, new UserId("U1")));
    workUntil(courier(database), NINE.plusSeconds(2));
    database.run(tx -> outbox.homeAgain(tx, TEAM, new UserId("U1")));
    workUntil(courier(database), NINE.plusSeconds(3));
    assertThat(post.sent).containsExactly("home U1", "home U1");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_people_can_mend_is_told_once_and_posted_when_it_is_mended(Database database) {
    List<String> told = new ArrayList<>();
    Courier courier = new Courier(database, post, recipient -> Optional.empty(), telling(told));
    owe(database, "a", "C1", "one");
    post.answerNext(new Delivery.Blocked("not_in_channel"));
    courier.run(now);
    owe(database, "b", "C2", "elsewhere");
    workUntil(courier, NINE.plusSeconds(30));
    assertThat(posted(database, "b")).as("nobody waits with it").isPresent();
    for (int hour = 1; hour < 5; hour++) {
      post.answerNext(new Delivery.Blocked("not_in_channel"));
    }
    workUntil(courier, NINE.plus(Duration.ofHours(5)).minusSeconds(1));
    assertThat(told).as("once, however often it is tried").containsExactly("C1 not_in_channel");
    assertThat(posted(database, "a")).isEmpty();
    database.run(tx -> assertThat(outbox.tryAgain(tx, new ChannelId("C1"))).isEqualTo(1));
    workUntil(courier, NINE.plus(Duration.ofHours(6)));
    assertThat(posted(database, "a")).isPresent();

    post.answerNext(new Delivery.Blocked("not_in_channel"));
    owe(database, "c", "C1", "two");
    workUntil(courier, NINE.plus(Duration.ofHours(6)).plusSeconds(30));
    assertThat(told).as("again once something got through").hasSize(2);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void after_48_hours_it_is_given_up_and_said(Database database) {
    List<String> told = new ArrayList<>();
    Courier courier = new Courier(database, post, recipient -> Optional.empty(), telling(told));
    owe(database, "a", "C1", "one");
    for (int hour = 0; hour < 60; hour++) {
      post.answerNext(new Delivery.Blocked("is_archived"));
    }
    workUntil(courier, NINE.plus(Duration.ofHours(47)).plusSeconds(1));
    assertThat(told).containsExactly("C1 is_archived");
    workUntil(courier, NINE.plus(Duration.ofHours(60)));
    assertThat(told).containsExactly("C1 is_archived", "gave up C1");
    Row row = database.transact(tx -> new OutboxStore(tx).byKey("a")).orElseThrow();
    assertThat(row.state()).isEqualTo(Row.REFUSED);
    assertThat(post.sent).hasSize(49);
  }

  private Courier besideIn(Database database, Optional<ChannelId> channel) {
    return new Courier(
        database,
        post,
        new SealedRecipients() {
          @Override
          public Optional<UserId> open(Recipient.Sealed recipient) {
            return Optional.of(new UserId("U9"));
          }

          @Override
          public Optional<ChannelId> beside(
              TeamId installation, UserId reader, @Nullable RoundId round) {
            return channel;
          }
        },
        (tx, question) -> questions.add(question));
  }

  private void oweDirectly(Database database, String key) {
    database.run(tx -> outbox.post(tx, outgoing(key, new Recipient.Person(new UserId("U3")), "x")));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void who_may_not_be_written_to_is_shown_it_alone_in_the_channel_and_nobody_hears(
      Database database) {
    Courier courier = besideIn(database, Optional.of(new ChannelId("C1")));
    for (String refusal :
        List.of(
            "cannot_dm_bot",
            "user_not_found",
            "user_not_visible",
            "channel_not_found",
            "restricted_action",
            "messages_tab_disabled")) {
      oweDirectly(database, refusal);
      post.answerNext(new Delivery.Hopeless(refusal));
      workUntil(courier, now.plusSeconds(60));
    }
    assertThat(post.sent)
        .as("each is tried once directly and once beside")
        .hasSize(12)
        .containsOnly("U3 x", "C1/U3 x");
    assertThat(questions).isEmpty();
    database.run(tx -> assertThat(outbox.blocked(tx, TEAM)).isEmpty());
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_is_shown_beside_has_its_turn_in_the_lane_of_what_is_shown_so(Database database) {
    Courier courier = besideIn(database, Optional.of(new ChannelId("C1")));
    int many = 60;
    for (int i = 0; i < many; i++) {
      oweDirectly(database, "k" + i);
    }
    database.run(tx -> outbox.whisper(tx, outgoing("w", in("C1"), "note"), new UserId("U3")));
    courier.run(now);
    Lane lane = Lane.of(row(database, "w"));
    post.sent.clear();

    Instant until = now.plusSeconds(20);
    database.run(tx -> new PaceStore(tx).hold(List.of(lane), until.plusSeconds(1)));
    post.answerNext(new Delivery.Hopeless("user_not_found"));
    workUntil(courier, until);
    assertThat(post.sent).doesNotContain("C1/U3 x").contains("U3 x");
    workUntil(courier, until.plusSeconds(300));
    assertThat(post.sent).contains("C1/U3 x");
    assertThat(operations(database, many))
        .as("whom Slack refuses is not kept")
        .containsOnly(Row.POST);
  }

  private static List<String> operations(Database database, int many) {
    return IntStream.range(0, many).mapToObj(i -> row(database, "k" + i).operation()).toList();
  }

  private static Recipient in(String channel) {
    return new Recipient.Channel(new ChannelId(channel));
  }

  private static Row row(Database database, String key) {
    return database.transact(tx -> new OutboxStore(tx).byKey(key)).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void where_that_fails_too_it_ends_and_what_may_have_arrived_is_not_shown_again(
      Database database) {
    Courier courier = besideIn(database, Optional.of(new ChannelId("C1")));
    oweDirectly(database, "a");
    post.answerNext(new Delivery.Hopeless("user_not_found"));
    post.answerNext(new Delivery.Hopeless("user_not_in_channel"));
    workUntil(courier, NINE.plusSeconds(60));
    oweDirectly(database, "b");
    post.answerNext(new Delivery.Unknown());
    workUntil(courier, NINE.plus(Duration.ofDays(2)));
    assertThat(post.sent).containsExactly("U3 x", "C1/U3 x", "U3 x");
    assertThat(questions).isEmpty();

    oweDirectly(database, "c");
    post.answerNext(new Delivery.Hopeless("user_not_found"));
    workUntil(besideIn(database, Optional.empty()), NINE.plus(Duration.ofDays(3)));
    assertThat(post.sent).as("in no channel it would be right").hasSize(4);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_was_seen_to_be_closed_is_told_before_a_post_fails_and_goes_on_when_open(
      Database database) {
    List<String> told = new ArrayList<>();
    Courier courier = new Courier(database, post, recipient -> Optional.empty(), telling(told));
    Gates gates = new Gates(outbox, telling(told), () -> now);
    ChannelId channel = new ChannelId("C1");
    Undecided.Block frozen = new Undecided.Block(TEAM, channel, Undecided.FROZEN);
    database.run(tx -> gates.closed(tx, frozen));
    database.run(tx -> gates.closed(tx, frozen));
    owe(database, "a", "C1", "one");
    post.answerNext(new Delivery.Hopeless("restricted_action_of_some_kind"));
    workUntil(courier, NINE.plusSeconds(60));
    assertThat(told).containsExactly("C1 is_frozen");
    assertThat(posted(database, "a")).as("it waits, whatever Slack called it").isEmpty();

    database.run(tx -> gates.open(tx, TEAM, channel, true));
    workUntil(courier, NINE.plusSeconds(120));
    assertThat(posted(database, "a")).isPresent();
    database.run(tx -> assertThat(outbox.blocked(tx, TEAM)).isEmpty());
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void of_two_installations_in_one_channel_each_is_blocked_by_itself(Database database) {
    List<String> told = new ArrayList<>();
    Gates gates = new Gates(outbox, telling(told), () -> now);
    ChannelId channel = new ChannelId("C1");
    TeamId other = new TeamId("T0OTHER");
    database.run(
        tx -> {
          gates.closed(tx, new Undecided.Block(other, channel, "not_in_channel"));
          gates.closed(tx, new Undecided.Block(TEAM, channel, "not_in_channel"));
          gates.closed(tx, new Undecided.Block(TEAM, channel, "not_in_channel"));
        });
    assertThat(told).as("each is told, once").hasSize(2);
    database.run(tx -> gates.open(tx, other, channel, true));
    database.run(
        tx -> {
          assertThat(outbox.blocked(tx, other)).isEmpty();
          assertThat(outbox.blocked(tx, TEAM)).hasSize(1);
        });
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void open_to_others_does_not_mean_open_to_us(Database database) {
    List<String> told = new ArrayList<>();
    Gates gates = new Gates(outbox, telling(told), () -> now);
    ChannelId channel = new ChannelId("C1");
    List.of("is_archived", "not_in_channel", "restricted_action")
        .forEach(
            cause ->
                database.run(tx -> gates.closed(tx, new Undecided.Block(TEAM, channel, cause))));
    database.run(tx -> gates.open(tx, TEAM, channel, false));
    assertThat(causes(database)).containsExactlyInAnyOrder("not_in_channel", "restricted_action");
    database.run(tx -> gates.open(tx, TEAM, channel, true));
    assertThat(causes(database))
        .as("that is not seen from outside")
        .containsExactly("restricted_action");
  }

  private List<String> causes(Database database) {
    return database.transact(tx -> outbox.blocked(tx, TEAM)).stream()
        .map(Undecided.Block::cause)
        .toList();
  }

  private static Undecided telling(List<String> told) {
    return new Undecided() {
      @Override
      public void ask(Tx tx, Question question) {
        told.add("asked");
      }

      @Override
      public void blocked(Tx tx, Block block) {
        told.add(block.channel() + " " + block.cause());
      }

      @Override
      public void gaveUp(Tx tx, Block block) {
        told.add("gave up " + block.channel());
      }
    };
  }
}
