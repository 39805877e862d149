package folkmoot.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Slack's own client library finds in the playground what it finds at Slack. */
class SlackClientTest {
  private final Town town = new Town();
  private final SlackConfig config = new SlackConfig();
  private final Slack slack = Slack.getInstance(config);
  private final MethodsClient client = client(Town.TOKEN);

  @AfterEach
  void close() throws Exception {
    slack.close();
    town.close();
  }

  @Test
  void it_knows_who_it_is_and_who_the_others_are() throws Exception {
    assertThat(client.authTest(r -> r).getBotId()).isEqualTo("B07FLKMOOT");
    assertThat(client.usersInfo(r -> r.user("U07UMARAO0")).getUser().getTz())
        .isEqualTo("Asia/Kolkata");
    assertThat(client.teamInfo(r -> r.team("T07HEARTHH")).getTeam().getName())
        .isEqualTo("Hearth & Home");
    assertThat(client.conversationsMembers(r -> r.channel(Town.HUB).limit(5)).getMembers())
        .hasSize(5);
    assertThat(
            client
                .conversationsInfo(r -> r.channel(Town.HUB).includeNumMembers(true))
                .getChannel()
                .getNumOfMembers())
        .isEqualTo(29);
  }

  @Test
  void it_writes_changes_and_deletes() throws Exception {
    String blocks = Json.write(Town.blocks(Town.button("Answer")));
    var posted =
        client.chatPostMessage(r -> r.channel(Town.HUB).text("Grüße & <b>").blocksAsString(blocks));
    assertThat(posted.isOk()).as(posted.getError()).isTrue();
    assertThat(posted.getMessage().getBlocks()).hasSize(1);
    var updated = client.chatUpdate(r -> r.channel(Town.HUB).ts(posted.getTs()).text("Changed"));
    var deleted = client.chatDelete(r -> r.channel(Town.HUB).ts(posted.getTs()));

    assertThat(updated.isOk()).isTrue();
    assertThat(deleted.isOk()).isTrue();
    String direct =
        client.conversationsOpen(r -> r.users(List.of("U07ROSADEL"))).getChannel().getId();
    assertThat(client.chatPostMessage(r -> r.channel(direct).text("A reminder")).isOk()).isTrue();
  }

  @Test
  void it_publishes_a_home_tab() throws Exception {
    View home =
        GsonFactory.createSnakeCase()
            .fromJson(
                Json.write(
                    Json.object("type", "home", "blocks", Town.blocks(Town.button("Settings")))),
                View.class);

    var published = client.viewsPublish(r -> r.userId("U07BENOKAF").view(home));

    assertThat(published.isOk()).as(published.getError()).isTrue();
    assertThat(published.getView().getHash()).isNotEmpty();
  }

  @Test
  void it_is_told_to_wait_and_what_is_wrong() throws Exception {
    town.post("faults", "method", "chat.postMessage", "status", 429, "retry_after", 7);
    assertThatThrownBy(() -> client.chatPostMessage(r -> r.channel(Town.HUB).text("x")))
        .isInstanceOfSatisfying(
            SlackApiException.class,
            e -> assertThat(e.getResponse().header("Retry-After")).isEqualTo("7"));

    var refused =
        client.chatPostMessage(
            r -> r.channel(Town.HUB).text("x").blocksAsString("[{\"type\":\"nothing\"}]"));
    assertThat(refused.getError()).isEqualTo("invalid_blocks");
    assertThat(refused.getResponseMetadata().getMessages())
        .anyMatch(m -> m.startsWith("/blocks/0"));
    assertThat(client("xoxb-wrong").authTest(r -> r).getError()).isEqualTo("invalid_auth");
  }

  private MethodsClient client(String token) {
    config.setMethodsEndpointUrlPrefix(town.playground.apiUrl());
    return slack.methods(token);
  }
}
