package folkmoot.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;

/** Slack's Web API over HTTP: who may call, what was told to fail, and the record of each call. */
final class WebApi {
  private static final String OPEN_SOCKET = "apps.connections.open";
  private static final String EXCHANGE = "oauth.v2.access";

  private final Map<String, ApiMethod> methods = new HashMap<>();
  private final Tokens tokens;
  private final Wire wire;
  private final OAuth oauth;

  /**
   * What the Web API stands on.
   *
   * @param keep called after each call, so that what was answered is also kept
   */
  record Wire(
      World world,
      Triggers triggers,
      Sockets sockets,
      Faults faults,
      ReplyHeaders headers,
      Traffic traffic,
      Granted granted,
      Runnable keep) {}

  /**
   * What the app calls with.
   *
   * @param app for opening sockets, and for nothing else; null when Socket Mode is off
   */
  record Tokens(@Nullable String app) {}

  WebApi(Tokens tokens, Wire wire, OAuth oauth) {
    this.tokens = tokens;
    this.wire = wire;
    this.oauth = oauth;
    methods.putAll(new ChatMethods(wire.world()).all());
    methods.putAll(new ViewMethods(wire.world(), wire.triggers()).all());
    methods.putAll(new ConversationMethods(wire.world()).all());
    methods.putAll(new DirectoryMethods(wire.world()).all());
    methods.putAll(new FileMethods(wire.world()).all());
    methods.put(OPEN_SOCKET, args -> wire.sockets().ticket());
  }

  void handle(Context ctx) {
    String method = ctx.pathParam("method");
    JsonObject args = ApiArguments.of(ctx);
    String token = ApiArguments.takeToken(ctx, args);
    if (method.equals(EXCHANGE)) {
      ApiArguments.addClient(ctx, args);
    }
    wire.headers().write(ctx);
    Optional<Faults.Fault> fault =
        wire.faults().take(method, args).or(() -> limited(method, args, token));
    if (fault.isPresent() && fault.get().error() != null) {
      JsonObject shown = method.equals(EXCHANGE) ? new JsonObject() : args;
      answer(ctx, failed(ctx, method, shown, fault.get()));
      return;
    }
    JsonObject reply = called(method, args, token);
    wire.keep().run();
    if (fault.isPresent() && fault.get().drop()) {
      hangUp(ctx);
    } else {
      answer(ctx, reply);
    }
  }

  private Optional<Faults.Fault> limited(String method, JsonObject args, String token) {
    String team = wire.world().directory().installs().team(token).map(String::valueOf).orElse("");
    OptionalInt wait =
        wire.faults()
            .limits()
            .secondsToWait(
                new Limits.Call(team, method, Json.text(args, "channel", "")),
                wire.world().clock().instant());
    return wait.isEmpty()
        ? Optional.empty()
        : Optional.of(Faults.Fault.limited(method, wait.getAsInt()));
  }

  private JsonObject called(String method, JsonObject args, String token) {
    if (method.equals(EXCHANGE)) {
      return exchanged(args);
    }
    try {
      JsonObject reply = Json.object("ok", true);
      ApiMethod called = method(method, token);
      wire.granted().check(method, args);
      Installs installs = wire.world().directory().installs();
      JsonObject result =
          installs
              .team(token)
              .map(team -> installs.as(team, () -> called.call(args)))
              .orElseGet(() -> called.call(args));
      result.entrySet().forEach(part -> reply.add(part.getKey(), part.getValue()));
      note(method, args, Traffic.Result.FINE);
      return reply;
    } catch (Refused refused) {
      note(method, args, Traffic.Result.refused(refused));
      return refusal(refused);
    }
  }

  /** What goes either way is secret, and stands in no record. */
  private JsonObject exchanged(JsonObject args) {
    try {
      JsonObject reply = oauth.access(args);
      reply.addProperty("ok", true);
      note(EXCHANGE, new JsonObject(), Traffic.Result.FINE);
      return reply;
    } catch (Refused refused) {
      note(EXCHANGE, new JsonObject(), Traffic.Result.refused(refused));
      return refusal(refused);
    }
  }

  private ApiMethod method(String name, String token) {
    ApiMethod method = methods.get(name);
    if (method == null) {
      throw new Refused("unknown_method");
    }
    if (token.isEmpty()) {
      throw new Refused("not_authed");
    }
    boolean wantsApp = name.equals(OPEN_SOCKET);
    Installs installs = wire.world().directory().installs();
    boolean bot = installs.team(token).isPresent();
    if (wantsApp ? token.equals(tokens.app()) : bot) {
      return method;
    }
    if (installs.ended(token)) {
      throw new Refused("account_inactive");
    }
    boolean mixedUp = wantsApp ? bot : token.equals(tokens.app());
    throw new Refused(mixedUp ? "not_allowed_token_type" : "invalid_auth");
  }

  private JsonObject failed(Context ctx, String method, JsonObject args, Faults.Fault fault) {
    String error = String.valueOf(fault.error());
    if (fault.retryAfter() > 0) {
      ctx.status(429).header("Retry-After", Integer.toString(fault.retryAfter()));
    }
    note(method, args, Traffic.Result.asTold(error));
    return Json.object("ok", false, "error", error);
  }

  static JsonObject refusal(Refused refused) {
    JsonObject reply = Json.object("ok", false, "error", refused.error());
    if (!refused.faults().isEmpty()) {
      reply.add("response_metadata", Json.object("messages", Json.array(refused.faults())));
    }
    return reply;
  }

  private void note(String method, JsonObject args, Traffic.Result result) {
    wire.traffic().called(method, args, result, wire.world().clock().instant());
  }

  private static void answer(Context ctx, JsonObject reply) {
    ctx.contentType("application/json; charset=utf-8").result(Json.write(reply).getBytes(UTF_8));
  }

  /** The app must live with a call whose outcome it never learns. */
  private static void hangUp(Context ctx) {
    ServletContextRequest.getServletContextRequest(ctx.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }
}
