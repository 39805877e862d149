package folkmoot.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The local Slack: workspaces, people, channels, Web API, signed deliveries, clock, control API.
 */
public final class Playground implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Playground.class);

  /**
   * What a playground is started with.
   *
   * @param port where it listens, on this machine only; 0 for any free port
   * @param requestUrl where the app takes commands, clicks and events; may be told later
   * @param stateFile where its state is kept; null to forget it all at the end
   * @param appToken the app-level token of an app that uses Socket Mode; null for signed requests
   * @param realTime the real clock
   * @param client of an app that workspaces install by themselves; null where the first one has it
   */
  public record Settings(
      String botToken,
      String signingSecret,
      @Nullable String appToken,
      int port,
      @Nullable URI requestUrl,
      @Nullable Path stateFile,
      InstantSource realTime,
      @Nullable Client client) {
    /** For an app that the first workspace has, by this token. */
    public Settings(
        String botToken,
        String signingSecret,
        @Nullable String appToken,
        int port,
        @Nullable URI requestUrl,
        @Nullable Path stateFile,
        InstantSource realTime) {
      this(botToken, signingSecret, appToken, port, requestUrl, stateFile, realTime, null);
    }
  }

  /** What the app is known by to those who install it. */
  public record Client(String id, String secret) {}

  private final AtomicInteger port = new AtomicInteger();
  private final Parts parts;
  private final Javalin server;

  /** Starts a playground with the sample partnership, or with the state it kept. */
  public static Playground start(Settings settings, PlaygroundClock clock) {
    return new Playground(settings, clock, Parts.Nature.ofSlack());
  }

  /**
   * Starts a playground whose simulated members think differently.
   *
   * @param answers what they think, in the form of {@link #sampleAnswers}
   * @throws IllegalArgumentException when the answers are not a JSON object
   */
  public static Playground start(Settings settings, PlaygroundClock clock, String answers) {
    Parts.Nature slack = Parts.Nature.ofSlack();
    return new Playground(settings, clock, new Parts.Nature(slack.patience(), answers));
  }

  static Playground start(Settings settings, PlaygroundClock clock, Parts.Nature nature) {
    return new Playground(settings, clock, nature);
  }

  /**
   * What the simulated members think unless told otherwise. An entry in its list {@code overrides},
   * such as {@code {"who":"Ben Okafor","question":"want the same thing","answer":"Completely"}},
   * changes one answer of one person.
   */
  public static String sampleAnswers() {
    return AnswerBank.sample();
  }

  private Playground(Settings settings, PlaygroundClock clock, Parts.Nature nature) {
    this.parts = new Parts(settings, clock, nature, this::address);
    this.server = Javalin.create(config -> configure(config, settings.port()));
    server.start();
    port.set(server.port());
    parts.drive.startTicking();
  }

  private void configure(JavalinConfig config, int wantedPort) {
    basics(config, wantedPort);
    config.routes.before(ctx -> Gate.check(ctx, port.get()));
    parts.oauth.routes(config);
    config.routes.post("/api/{method}", parts.webApi::handle);
    config.routes.get("/api/{method}", parts.webApi::handle);
    config.routes.post("/playground/response/{id}", this::respond);
    parts.files.routes(config);
    parts.sockets.routes(config);
    parts.control.routes(config);
    parts.page.routes(config);
    errors(config);
  }

  private static void basics(JavalinConfig config, int port) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.jetty.host = "127.0.0.1";
    config.jetty.port = port;
    config.http.maxRequestSize = 1_000_000;
  }

  private static void errors(JavalinConfig config) {
    config.routes.exception(
        Complaint.class,
        (complaint, ctx) -> {
          ctx.status(complaint.status());
          ControlApi.write(ctx, Json.object("ok", false, "error", complaint.sentence()));
        });
    config.routes.exception(Exception.class, (e, ctx) -> bug(e, ctx));
    config.routes.error(404, ctx -> plain(ctx, "There is nothing here under this address."));
    config.routes.error(413, ctx -> plain(ctx, "The request is too large."));
  }

  /** The sentence says nothing of what went wrong: it may hold what somebody wrote. */
  private static void bug(Exception e, Context ctx) {
    LOG.error("The playground failed at {}: {}", ctx.path(), e.getClass().getName(), e);
    ctx.status(500);
    ControlApi.write(
        ctx, Json.object("ok", false, "error", "The playground itself failed; its log says why."));
  }

  private static void plain(Context ctx, String sentence) {
    boolean answered = String.valueOf(ctx.res().getContentType()).startsWith("application/json");
    if (!answered) {
      ControlApi.write(ctx, Json.object("ok", false, "error", sentence));
    }
  }

  private void respond(Context ctx) {
    try {
      JsonElement said = Json.parse(new String(ctx.bodyAsBytes(), UTF_8));
      parts.responses.answer(ctx.pathParam("id"), said.getAsJsonObject());
      parts.changed();
      ctx.contentType("text/plain; charset=utf-8").result("ok");
    } catch (JsonParseException | IllegalStateException notAnObject) {
      refuse(ctx, new Refused("invalid_payload"));
    } catch (Refused refused) {
      refuse(ctx, refused);
    }
  }

  private void refuse(Context ctx, Refused refused) {
    parts.deliveries.answerRefused(new JsonObject(), refused);
    ctx.status(refused.error().endsWith("_url") ? 404 : 400);
    ControlApi.write(ctx, WebApi.refusal(refused));
  }

  /** Tells where the app takes commands, clicks and events. */
  public void target(URI slackEventsUrl) {
    parts.deliveries.target(slackEventsUrl);
  }

  /** Where a browser finds the playground. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + port.get() + "/");
  }

  /** Where the app's Slack client finds the Web API; ends with a slash. */
  public String apiUrl() {
    return address().resolve("api/").toString();
  }

  /** Tells what the page can offer of the app; may be told again. */
  public void introduce(AppCard card) {
    parts.theApp.tell(card);
  }

  /** To be called once the app listens: from now on what falls due there is done as time passes. */
  public void drive(DueHooks hooks) {
    parts.drive.hooks(hooks);
    parts.drive.<Boolean>alone(
        () -> {
          if (!parts.world.directory().installs().teams().isEmpty()
              && parts.stateFile.firstAnnouncement()) {
            parts.stage.announceBot();
          }
          parts.drive.settle();
          return true;
        });
  }

  /** From now on time stands still; what is being done is waited for. */
  public void rest() {
    parts.drive.close();
  }

  @Override
  public void close() {
    parts.drive.close();
    parts.live.close();
    server.stop();
  }
}
