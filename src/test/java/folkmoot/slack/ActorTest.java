package folkmoot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.util.json.GsonFactory;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who acted, and by whose installation, in the shapes in which Slack says so: T1 installed the app,
 * or E1, the enterprise it belongs to; T2 is a partner's workspace.
 */
class ActorTest {
  private final Gson gson = GsonFactory.createSnakeCase();

  private static String object(String id) {
    return id.equals("-") ? "null" : "{\"id\": \"" + id + "\"}";
  }

  private static String word(String value) {
    return value.equals("-") ? "null" : "\"" + value + "\"";
  }

  private static Actor actor(String installation, String team) {
    return new Actor(new TeamId(installation), new TeamId(team), new UserId("U1"));
  }

  @ParameterizedTest
  @CsvSource({
    "T1, -, T1, T1, T1",
    "T1, -, T2, T1, T2",
    "T1, E1, T1, T1, T1",
    "-, E1, T1, E1, T1",
    "T1, -, E2, T1, E2",
    "T1, -, -, T1, T1",
  })
  void of_a_click(String team, String enterprise, String own, String installation, String hers) {
    String json =
        """
        {"type": "block_actions", "team": %s, "enterprise": %s,
         "user": {"id": "U1", "team_id": %s},
         "actions": [{"type": "button", "action_id": "a", "value": "v"}]}
        """
            .formatted(object(team), object(enterprise), word(own));
    Click click = Payloads.click(gson.fromJson(json, BlockActionPayload.class));
    assertThat(click.actor()).isEqualTo(actor(installation, hers));
    String taken = json.replace("block_actions", "shortcut");
    assertThat(Payloads.shortcut(gson.fromJson(taken, GlobalShortcutPayload.class)).actor())
        .isEqualTo(actor(installation, hers));
  }

  @ParameterizedTest
  @CsvSource({
    "T1, -, T1, -, T1, T1",
    "T2, -, T2, T1, T1, T2",
    "T2, E2, T2, T1, T1, T2",
    "-, E1, T1, E1, E1, T1",
    "-, E1, T1, -, E1, T1",
    "T2, -, -, T1, T1, T2",
    "-, E1, -, T1, T1, E1",
  })
  void of_a_form(
      String team, String enterprise, String own, String app, String installation, String hers) {
    String json =
        """
        {"type": "view_submission", "team": %s, "enterprise": %s,
         "user": {"id": "U1", "team_id": %s},
         "view": {"id": "V1", "callback_id": "c", "app_installed_team_id": %s}}
        """
            .formatted(object(team), object(enterprise), word(own), word(app));
    Submission sent = Payloads.submission(gson.fromJson(json, ViewSubmissionPayload.class));
    assertThat(sent.actor()).isEqualTo(actor(installation, hers));
  }

  @Test
  void of_a_command_which_only_people_of_an_installing_workspace_have() {
    SlashCommandPayload typed = new SlashCommandPayload();
    typed.setTeamId("T1");
    typed.setEnterpriseId("E1");
    typed.setUserId("U1");
    typed.setChannelId("C1");
    assertThat(Payloads.command(typed).actor()).isEqualTo(actor("T1", "T1"));
  }
}
