package folkmoot.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.chart.BarChart;
import folkmoot.chart.BarChart.Row;
import folkmoot.ids.ChannelId;
import folkmoot.ids.Ids;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.outbox.MortalSlack.Killed;
import folkmoot.store.Database;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A message with a picture is one message, with it or without; a file is for one person. */
class EnclosureTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final TeamId TEAM = new TeamId("T1");
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final List<LayoutBlock> CHART =
      List.of(BarChart.of("How", List.of("Yes", "No"), List.of(new Row("P", List.of(3, 1)))));

  private final RecordedPost post = new RecordedPost();
  private Instant now = NINE;

  private final Outbox outbox =
      new Outbox(new Ids(() -> now, new SecureRandom()), () -> now, () -> {}, Tongues.ENGLISH);

  private Courier courier(Database database) {
    return new Courier(database, post, recipient -> Optional.empty(), (tx, question) -> {});
  }

  private void owePicture(Database database, String text) {
    owe(database, outgoing(text, new Message(text, CHART)).asPicture());
  }

  private static Outgoing outgoing(String key, Message message) {
    return new Outgoing(key, TEAM, new Recipient.Channel(new ChannelId("C1")), () -> message, NINE);
  }

  private void owe(Database database, Outgoing message) {
    database.run(tx -> outbox.post(tx, message));
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

  private static Upload there(String file) {
    return new Upload(List.of(file), null);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_picture_is_brought_first_and_stands_where_the_chart_stood(Database database) {
    post.uploadNext(there("F1"));
    owePicture(database, "summary");
    workFor(database, Duration.ofSeconds(1));
    assertThat(post.sent).containsExactly("pictures");
    workFor(database, Duration.ofSeconds(5));
    assertThat(post.sent).containsExactly("pictures", "C1 summary");
    assertThat(post.blocks)
        .contains("\"slack_file\":{\"id\":\"F1\"}", "How. P: Yes 3, No 1.")
        .doesNotContain("data_visualization");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_message_whose_picture_cannot_be_brought_goes_at_once_as_it_is(Database database) {
    owePicture(database, "summary");
    workFor(database, Duration.ZERO);
    assertThat(post.sent).containsExactly("pictures", "C1 summary");
    assertThat(post.blocks).contains("data_visualization").doesNotContain("slack_file");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void slacks_patience_with_files_keeps_no_message_back(Database database) {
    post.uploadNext(new Upload(List.of(), Duration.ofMinutes(5)));
    owePicture(database, "one");
    owePicture(database, "two");
    workFor(database, Duration.ofSeconds(5));
    assertThat(post.sent).containsExactly("pictures", "C1 one", "C1 two");
    now = NINE.plus(Duration.ofMinutes(6));
    owePicture(database, "three");
    workFor(database, Duration.ofSeconds(5));
    assertThat(post.sent).endsWith("pictures", "C1 three");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_process_that_dies_over_a_picture_leaves_one_message_without_it(Database database) {
    owePicture(database, "summary");
    owe(database, outgoing("next", new Message("next", List.of())));
    post.whileSending(
        () -> {
          throw new Killed();
        });
    assertThatExceptionOfType(Killed.class).isThrownBy(() -> workFor(database, Duration.ZERO));
    workFor(database, Duration.ofSeconds(40));
    assertThat(post.sent).containsExactly("pictures");
    workFor(database, Duration.ofSeconds(10));
    assertThat(post.sent).containsExactly("pictures", "C1 summary", "C1 next");
    assertThat(post.sent).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void who_brings_a_picture_too_late_changes_nothing(Database database) {
    owePicture(database, "summary");
    post.uploadNext(there("F1"));
    post.whileSending(
        () -> {
          now = now.plusSeconds(50);
          workFor(database, Duration.ofSeconds(1));
        });
    workFor(database, Duration.ofSeconds(60));
    assertThat(post.sent).containsExactly("pictures", "C1 summary");
    assertThat(post.blocks).contains("data_visualization");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_picture_slack_has_not_looked_at_is_shown_a_little_later(Database database) {
    post.uploadNext(there("F1"));
    post.answerNext(new Delivery.Done(null));
    post.answerNext(new Delivery.Unlaid());
    owePicture(database, "summary");
    workFor(database, Duration.ofSeconds(20));
    assertThat(post.sent).containsExactly("pictures", "C1 summary", "C1 summary");
    assertThat(post.blocks).contains("slack_file");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_picture_slack_does_not_show_is_a_chart_again_and_then_words(Database database) {
    post.uploadNext(there("F1"));
    post.answerNext(new Delivery.Done(null));
    for (int i = 0; i < 3; i++) {
      post.answerNext(new Delivery.Unlaid());
    }
    owePicture(database, "summary");
    workFor(database, Duration.ofSeconds(20));
    assertThat(post.sent)
        .containsExactly("pictures", "C1 summary", "C1 summary", "C1 summary", "C1 summary plain");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_change_has_its_picture_too(Database database) {
    owe(database, outgoing("summary", new Message("summary", List.of())));
    workFor(database, Duration.ofSeconds(5));
    post.uploadNext(there("F2"));
    database.run(tx -> outbox.updatePictured(tx, "summary", () -> new Message("better", CHART)));
    workFor(database, Duration.ofSeconds(5));
    assertThat(post.sent).containsExactly("C1 summary", "pictures", "update ts1 better");
    assertThat(post.blocks).contains("\"F2\"");
  }

  private void oweParcel(Database database) {
    Recipient to = new Recipient.Person(new UserId("U1"));
    Message instead = new Message("not sent", List.of());
    database.run(tx -> outbox.parcel(tx, new Outgoing("p", TEAM, to, () -> instead, NINE), "what"));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_file_is_brought_once_and_says_nothing_else(Database database) {
    oweParcel(database);
    oweParcel(database);
    workFor(database, Duration.ofSeconds(60));
    assertThat(post.sent).containsExactly("parcel U1 what");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void who_cannot_have_her_file_is_told(Database database) {
    post.answerNext(new Delivery.Later(Duration.ofSeconds(9)));
    post.answerNext(new Delivery.Hopeless("missing_scope"));
    oweParcel(database);
    workFor(database, Duration.ofSeconds(60));
    assertThat(post.sent).containsExactly("parcel U1 what", "parcel U1 what", "U1 not sent");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_message_takes_as_much_room_in_the_lane_of_files_as_it_has_pictures(Database database) {
    List<LayoutBlock> three = List.of(CHART.get(0), CHART.get(0), CHART.get(0));
    owe(database, outgoing("three", new Message("three", three)).asPicture());
    workFor(database, Duration.ofSeconds(1));
    String lane = TEAM + ":files";
    Instant free = database.transact(tx -> new PaceStore(tx).freeAt(lane)).orElseThrow();
    Duration room = Lane.FILES.every().multipliedBy(Lane.FILES.burst() - 3L);
    assertThat(Duration.between(free, NINE)).isBetween(room.minusSeconds(1), room);

    Instant noRoomForThree = now.minus(Lane.FILES.every());
    database.run(tx -> new PaceStore(tx).free(lane, noRoomForThree));
    post.sent.clear();
    owe(database, outgoing("more", new Message("more", three)).asPicture());
    workFor(database, Duration.ofMinutes(1));
    assertThat(post.sent).as("it goes without them").containsExactly("C1 more");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_file_that_may_be_there_is_not_brought_again(Database database) {
    post.answerNext(new Delivery.Unknown());
    oweParcel(database);
    workFor(database, Duration.ofMinutes(10));
    assertThat(post.sent).containsExactly("parcel U1 what");
  }
}
