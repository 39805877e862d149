package folkmoot.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.function.Function;

/** The API by which a script does all that a person can do in the playground. */
final class ControlApi {
  private static final String ROOT = "/playground/api/";

  private final World world;
  private final Requests requests;
  private final Stage stage;
  private final ChannelActs channelActs;
  private final Talk talk;
  private final ClockWalk clockWalk;
  private final Faults faults;
  private final Sockets sockets;
  private final ReplyHeaders headers;
  private final Traffic traffic;

  /** What the API drives besides the stage. */
  record Backstage(
      ChannelActs channelActs,
      Talk talk,
      ClockWalk clockWalk,
      Faults faults,
      Sockets sockets,
      ReplyHeaders headers,
      Traffic traffic) {}

  ControlApi(World world, Stage stage, Backstage backstage) {
    this.world = world;
    this.requests = new Requests(world);
    this.stage = stage;
    this.channelActs = backstage.channelActs();
    this.talk = backstage.talk();
    this.clockWalk = backstage.clockWalk();
    this.faults = backstage.faults();
    this.sockets = backstage.sockets();
    this.headers = backstage.headers();
    this.traffic = backstage.traffic();
  }

  void routes(JavalinConfig config) {
    config.routes.get(ROOT + "state", answering(ctx -> state()));
    config.routes.get(ROOT + "sockets", answering(ctx -> Json.object("open", sockets.count())));
    config.routes.get(ROOT + "traffic", answering(ctx -> traffic.toJson()));
    config.routes.get(ROOT + "channels/{name}/messages", answering(this::messages));
    config.routes.get(ROOT + "people/{name}/dms", answering(this::direct));
    config.routes.get(ROOT + "people/{name}/home", answering(this::home));
    config.routes.get(ROOT + "people/{name}/modal", answering(this::modal));
    post(config, "slash", stage::slash);
    post(config, "click", stage::click);
    post(config, "submit", stage::submit);
    post(config, "dismiss", stage::dismiss);
    post(config, "shortcut", stage::shortcut);
    post(config, "say", talk::say);
    post(config, "hide", talk::hide);
    post(config, "join", stage::join);
    post(config, "leave", stage::leave);
    post(config, "channel", channelActs::act);
    post(config, "uninstall", stage::uninstall);
    post(config, "others", stage::others);
    post(config, "clock", clockWalk::move);
    post(config, "faults", this::fault);
    post(config, "limits", faults.limits()::tell);
    post(config, "headers", headers::tell);
  }

  private static void post(
      JavalinConfig config, String path, Function<JsonObject, JsonObject> does) {
    config.routes.post(ROOT + path, answering(ctx -> does.apply(Requests.body(ctx))));
  }

  private static Handler answering(Function<Context, JsonObject> does) {
    return ctx -> write(ctx, does.apply(ctx));
  }

  static void write(Context ctx, JsonObject answer) {
    ctx.contentType("application/json; charset=utf-8").result(Json.write(answer).getBytes(UTF_8));
  }

  private JsonObject state() {
    return Json.object(
        "now", Moments.write(world.clock().instant()),
        "zone", PlaygroundClock.ZONE.getId(),
        "people",
            Json.array(
                world.directory().people().stream()
                    .map(
                        person ->
                            Json.object(
                                "id", person.id(),
                                "name", person.name(),
                                "organisation", person.organisation(),
                                "convener", person.convener()))
                    .toList()),
        "groups",
            Json.array(
                world.channels().groups().stream()
                    .map(group -> Json.object("id", group.id(), "members", group.members()))
                    .toList()),
        "channels",
            Json.array(
                world.channels().shared().stream()
                    .map(channel -> Json.object("id", channel.id(), "name", channel.name()))
                    .toList()));
  }

  private JsonObject messages(Context ctx) {
    Channel channel = requests.channel(ctx.pathParam("name"));
    String as = ctx.queryParam("as");
    if (as == null) {
      throw Complaint.bad("Say who is looking, as in ?as=Amira.");
    }
    return stage.seen(requests.person(as), channel);
  }

  private JsonObject direct(Context ctx) {
    Person person = requests.person(ctx.pathParam("name"));
    return stage.seen(person, world.channels().direct(person));
  }

  private JsonObject home(Context ctx) {
    return stage.home(requests.person(ctx.pathParam("name")));
  }

  private JsonObject modal(Context ctx) {
    Person person = requests.person(ctx.pathParam("name"));
    return Json.object("ok", true, "modal", stage.modal(person));
  }

  private JsonObject fault(JsonObject body) {
    if (body.has("socket")) {
      sockets.fault(SocketFault.read(body));
    } else {
      faults.add(Faults.Fault.read(body));
    }
    return Json.object("ok", true);
  }
}
