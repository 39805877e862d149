package folkmoot.playground;

import com.google.gson.JsonObject;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a workspace adds the app: Slack's page, the code it gives, and the token for the code. */
final class OAuth {
  static final String PATH = "/oauth/v2/authorize";
  static final String OPEN_APP = "/app_redirect";
  private static final int BYTES = 12;

  private final World world;
  private final Granted granted;
  private final Playground.@Nullable Client client;
  private final Runnable changed;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, String> codes = new HashMap<>();

  /**
   * @param client null where the one workspace has its token by hand
   */
  OAuth(World world, Granted granted, Playground.@Nullable Client client, Runnable changed) {
    this.world = world;
    this.granted = granted;
    this.client = client;
    this.changed = changed;
  }

  /** What Slack's page shows. */
  record Page(String app, List<String> scopes, List<Team> teams, String redirect, String state) {}

  void routes(JavalinConfig config) {
    config.routes.get(PATH, this::ask);
    config.routes.post(PATH, this::answer);
    config.routes.get(OPEN_APP, ctx -> ctx.redirect("/"));
  }

  private void ask(Context ctx) {
    if (client == null || !client.id().equals(ctx.queryParam("client_id"))) {
      throw Complaint.bad("There is no app with this client id.");
    }
    String scopes = String.valueOf(ctx.queryParam("scope"));
    Page page =
        new Page(
            world.app().name(),
            List.of(scopes.split(",")),
            world.directory().teams(),
            loopback(ctx.queryParam("redirect_uri")),
            String.valueOf(ctx.queryParam("state")));
    ctx.header("Cache-Control", "no-store").contentType("text/html; charset=utf-8");
    ctx.result(Templates.fill("authorize", page).getBytes(StandardCharsets.UTF_8));
  }

  private void answer(Context ctx) {
    String redirect = loopback(ctx.formParam("redirect_uri"));
    String team = String.valueOf(ctx.formParam("team"));
    String said =
        world.directory().team(team).isPresent() ? "code=" + code(team) : "error=access_denied";
    String state =
        URLEncoder.encode(String.valueOf(ctx.formParam("state")), StandardCharsets.UTF_8);
    ctx.status(303).header("Location", redirect + "?" + said + "&state=" + state);
  }

  /** It sends nobody anywhere but back to this machine. */
  private static String loopback(@Nullable String redirect) {
    URI address = URI.create(String.valueOf(redirect));
    if (!List.of("127.0.0.1", "localhost").contains(String.valueOf(address.getHost()))) {
      throw Complaint.bad("The app's redirect address is not on this machine.");
    }
    return address.toString();
  }

  private synchronized String code(String team) {
    String code = "7.7." + word();
    codes.put(code, team);
    return code;
  }

  /** The method {@code oauth.v2.access}. */
  JsonObject access(JsonObject args) {
    String id = Json.text(args, "client_id", "");
    String secret = Json.text(args, "client_secret", "");
    if (client == null || !client.id().equals(id)) {
      throw new Refused("invalid_client_id");
    }
    if (!client.secret().equals(secret)) {
      throw new Refused("bad_client_secret");
    }
    Team team = world.directory().team(taken(Json.text(args, "code", ""))).orElseThrow();
    String token = "xoxb-" + team.id() + "-" + word();
    world.directory().installs().install(team.id(), token);
    changed.run();
    AppIdentity app = Installs.identity(world.directory().app(), team.id());
    return Json.object(
        "access_token",
        token,
        "token_type",
        "bot",
        "scope",
        String.join(",", granted.scopes()),
        "bot_user_id",
        app.botUser(),
        "app_id",
        app.appId(),
        "team",
        Json.object("name", team.name(), "id", team.id()),
        "enterprise",
        null,
        "is_enterprise_install",
        false,
        "authed_user",
        Json.object("id", installer(team)));
  }

  private String installer(Team team) {
    return world.directory().people().stream()
        .filter(person -> person.team().equals(team.id()))
        .map(Person::id)
        .findFirst()
        .orElse("U0NOBODY");
  }

  private synchronized String taken(String code) {
    String team = codes.remove(code);
    if (team == null) {
      throw new Refused("invalid_code");
    }
    return team;
  }

  private String word() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
