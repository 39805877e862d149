package folkmoot.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows the page, and does what its forms ask by the same acts as the control API. */
final class PageRoutes {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'";

  /** A page that only looks again says so: that opens no Home tab anew. */
  private static final String AGAIN = "Playground-Again";

  private final World world;
  private final Requests requests;
  private final Stage stage;
  private final FrameActs frame;
  private final Live live;
  private final Runnable keep;
  private final Page page;
  private final Notices notices = new Notices();

  /**
   * What the page shows and drives.
   *
   * @param keep writes down what was read and tried
   */
  record Backstage(Stage stage, FrameActs frame, Live live, Runnable keep) {}

  PageRoutes(World world, Page page, Backstage backstage) {
    this.world = world;
    this.page = page;
    this.requests = new Requests(world);
    this.stage = backstage.stage();
    this.frame = backstage.frame();
    this.live = backstage.live();
    this.keep = backstage.keep();
  }

  void routes(JavalinConfig config) {
    config.routes.get("/", this::show);
    Assets.routes(config);
    live.routes(config);
    act(config, "say", frame::say);
    act(config, "slash", frame::slash);
    act(config, "click", this::click);
    act(config, "view", this::view);
    act(config, "clock", frame::clock);
    act(config, "others", frame::others);
    act(config, "week", frame::week);
    act(config, "hide", frame::hide);
    act(config, "shortcut", frame::shortcut);
    act(config, "invite", frame::invite);
    act(config, "guide", frame::guide);
    act(config, "theme", frame::theme);
  }

  private void show(Context ctx) {
    Looking looking = looking(ctx::queryParam).said(ctx.queryParam(Looking.SAID));
    String version = live.version();
    boolean again = ctx.header(AGAIN) != null || looking.said() != null;
    if (looking.home() && !again && !world.directory().external(looking.person())) {
      stage.home(looking.person());
    }
    Page.Visit visit =
        new Page.Visit(
            notices.read(looking.said()),
            Objects.requireNonNullElse(ctx.queryParam("draft"), ""),
            ctx.cookie(FrameActs.THEME),
            version);
    read(looking);
    ctx.header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "same-origin")
        .header("Cache-Control", "no-store")
        .contentType("text/html; charset=utf-8")
        .result(page.html(looking, visit).getBytes(UTF_8));
  }

  private void read(Looking looking) {
    Person person = looking.person();
    if (looking.home()) {
      return;
    }
    String channel = looking.direct() ? world.channels().direct(person).id() : looking.place();
    List<Message> seen = world.messages().in(channel, person.id());
    if (world.reads().looked(person, channel, seen)) {
      keep.run();
    }
  }

  /** A place that is not there, or not theirs to see, is the first of their own instead. */
  private Looking looking(Function<String, @Nullable String> said) {
    String as = said.apply("as");
    Person person = requests.person(as == null ? world.directory().people().get(0).id() : as);
    String place = String.valueOf(said.apply("place"));
    boolean theirs =
        place.equals(Looking.HOME)
            || place.equals(Looking.DIRECT)
            || world.channels().byId(place).filter(channel -> seenBy(channel, person)).isPresent();
    return new Looking(
        person,
        theirs ? place : first(person),
        thread(said.apply("thread"), place),
        said.apply(Looking.INSPECT) != null,
        null);
  }

  private static boolean seenBy(Channel channel, Person person) {
    return (!channel.direct() || channel.group()) && channel.has(person.id());
  }

  private String first(Person person) {
    return world.channels().shared().stream()
        .filter(channel -> channel.has(person.id()))
        .map(Channel::id)
        .findFirst()
        .orElse(Looking.DIRECT);
  }

  private @Nullable String thread(@Nullable String root, String place) {
    return root == null || world.messages().find(place, root).isEmpty() ? null : root;
  }

  /** Does what a form asks, then sends the browser back to where its person was looking. */
  private void act(JavalinConfig config, String name, Function<Context, JsonObject> does) {
    config.routes.post(
        "/playground/act/" + name,
        ctx -> {
          Looking looking = looking(ctx::formParam);
          Looking after = looking.said(notices.keep(notice(ctx, does)));
          keep.run();
          live.changed();
          ctx.status(303).header("Location", after.href() + scrolled(looking.person(), name));
        });
  }

  /** To what came of it: an open window stands at the top, everything else at the end. */
  private String scrolled(Person person, String name) {
    boolean atTop = world.views().top(person.id()).isPresent() || name.equals("clock");
    return atTop ? "" : "#" + Timeline.LATEST;
  }

  private static Notice notice(Context ctx, Function<Context, JsonObject> does) {
    try {
      return Notice.of(does.apply(ctx));
    } catch (Complaint complaint) {
      return Notice.fault(complaint.sentence());
    }
  }

  private JsonObject click(Context ctx) {
    JsonObject body =
        Json.object(
            "as", ctx.formParam("as"),
            "channel", ctx.formParam("channel"),
            "ts", ctx.formParam("ts"));
    Person person = requests.actor(body);
    Form form = Form.of(requests.message(body, person).blocks());
    return stage.click(pressed(body, new FormReading(person, ctx.formParamMap()), form));
  }

  /** One form holds a whole view: its inputs go along whichever of its buttons is pressed. */
  private JsonObject view(Context ctx) {
    JsonObject body = Json.object("as", ctx.formParam("as"), "view_id", ctx.formParam("view_id"));
    Person person = requests.actor(body);
    FormReading said = new FormReading(person, ctx.formParamMap());
    String end = Json.text(said.wish(), "end", "");
    if (end.equals("close")) {
      return stage.dismiss(body);
    }
    Form form = Form.of(requests.view(body, person));
    body.add("values", said.values(form));
    return end.equals("submit") ? sent(body) : stage.click(pressed(body, said, form));
  }

  private static JsonObject pressed(JsonObject body, FormReading said, Form form) {
    body.addProperty("action", Json.text(said.wish(), "action", ""));
    said.choice(form).ifPresent(choice -> body.add("value", choice));
    return body;
  }

  private JsonObject sent(JsonObject body) {
    boolean answer = requests.view(body, requests.actor(body)).origin() != null;
    JsonObject done = stage.submit(body);
    if (answer && Json.flag(done, "ok")) {
      world.guide().did(Guide.Step.ANSWER);
    }
    return done;
  }
}
