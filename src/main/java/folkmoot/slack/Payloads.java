package folkmoot.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.view.ViewState;
import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads Slack's payloads into our own records; the one place that knows where the actor stands. */
final class Payloads {
  private Payloads() {}

  static CommandCall command(SlashCommandPayload payload) {
    TeamId team = new TeamId(payload.getTeamId());
    return new CommandCall(
        new Actor(team, team, new UserId(payload.getUserId())),
        new ChannelId(payload.getChannelId()),
        payload.getText() == null ? "" : Legible.of(payload.getText()));
  }

  static Click click(BlockActionPayload payload) {
    var view = payload.getView();
    var container = payload.getContainer();
    return new Click(
        clickActor(payload),
        value(payload.getActions().get(0)),
        payload.getChannel() == null ? null : new ChannelId(payload.getChannel().getId()),
        container == null ? null : container.getMessageTs(),
        view == null || "home".equals(view.getType()) ? null : view.getId(),
        view == null || view.getPrivateMetadata() == null ? "" : view.getPrivateMetadata(),
        values(view == null ? null : view.getState()));
  }

  /** In a click {@code team} is the installing workspace and {@code user.team_id} her own. */
  private static Actor clickActor(BlockActionPayload payload) {
    var team = payload.getTeam();
    String installing = team == null ? payload.getEnterprise().getId() : team.getId();
    return actor(installing, payload.getUser().getTeamId(), payload.getUser().getId());
  }

  private static Actor actor(String installing, @Nullable String own, String user) {
    TeamId installation = new TeamId(installing);
    return new Actor(installation, own == null ? installation : new TeamId(own), new UserId(user));
  }

  /** As in a click; where an app is installed for an enterprise, the enterprise is named alone. */
  static Shortcut shortcut(GlobalShortcutPayload payload) {
    var team = payload.getTeam();
    String installing = team == null ? payload.getEnterprise().getId() : team.getId();
    return new Shortcut(
        actor(installing, payload.getUser().getTeamId(), payload.getUser().getId()));
  }

  static MessageShortcut messageShortcut(MessageShortcutPayload payload) {
    var team = payload.getTeam();
    String installing = team == null ? payload.getEnterprise().getId() : team.getId();
    var message = payload.getMessage();
    return new MessageShortcut(
        actor(installing, payload.getUser().getTeamId(), payload.getUser().getId()),
        new ChannelId(payload.getChannel().getId()),
        payload.getMessageTs(),
        message.getText() == null ? "" : Legible.of(message.getText()),
        message.getUser() == null ? null : new UserId(message.getUser()));
  }

  private static String value(BlockActionPayload.Action action) {
    if (action.getSelectedOption() != null) {
      return action.getSelectedOption().getValue();
    }
    return action.getValue() == null ? "" : action.getValue();
  }

  /**
   * In a submission {@code team} is her own workspace; the view names the installing one. Where an
   * app is installed for an enterprise, there may be no team.
   */
  static Submission submission(ViewSubmissionPayload payload) {
    var view = payload.getView();
    var team = payload.getTeam();
    String here = team == null ? payload.getEnterprise().getId() : team.getId();
    String installing = view.getAppInstalledTeamId() == null ? here : view.getAppInstalledTeamId();
    String own = payload.getUser().getTeamId() == null ? here : payload.getUser().getTeamId();
    return new Submission(
        actor(installing, own, payload.getUser().getId()),
        view.getId(),
        view.getPrivateMetadata() == null ? "" : view.getPrivateMetadata(),
        values(view.getState()));
  }

  private static FormValues values(@Nullable ViewState state) {
    Map<String, List<String>> entries = new HashMap<>();
    if (state != null && state.getValues() != null) {
      state
          .getValues()
          .forEach(
              (block, actions) ->
                  actions.values().forEach(value -> entries.put(block, texts(value))));
    }
    entries.values().removeIf(List::isEmpty);
    return new FormValues(entries);
  }

  private static List<String> texts(ViewState.Value value) {
    if (value.getSelectedOption() != null) {
      return List.of(value.getSelectedOption().getValue());
    }
    if (value.getSelectedOptions() != null) {
      return value.getSelectedOptions().stream().map(ViewState.SelectedOption::getValue).toList();
    }
    if (value.getSelectedDateTime() != null && value.getSelectedDateTime() > 0) {
      return List.of(String.valueOf(value.getSelectedDateTime()));
    }
    if (value.getValue() != null) {
      return List.of(Legible.of(value.getValue()));
    }
    String text =
        firstOf(
            value.getSelectedTime(),
            value.getSelectedDate(),
            value.getSelectedChannel(),
            value.getSelectedUser());
    return text == null ? List.of() : List.of(text);
  }

  private static @Nullable String firstOf(@Nullable String... candidates) {
    for (String candidate : candidates) {
      if (candidate != null) {
        return candidate;
      }
    }
    return null;
  }
}
