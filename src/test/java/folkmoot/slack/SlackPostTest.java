package folkmoot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.outbox.Delivery;
import folkmoot.outbox.Post;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackPostTest {
  private static final TeamId TEAM = new TeamId("T1");
  private static final Post.Letter LETTER = new Post.Letter("hello", null, null);

  private final FakeSlack slack = FakeSlack.start();
  private final SlackPost post =
      new SlackPost(
          team -> slack.web(),
          (team, reader) -> {
            throw new AssertionError("no home is owed");
          });

  @AfterEach
  void stop() {
    slack.close();
  }

  private static Map<String, Object> error(String word) {
    return Map.of("ok", false, "error", word);
  }

  private Delivery toPerson() {
    return post.toPerson(TEAM, new UserId("U1"), LETTER);
  }

  private Delivery toChannel() {
    return post.toChannel(TEAM, new ChannelId("C1"), LETTER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"internal_error", "fatal_error"})
  void when_slack_breaks_nobody_knows_whether_a_post_is_there(String word) {
    slack.tell("chat.postMessage C1", error(word));
    assertThat(toChannel()).isEqualTo(new Delivery.Unknown());
  }

  @ParameterizedTest
  @ValueSource(strings = {"service_unavailable", "request_timeout", "team_added_to_org"})
  void what_passes_is_tried_again(String word) {
    slack.tell("chat.postMessage C1", error(word));
    assertThat(toChannel()).isEqualTo(new Delivery.Later(null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"internal_error", "service_unavailable"})
  void a_conversation_that_could_not_be_opened_is_opened_again(String word) {
    slack.tell("conversations.open", error(word));
    assertThat(toPerson()).isEqualTo(new Delivery.Later(null));
  }

  @Test
  void slacks_patience_is_kept_whichever_call_asks_for_it() {
    slack.tell("conversations.open", Map.of("ok", false, "retry_after", 31));
    assertThat(toPerson()).isEqualTo(new Delivery.Later(Duration.ofSeconds(31)));
  }

  @Test
  @Timeout(30)
  void a_call_before_an_acknowledgement_does_not_wait_for_a_slack_that_hangs() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String api = "http://127.0.0.1:" + silent.getLocalPort() + "/api/";
      SlackWeb quick = SlackConnection.quick(api, "xoxb-test").web();
      assertThatThrownBy(quick::self)
          .isInstanceOfSatisfying(
              SlackFailure.Unreachable.class, none -> assertThat(none.perhapsDone()).isTrue());
    }
  }
}
