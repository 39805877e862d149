package folkmoot.slack;

import com.google.gson.Gson;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.User;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.outbox.Posted;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls Slack's Web API for one installation; every failure is a {@link SlackFailure}. */
public final class SlackWeb {
  private static final Set<String> GONE =
      Set.of(
          "account_inactive",
          "token_revoked",
          "token_expired",
          "not_authed",
          "invalid_auth",
          "channel_not_found",
          "not_in_channel",
          "is_archived",
          "user_not_found",
          "users_not_found",
          "user_disabled",
          "message_not_found");

  /** What Slack answers when it has done nothing and may do it later. */
  private static final Set<String> PASSING =
      Set.of(
          "service_unavailable",
          "request_timeout",
          "team_added_to_org",
          "external_channel_migrating");

  /** What Slack answers when it broke on the way; it says that it may have done a part. */
  private static final Set<String> BROKEN = Set.of("internal_error", "fatal_error");

  /** What Slack answers when it does not take the token any more. */
  static final Set<String> TOKEN_ENDED =
      Set.of("account_inactive", "invalid_auth", "token_revoked", "token_expired");

  private static final int PAGE = 200;

  private final MethodsClient methods;
  private final Gson gson;
  private final String token;
  private final @Nullable Runnable tokenEnded;

  public SlackWeb(Slack slack, String token) {
    this(slack, token, null);
  }

  /**
   * @param tokenEnded is run when Slack does not take the token any more; there is no installation
   *     then
   */
  SlackWeb(Slack slack, String token, @Nullable Runnable tokenEnded) {
    this.methods = slack.methods(token);
    this.gson = GsonFactory.createSnakeCase();
    this.token = token;
    this.tokenEnded = tokenEnded;
  }

  /** Posts into a channel, or under {@code parentTs} into its thread. */
  public Posted post(
      ChannelId channel, @Nullable String parentTs, String text, @Nullable String blocks) {
    var answer =
        call(
            "chat.postMessage",
            () ->
                methods.chatPostMessage(
                    r ->
                        r.channel(channel.value())
                            .threadTs(parentTs)
                            .text(text)
                            .blocksAsString(blocks)
                            .unfurlLinks(false)
                            .unfurlMedia(false)));
    return new Posted(new ChannelId(answer.getChannel()), answer.getTs());
  }

  /** Gives a posted message new content. */
  public void update(Posted place, String text, @Nullable String blocks) {
    call(
        "chat.update",
        () ->
            methods.chatUpdate(
                r ->
                    r.channel(place.channel().value())
                        .ts(place.ts())
                        .text(text)
                        .blocksAsString(blocks == null ? "[]" : blocks)));
  }

  /** Shows one person a note in a channel; Slack does not promise that it arrives. */
  public void whisper(ChannelId channel, UserId reader, String text, @Nullable String blocks) {
    call(
        "chat.postEphemeral",
        () ->
            methods.chatPostEphemeral(
                r ->
                    r.channel(channel.value())
                        .user(reader.value())
                        .text(text)
                        .blocksAsString(blocks)));
  }

  /** The direct conversation with a person, or with a few together. */
  public ChannelId direct(List<UserId> people) {
    List<String> ids = people.stream().map(UserId::value).toList();
    var answer = call("conversations.open", () -> methods.conversationsOpen(r -> r.users(ids)));
    return new ChannelId(answer.getChannel().getId());
  }

  /** Opens a window for the person whose action gave this trigger. */
  public void open(String trigger, View view) {
    call("views.open", () -> methods.viewsOpen(r -> r.triggerId(trigger).view(view)));
  }

  /** Opens a window on top of the one in which the trigger was given. */
  public void push(String trigger, View view) {
    call("views.push", () -> methods.viewsPush(r -> r.triggerId(trigger).view(view)));
  }

  /** Gives an open window new content. */
  public void update(String viewId, View view) {
    call("views.update", () -> methods.viewsUpdate(r -> r.viewId(viewId).view(view)));
  }

  /** Shows a person her App Home; {@code view} is the view's JSON. */
  public void publish(UserId reader, String view) {
    call(
        "views.publish",
        () -> methods.viewsPublish(r -> r.userId(reader.value()).viewAsString(view)));
  }

  /** Everybody in the channel, people of other organisations and bots included. */
  public List<UserId> members(ChannelId channel) {
    List<UserId> members = new ArrayList<>();
    String cursor = "";
    do {
      String from = cursor;
      var page =
          call(
              "conversations.members",
              () ->
                  methods.conversationsMembers(
                      r -> r.channel(channel.value()).cursor(from).limit(PAGE)));
      page.getMembers().forEach(id -> members.add(new UserId(id)));
      var more = page.getResponseMetadata();
      cursor = more == null || more.getNextCursor() == null ? "" : more.getNextCursor();
    } while (!cursor.isEmpty());
    return List.copyOf(members);
  }

  /** What Slack knows of a person. */
  public User person(UserId id) {
    return call("users.info", () -> methods.usersInfo(r -> r.user(id.value()).includeLocale(true)))
        .getUser();
  }

  /** The name of a workspace. */
  public String teamName(TeamId id) {
    return call("team.info", () -> methods.teamInfo(r -> r.team(id.value()))).getTeam().getName();
  }

  /** How a channel is called, and how it stands. */
  public Premises premises(ChannelId id) {
    return call(
            "conversations.info",
            () ->
                methods.postFormWithTokenAndParseResponse(
                    form -> form.add("channel", id.value()),
                    "conversations.info",
                    token,
                    ConversationAnswer.class))
        .premises();
  }

  /** Our own bot's user id. */
  public UserId self() {
    return new UserId(call("auth.test", () -> methods.authTest(r -> r)).getUserId());
  }

  /** The workspace this installation belongs to. */
  public TeamId installation() {
    return new TeamId(call("auth.test", () -> methods.authTest(r -> r)).getTeamId());
  }

  /** Where a socket to Slack can be opened, once and soon; asked with an app-level token. */
  public URI socketAddress() {
    return URI.create(
        call("apps.connections.open", () -> methods.appsConnectionsOpen(r -> r)).getUrl());
  }

  /** Calls that bring files, by the same installation. */
  FileCalls files() {
    return new FileCalls(this, methods);
  }

  /** One call of a method. */
  interface Call<T> {
    T send() throws IOException, SlackApiException;
  }

  <T extends SlackApiTextResponse> T call(String method, Call<T> call) {
    Timer.Sample time = Timer.start();
    String outcome = "ok";
    try {
      return answered(method, call);
    } catch (SlackFailure failure) {
      outcome = failure.getClass().getSimpleName().toLowerCase(Locale.ROOT);
      throw failure;
    } finally {
      time.stop(Metrics.timer("folkmoot.slack.calls", "method", method, "outcome", outcome));
    }
  }

  private <T extends SlackApiTextResponse> T answered(String method, Call<T> call) {
    T answer;
    try {
      answer = call.send();
    } catch (SlackApiException e) {
      throw httpFailure(method, e);
    } catch (ConnectException | UnknownHostException e) {
      throw new SlackFailure.Unreachable(method, false);
    } catch (IOException e) {
      throw new SlackFailure.Unreachable(method, true);
    }
    if (answer.isOk()) {
      return answer;
    }
    String error = answer.getError() == null ? "unknown_error" : answer.getError();
    if (error.equals("ratelimited")) {
      throw new SlackFailure.RateLimited(method, Duration.ofSeconds(1));
    }
    if (PASSING.contains(error)) {
      throw new SlackFailure.Unreachable(method, false);
    }
    if (BROKEN.contains(error)) {
      throw new SlackFailure.Unreachable(method, true);
    }
    if (tokenEnded != null && TOKEN_ENDED.contains(error)) {
      tokenEnded.run();
      throw SlackFailure.Gone.notInstalled(method);
    }
    if (GONE.contains(error)) {
      throw new SlackFailure.Gone(method, error);
    }
    throw new SlackFailure.Refused(method, error, pointers(answer));
  }

  private static SlackFailure httpFailure(String method, SlackApiException e) {
    int status = e.getResponse().code();
    if (status == 429) {
      String after = e.getResponse().header("Retry-After");
      long seconds = after == null || !after.matches("\\d{1,6}") ? 1 : Long.parseLong(after);
      return new SlackFailure.RateLimited(method, Duration.ofSeconds(Math.max(1, seconds)));
    }
    return new SlackFailure.Unreachable(method, status >= 500);
  }

  /** Slack names the faulty places by JSON pointer; they hold no words of anybody. */
  private List<String> pointers(SlackApiTextResponse answer) {
    var json = gson.toJsonTree(answer).getAsJsonObject();
    var metadata = json.get("response_metadata");
    if (metadata == null || !metadata.isJsonObject()) {
      return List.of();
    }
    var messages = metadata.getAsJsonObject().get("messages");
    if (messages == null || !messages.isJsonArray()) {
      return List.of();
    }
    List<String> pointers = new ArrayList<>();
    messages
        .getAsJsonArray()
        .forEach(m -> pointers.add(m.getAsString().replaceAll("(?s)^.*?(/\\S+).*$", "$1")));
    return pointers;
  }
}
