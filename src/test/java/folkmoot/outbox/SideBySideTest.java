package folkmoot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.ids.ChannelId;
import folkmoot.ids.Ids;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.store.Database;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class SideBySideTest {
  private static final Instant NINE = Instant.parse("2026-11-30T09:00:00Z");
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final TeamId HANGING = new TeamId("T1");

  private final Outbox outbox =
      new Outbox(new Ids(() -> NINE, new SecureRandom()), () -> NINE, () -> {}, Tongues.ENGLISH);

  private void owe(Database database, TeamId team, String words) {
    database.run(
        tx ->
            outbox.post(
                tx,
                new Outgoing(
                    team + words,
                    team,
                    new Recipient.Person(new UserId("U1")),
                    () -> new Message(words, List.of()),
                    NINE)));
  }

  private static Courier courier(Database database, Post post) {
    return new Courier(database, post, recipient -> Optional.empty(), (tx, question) -> {});
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_workspace_whose_calls_hang_holds_up_itself_alone(Database database) throws Exception {
    Hanging slack = new Hanging();
    owe(database, HANGING, "one");
    owe(database, HANGING, "two");
    try (SideBySide couriers = new SideBySide(courier(database, slack), () -> NINE)) {
      couriers.run(NINE);
      slack.hangs.await();
      for (int team = 2; team < 12; team++) {
        owe(database, new TeamId("T" + team), "hello");
        couriers.run(NINE);
        assertThat(slack.arrived.poll(30, TimeUnit.SECONDS)).isEqualTo("T" + team + " hello");
      }
      assertThat(slack.arrived).as("nothing of the one that hangs").isEmpty();

      slack.answers.countDown();
      assertThat(slack.arrived.poll(30, TimeUnit.SECONDS)).isEqualTo("T1 one");
      assertThat(slack.arrived.poll(30, TimeUnit.SECONDS)).isEqualTo("T1 two");
    }
    assertThat(slack.arrived).as("each once").isEmpty();
    assertThat(courier(database, slack).next()).as("nothing is left").isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void several_processes_share_one_pace_and_each_message_goes_once(Database database)
      throws Exception {
    BlockingQueue<String> sent = new LinkedBlockingQueue<>();
    for (int number = 0; number < 3 * Lane.DIRECT.burst(); number++) {
      owe(database, HANGING, "m" + number);
    }
    Set<String> first = new HashSet<>();
    try (SideBySide one = together(database, sent);
        SideBySide other = together(database, sent);
        SideBySide third = together(database, sent)) {
      List.of(one, other, third).forEach(process -> process.run(NINE));
      for (int number = 0; number < Lane.DIRECT.burst(); number++) {
        first.add(sent.poll(30, TimeUnit.SECONDS));
      }
    }
    assertThat(first).doesNotContainNull().hasSize(Lane.DIRECT.burst());
    assertThat(sent).as("no more than one burst of all of them together").isEmpty();
  }

  private static SideBySide together(Database database, BlockingQueue<String> sent) {
    Told slack =
        new Told() {
          @Override
          public Delivery toPerson(TeamId team, UserId person, Letter letter) {
            sent.add(letter.text());
            return new Delivery.Done(null);
          }
        };
    return new SideBySide(courier(database, slack), () -> NINE);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_workspace_that_cannot_be_reached_lets_the_others_have_their_turn(Database database) {
    List<String> tried = new ArrayList<>();
    Courier courier =
        courier(
            database,
            new Told() {
              @Override
              public Delivery toPerson(TeamId team, UserId person, Letter letter) {
                tried.add(team + " " + letter.text());
                return team.equals(HANGING) ? new Delivery.Later(null) : new Delivery.Done(null);
              }
            });
    owe(database, HANGING, "one");
    owe(database, HANGING, "two");
    owe(database, new TeamId("T2"), "one");
    owe(database, new TeamId("T2"), "two");

    courier.run(NINE);

    assertThat(tried).containsExactly("T1 one", "T2 one", "T2 two");
    assertThat(courier.next()).hasValueSatisfying(at -> assertThat(at).isAfter(NINE));
  }

  /** A Slack that does not answer one workspace until it is let go. */
  private static final class Hanging extends Told {
    private final CountDownLatch hangs = new CountDownLatch(1);
    private final CountDownLatch answers = new CountDownLatch(1);
    private final BlockingQueue<String> arrived = new LinkedBlockingQueue<>();

    @Override
    public Delivery toPerson(TeamId team, UserId person, Letter letter) {
      if (team.equals(HANGING)) {
        hangs.countDown();
        try {
          answers.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
      arrived.add(team + " " + letter.text());
      return new Delivery.Done(null);
    }
  }

  /** A way into Slack by which only people are told. */
  private abstract static class Told implements Post {
    @Override
    public Delivery toChannel(TeamId installation, ChannelId channel, Letter letter) {
      throw new AssertionError("only people are told");
    }

    @Override
    public Delivery whisper(TeamId team, ChannelId channel, UserId reader, Letter letter) {
      throw new AssertionError("only people are told");
    }

    @Override
    public Delivery update(TeamId team, Posted place, String text, @Nullable String blocks) {
      throw new AssertionError("only people are told");
    }

    @Override
    public Delivery home(TeamId installation, UserId reader) {
      throw new AssertionError("only people are told");
    }
  }
}
