package folkmoot.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.builtin.IgnoringSelfEvents;
import com.slack.api.bolt.middleware.builtin.SSLCheck;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.ChannelIdChangedEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MemberLeftChannelEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connects what Folkmoot listens to with Bolt. */
public final class BoltApp {
  private static final Logger log = LoggerFactory.getLogger(BoltApp.class);

  private final App app;
  private final Acknowledge acknowledge;

  private BoltApp(App app, Acknowledge acknowledge) {
    this.app = app;
    this.acknowledge = acknowledge;
  }

  /**
   * Connects for one workspace's installation; Slack may be out of reach for now.
   *
   * @throws TokenRefused when Slack does not take the bot token
   */
  public static BoltApp ofOne(String botToken, Wiring wiring) {
    AppConfig config =
        AppConfig.builder().slack(wiring.quick().slack()).singleTeamBotToken(botToken).build();
    answerUnmatched(config);
    refuseWrongToken(wiring.quick());
    App app = new App(config, middleware(config, new Authorization(config))).asOAuthApp(false);
    BoltApp bolt =
        new BoltApp(
            app, new Acknowledge(wiring.quick(), new Aside(wiring.quick()), wiring.notices()));
    bolt.connect(wiring.interactions());
    return bolt;
  }

  /** Connects for all workspaces that install Folkmoot. */
  public static BoltApp ofMany(InstallFlow flow, Wiring wiring) {
    // Bolt itself calls only for somebody who installs, whose browser waits longer than Slack.
    String apiUrl = wiring.quick().slack().getConfig().getMethodsEndpointUrlPrefix();
    AppConfig config =
        AppConfig.builder().slack(SlackConnection.checking(apiUrl, "").slack()).build();
    answerUnmatched(config);
    flow.prepare(config);
    App app = new App(config, middleware(config, new Tenancy(flow.installations())));
    flow.connect(app);
    SlackWebs webs = new InstalledWebs(wiring.quick(), flow.installations());
    BoltApp bolt =
        new BoltApp(app, new Acknowledge(webs, new Aside(wiring.quick()), wiring.notices()));
    bolt.connect(wiring.interactions());
    return bolt;
  }

  /** Slack sends back there who installs; to be said before anybody comes. */
  public void reachedAt(URI address) {
    InstallFlow.reachedAt(app.config(), address);
  }

  private static void answerUnmatched(AppConfig config) {
    config.setUnmatchedRequestHandler(
        request -> {
          log.info("No listener for a request of type {}", request.getRequestType());
          return Response.ok();
        });
  }

  private static void refuseWrongToken(SlackConnection slack) {
    try {
      slack.web().self();
    } catch (SlackFailure failure) {
      if (TokenRefused.isBehind(failure)) {
        throw TokenRefused.bot(failure);
      }
      log.warn("Slack cannot be reached yet: {}", failure.getMessage());
    }
  }

  private static List<Middleware> middleware(AppConfig config, Middleware authorization) {
    return new ArrayList<>(
        List.of(
            new SSLCheck(null),
            authorization,
            new IgnoringSelfEvents(config.getSlack().getConfig(), true),
            new EventsOnce()));
  }

  /** The endpoint for signed requests, which checks each signature. */
  public SlackEndpoint endpoint(String signingSecret, InstantSource clock) {
    return new SlackEndpoint(new Signature(signingSecret), clock, app);
  }

  /** The pages by which workspaces install. */
  public InstallEndpoint installing(InstallFlow flow) {
    return new InstallEndpoint(app, flow);
  }

  /** The other way in, which needs no address that Slack could call. */
  public SocketMode socket(String apiUrl, String appToken) {
    return new SocketMode(SlackConnection.patient(apiUrl, appToken), envelopes());
  }

  Incoming incoming() {
    return new Incoming(app);
  }

  SocketEndpoint envelopes() {
    return new SocketEndpoint(app);
  }

  /**
   * What is to be connected.
   *
   * @param quick the Web API with a short time-out, for the calls made before an acknowledgement
   */
  public record Wiring(Interactions interactions, SlackConnection quick, Notices notices) {}

  private void connect(Interactions on) {
    var command = on.command();
    if (command != null) {
      app.command(
          "/moot", (request, context) -> acknowledge.command(request.getPayload(), command));
    }
    on.clicks()
        .forEach(
            (action, handler) ->
                app.blockAction(
                    action,
                    (request, context) -> acknowledge.click(request.getPayload(), handler)));
    on.submissions()
        .forEach(
            (callback, handler) ->
                app.viewSubmission(
                    callback,
                    (request, context) -> acknowledge.submission(request.getPayload(), handler)));
    connectShortcuts(on);
    connectEvents(on);
  }

  private void connectShortcuts(Interactions on) {
    on.shortcuts()
        .forEach(
            (callback, handler) ->
                app.globalShortcut(
                    callback,
                    (request, context) -> acknowledge.shortcut(request.getPayload(), handler)));
    on.messageShortcuts()
        .forEach(
            (callback, handler) ->
                app.messageShortcut(
                    callback,
                    (request, context) ->
                        acknowledge.messageShortcut(request.getPayload(), handler)));
  }

  private void connectEvents(Interactions on) {
    app.event(
        MemberJoinedChannelEvent.class,
        (payload, context) -> {
          var event = payload.getEvent();
          Seen seen = seen(context, event.getTeam(), event.getUser(), event.getChannel());
          String inviter = event.getInviter();
          return tell(
              on.joinedHandlers(),
              new Seen(seen.actor(), seen.channel(), inviter == null ? null : new UserId(inviter)));
        });
    app.event(
        MemberLeftChannelEvent.class,
        (payload, context) -> {
          var event = payload.getEvent();
          Seen seen = seen(context, event.getTeam(), event.getUser(), event.getChannel());
          return tell(on.leftHandlers(), seen);
        });
    app.event(
        AppHomeOpenedEvent.class,
        (payload, context) -> {
          var event = payload.getEvent();
          Seen seen = seen(context, null, event.getUser(), event.getChannel());
          return "home".equals(event.getTab())
              ? tell(on.homeOpenedHandlers(), seen)
              : Response.ok();
        });
    ChannelEvents.connect(app, on);
    app.event(AppUninstalledEvent.class, (payload, context) -> ended(on, context));
    app.event(
        TokensRevokedEvent.class,
        (payload, context) -> {
          List<String> bots = payload.getEvent().getTokens().getBot();
          return bots == null || bots.isEmpty() ? Response.ok() : ended(on, context);
        });
    app.event(
        ChannelIdChangedEvent.class,
        (payload, context) -> {
          var event = payload.getEvent();
          TeamId team = new TeamId(context.getTeamId());
          Actor bot = new Actor(team, team, new UserId(context.getBotUserId()));
          on.renamedHandlers()
              .forEach(
                  h ->
                      h.accept(
                          new Interactions.Renamed(bot, event.getOldChannelId()),
                          event.getNewChannelId()));
          return Response.ok();
        });
  }

  private static Response ended(Interactions on, Context context) {
    String enterprise = context.getEnterpriseId();
    Interactions.Ended ended =
        new Interactions.Ended(
            new TeamId(context.getTeamId()), enterprise == null ? null : new TeamId(enterprise));
    on.endedHandlers().forEach(handler -> handler.accept(ended));
    return Response.ok();
  }

  private static Seen seen(Context context, @Nullable String team, String user, String channel) {
    TeamId installation = new TeamId(context.getTeamId());
    TeamId own = team == null ? installation : new TeamId(team);
    return new Seen(new Actor(installation, own, new UserId(user)), new ChannelId(channel));
  }

  private static Response tell(Iterable<Consumer<Seen>> handlers, Seen seen) {
    handlers.forEach(handler -> handler.accept(seen));
    return Response.ok();
  }
}
