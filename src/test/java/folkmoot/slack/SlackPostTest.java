package folkmoot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonParser;
import com.slack.api.util.json.GsonFactory;
import folkmoot.chart.BarChart;
import folkmoot.chart.BarChart.Row;
import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.outbox.Delivery;
import folkmoot.outbox.Parcels.Parcel;
import folkmoot.outbox.Post;
import folkmoot.outbox.Posted;
import folkmoot.outbox.Upload;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
          },
          (team, reader, what) ->
              what.equals("something")
                  ? Optional.of(new Parcel("a.zip", new byte[] {1, 2, 3}, "words"))
                  : Optional.empty());

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
  @CsvSource({
    "is_archived, Blocked[cause=is_archived]",
    "channel_not_found, Blocked[cause=channel_not_found]",
    "not_in_channel, Blocked[cause=not_in_channel]",
    "is_inactive, Blocked[cause=is_inactive]",
    "channel_is_frozen, Blocked[cause=is_frozen]",
    "is_frozen, Blocked[cause=is_frozen]",
    "restricted_action, Blocked[cause=restricted_action]",
    "restricted_action_read_only_channel, Blocked[cause=restricted_action]",
    "restricted_action_thread_locked, Unfit[reason=restricted_action_thread_locked]",
    "msg_too_long, Unfit[reason=msg_too_long]",
    "message_not_found, Unfit[reason=message_not_found]",
    "external_channel_migrating, Later[pause=null]",
    "invalid_blocks, Unlaid[]",
    "a_word_nobody_knows, Hopeless[reason=a_word_nobody_knows]"
  })
  void each_refusal_in_a_channel_says_whether_the_channel_or_the_message_is_meant(
      String word, String means) {
    slack.tell("chat.postMessage C1", error(word));
    slack.tell("chat.update C1", error(word));
    assertThat(toChannel()).hasToString(means);
    Posted place = new Posted(new ChannelId("C1"), "1.1");
    assertThat(post.update(TEAM, place, "x", null)).hasToString(means);
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

  private static final String CHARTS =
      new Gson()
          .toJson(
              List.of(
                  JsonParser.parseString(
                      GsonFactory.createSnakeCase()
                          .toJson(
                              BarChart.of(
                                  "How", List.of("Yes"), List.of(new Row("P", List.of(1))))))));

  private void fileCalls(Object upload, Object complete) {
    slack.tell(
        "files.getUploadURLExternal",
        Map.of("ok", true, "file_id", "F1", "upload_url", slack.apiUrl() + "upload"));
    slack.tell("upload", told(upload));
    slack.tell("files.completeUploadExternal", told(complete));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> told(Object answer) {
    return answer instanceof String word ? error(word) : (Map<String, Object>) answer;
  }

  private static final Map<String, Object> FINE = Map.of("ok", true);
  private static final Map<String, Object> LATER = Map.of("ok", false, "retry_after", 31);

  @Test
  void a_picture_is_brought_in_three_calls() {
    fileCalls(FINE, FINE);
    assertThat(post.pictures(TEAM, CHARTS)).isEqualTo(new Upload(List.of("F1"), null));
    assertThat(slack.calls())
        .containsSubsequence(
            "files.getUploadURLExternal", "upload", "files.completeUploadExternal");
  }

  @Test
  void what_has_no_chart_is_no_picture_and_asks_slack_nothing() {
    assertThat(post.pictures(TEAM, "[{\"type\":\"divider\"}]")).isEqualTo(Upload.NONE);
    assertThat(slack.calls()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing_scope", "internal_error", "file_not_found", "account_inactive"})
  void whatever_slack_says_of_a_picture_there_is_none(String word) {
    fileCalls(FINE, word);
    assertThat(post.pictures(TEAM, CHARTS)).isEqualTo(Upload.NONE);
  }

  @Test
  void patience_with_pictures_is_kept() {
    fileCalls(LATER, FINE);
    assertThat(post.pictures(TEAM, CHARTS))
        .isEqualTo(new Upload(List.of(), Duration.ofSeconds(31)));
  }

  private Delivery parcel() {
    slack.tell("conversations.open", Map.of("ok", true, "channel", Map.of("id", "D1")));
    return post.parcel(TEAM, new UserId("U1"), "something");
  }

  @Test
  void a_file_for_one_person_is_there_when_it_is_complete() {
    fileCalls(FINE, FINE);
    assertThat(parcel()).isEqualTo(new Delivery.Done(null));
  }

  @Test
  void a_file_that_was_not_complete_was_shown_to_nobody() {
    fileCalls(LATER, FINE);
    assertThat(parcel()).isEqualTo(new Delivery.Later(Duration.ofSeconds(31)));
    slack.tellNow("files.getUploadURLExternal", error("internal_error"));
    assertThat(parcel()).isEqualTo(new Delivery.Later(null));
    slack.tellNow("files.getUploadURLExternal", error("missing_scope"));
    assertThat(parcel()).isEqualTo(new Delivery.Hopeless("missing_scope"));
  }

  @Test
  void where_the_bytes_cannot_go_nothing_waits_for_them() {
    slack.tell(
        "files.getUploadURLExternal",
        Map.of("ok", true, "file_id", "F1", "upload_url", "http://127.0.0.1:1/upload"));
    assertThat(parcel()).isEqualTo(new Delivery.Hopeless("unreachable"));
    assertThat(post.pictures(TEAM, CHARTS)).isEqualTo(Upload.NONE);
  }

  @Test
  void of_a_file_whose_last_call_broke_nobody_knows() {
    fileCalls(FINE, "internal_error");
    assertThat(parcel()).isEqualTo(new Delivery.Unknown());
  }

  @Test
  void a_file_nobody_is_to_have_is_not_brought() {
    assertThat(post.parcel(TEAM, new UserId("U1"), "nothing")).isEqualTo(new Delivery.Unwanted());
    assertThat(slack.calls()).isEmpty();
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
