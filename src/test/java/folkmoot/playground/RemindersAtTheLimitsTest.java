package folkmoot.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import folkmoot.ids.ChannelId;
import folkmoot.ids.Ids;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.outbox.Courier;
import folkmoot.outbox.Delivery;
import folkmoot.outbox.Message;
import folkmoot.outbox.MortalSlack;
import folkmoot.outbox.Outbox;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Post;
import folkmoot.outbox.Posted;
import folkmoot.outbox.Recipient;
import folkmoot.outbox.Tongues;
import folkmoot.slack.SlackConnection;
import folkmoot.slack.SlackPost;
import folkmoot.store.Database;
import folkmoot.store.Databases;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Over HTTP, against the Web API that counts calls as Slack's documents say, in simulated time. How
 * many there are can be said, as in {@code -Dreminders=10000}.
 */
class RemindersAtTheLimitsTest {
  private static final int ALL = Integer.getInteger("reminders", 1_500);

  /** Long enough for a burst to be allowed, so that the limits are met at their worst. */
  private static final Duration SWEEP = Duration.ofSeconds(13);

  private static final TeamId TEAM = new TeamId("T07WARMHM");

  private final Town town = new Town();
  private final Database database = Databases.h2();
  private final Outbox outbox =
      new Outbox(new Ids(town.clock, new SecureRandom()), town.clock, () -> {}, Tongues.ENGLISH);
  private final Line line = new Line();

  @AfterEach
  void close() {
    database.close();
    town.close();
  }

  @Test
  void reach_each_once_within_the_limits_though_the_process_dies_in_the_middle() {
    assertThat(town.post("limits", "on", true).status()).isEqualTo(200);
    List<Person> people = Sample.load().directory().people();
    Instant start = town.clock.instant();
    owe(people, start);
    line.diesAfter = ALL / 2;

    assertThatThrownBy(this::work).isInstanceOf(MortalSlack.Killed.class);
    work();

    assertThat(people.stream().flatMap(this::received))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, ALL).mapToObj(number -> "Reminder " + number + ".").toList());
    assertThat(line.refused).as("calls Slack asked to be patient about").isZero();
    assertThat(Duration.between(start, town.clock.instant()))
        .as("not below the 50 a minute Slack lets through, and not far from it")
        .isBetween(Duration.ofMinutes(ALL / 50), Duration.ofMinutes(ALL / 40 + 3));
  }

  private void owe(List<Person> people, Instant now) {
    database.run(
        tx -> {
          for (int number = 0; number < ALL; number++) {
            String words = "Reminder " + number + ".";
            UserId reader = new UserId(people.get(number % people.size()).id());
            outbox.post(
                tx,
                new Outgoing(
                    "reminder:" + number,
                    TEAM,
                    new Recipient.Person(reader),
                    () -> new Message(words, List.of()),
                    now));
          }
        });
  }

  /** A process from its start until nothing is left to do, or until it dies. */
  private void work() {
    Courier courier =
        new Courier(database, line, recipient -> Optional.empty(), (tx, question) -> {});
    Optional<Instant> next = courier.next();
    while (next.isPresent()) {
      town.clock.forwardTo(next.get().plus(SWEEP));
      courier.run(town.clock.instant());
      next = courier.next();
    }
  }

  private Stream<String> received(Person person) {
    JsonObject seen = town.get("people/" + person.id() + "/dms").json();
    return Json.objects(Json.array(seen, "messages")).stream()
        .map(message -> Json.text(message, "text", ""));
  }

  /** The way into Slack, in which our process can die when Slack has taken a message. */
  private final class Line implements Post {
    private final Post slack =
        new SlackPost(
            SlackConnection.patient(town.playground.apiUrl(), Town.TOKEN),
            (installation, reader) -> {
              throw new AssertionError("no home is owed");
            });
    private int diesAfter;
    private int refused;

    @Override
    public Delivery toPerson(TeamId installation, UserId person, Letter letter) {
      Delivery delivery = slack.toPerson(installation, person, letter);
      if (delivery instanceof Delivery.Later) {
        refused++;
      }
      if (--diesAfter == 0) {
        throw new MortalSlack.Killed();
      }
      return delivery;
    }

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
