package folkmoot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.ids.ChannelId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events about a channel as a whole, in the shapes Slack documents. */
class ChannelEventsTest {
  private static final Map<String, String> SHAPES =
      Map.of(
          "plain", "'channel': 'C1', 'user': 'U1', 'event_ts': '1361482916.000003'",
          "moved", "'channel': 'C1', 'user': 'U1', 'is_moved': 0, 'event_ts': '1.2'",
          "acted", "'channel': 'C1', 'actor_id': 'U1', 'event_ts': '1.2'",
          "bare", "'channel': 'C1'",
          "named",
              "'channel': {'id': 'C1', 'name': 'new-name', 'name_normalized': 'new-name',"
                  + " 'created': 1360782804, 'is_channel': true, 'is_mpim': false},"
                  + " 'event_ts': '1.2'",
          "shared", "'channel': 'C1', 'connected_team_id': 'E163Q94DX', 'event_ts': '1.2'",
          "unshared",
              "'channel': 'C1', 'previously_connected_team_id': 'E163Q94DX',"
                  + " 'is_ext_shared': false, 'event_ts': '1.2'");

  private final FakeSlack slack = FakeSlack.start();
  private final Interactions on = new Interactions();
  private final List<ChannelId> heard = new ArrayList<>();

  @AfterEach
  void close() {
    slack.close();
  }

  private void sent(String type, String shape) {
    slack.tell("auth.test", Map.of("user_id", "UB", "team_id", "T1", "bot_id", "B0"));
    on.channelChanged(heard::add);
    SlackConnection quick = SlackConnection.quick(slack.apiUrl(), "xoxb-test");
    BoltApp bolt = BoltApp.ofOne("xoxb-test", new BoltApp.Wiring(on, quick, new NoNotices()));
    String payload =
        """
        {'token': 'x', 'team_id': 'T2', 'context_team_id': 'T1', 'api_app_id': 'A1',
         'event': {'type': '%s', %s}, 'type': 'event_callback', 'event_id': 'Ev-%s-%s',
         'event_time': 123456789, 'is_ext_shared_channel': true, 'event_context': '4-x',
         'authorizations': [{'enterprise_id': null, 'team_id': 'T1', 'user_id': 'UB',
           'is_bot': true, 'is_enterprise_install': false}]}
        """
            .formatted(type, SHAPES.get(shape), type, shape)
            .replace('\'', '"');
    assertThat(bolt.envelopes().answer(new Envelope("events_api", "e1", payload, false, 0, "")))
        .isEqualTo("{\"envelope_id\":\"e1\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "channel_archive, moved",
    "channel_archive, plain",
    "channel_unarchive, plain",
    "channel_rename, named",
    "channel_deleted, acted",
    "channel_left, acted",
    "channel_left, bare",
    "channel_shared, shared",
    "channel_unshared, unshared",
    "group_archive, moved",
    "group_unarchive, plain",
    "group_rename, named",
    "group_deleted, acted",
    "group_left, acted",
    "group_left, bare"
  })
  void each_says_of_which_channel(String type, String shape) {
    sent(type, shape);
    assertThat(heard).containsExactly(new ChannelId("C1"));
  }

  @Test
  void the_names_are_those_that_are_subscribed_to() {
    assertThat(on.events()).isEmpty();
    on.channelChanged(heard::add);
    assertThat(new TreeSet<>(on.events()))
        .isEqualTo(new TreeSet<>(Set.copyOf(ChannelEvents.NAMES)))
        .hasSize(12);
  }
}
