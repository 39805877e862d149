package folkmoot.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows the page, and does what its forms ask by the same acts as the control API. */
final class PageRoutes {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'; require-trusted-types-for 'script'";

  private final World world;
  private final Requests requests;
  private final Stage stage;
  private final ClockWalk clockWalk;
  private final Page page;
  private final Map<String, Page.Notice> notices = new ConcurrentHashMap<>();

  PageRoutes(World world, Stage stage, ClockWalk clockWalk) {
    this.world = world;
    this.requests = new Requests(world);
    this.stage = stage;
    this.clockWalk = clockWalk;
    this.page = new Page(world);
  }

  void routes(JavalinConfig config) {
    config.routes.get("/", this::show);
    asset(config, "page.css", "text/css");
    asset(config, "blocks.css", "text/css");
    asset(config, "blocks.js", "text/javascript");
    asset(config, "checks.js", "text/javascript");
    asset(config, "menus.js", "text/javascript");
    act(config, "slash", this::slash);
    act(config, "click", this::click);
    act(config, "view", this::view);
    act(config, "clock", this::clock);
    act(config, "others", this::others);
  }

  private static void asset(JavalinConfig config, String name, String type) {
    String text = Sample.resource(name);
    config.routes.get(
        "/playground/" + name, ctx -> ctx.contentType(type + "; charset=utf-8").result(text));
  }

  private void show(Context ctx) {
    Page.Looking looking = looking(ctx.queryParam("as"), ctx.queryParam("place"));
    if (looking.place().equals(Page.HOME)) {
      try {
        stage.home(looking.person());
      } catch (Complaint complaint) {
        notices.put(looking.person().id(), Page.Notice.fault(complaint.sentence()));
      }
    }
    Page.Notice notice = notices.remove(looking.person().id());
    ctx.header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "same-origin")
        .header("Cache-Control", "no-store")
        .contentType("text/html; charset=utf-8")
        .result(page.html(looking, notice == null ? Page.Notice.NONE : notice).getBytes(UTF_8));
  }

  private Page.Looking looking(@Nullable String as, @Nullable String place) {
    Person person = requests.person(as == null ? world.directory().people().get(0).id() : as);
    List<String> places = Page.places(world);
    boolean known =
        place != null
            && (places.contains(place) || List.of(Page.HOME, Page.DIRECT).contains(place));
    return new Page.Looking(person, known ? String.valueOf(place) : places.get(0));
  }

  /** Does what a form asks, then sends the browser back to where its person was looking. */
  private void act(JavalinConfig config, String name, Function<Context, JsonObject> does) {
    config.routes.post(
        "/playground/act/" + name,
        ctx -> {
          Page.Looking looking = looking(ctx.formParam("as"), ctx.formParam("place"));
          notices.put(looking.person().id(), notice(ctx, does));
          ctx.status(303)
              .header(
                  "Location",
                  "/?as="
                      + URLEncoder.encode(looking.person().id(), UTF_8)
                      + "&place="
                      + URLEncoder.encode(looking.place(), UTF_8)
                      + scrolled(looking.person(), name));
        });
  }

  /** To what came of it: an open window stands at the top, everything else at the end. */
  private String scrolled(Person person, String name) {
    boolean atTop = world.views().top(person.id()).isPresent() || name.equals("clock");
    return atTop ? "" : "#" + MessagesHtml.LATEST;
  }

  private static Page.Notice notice(Context ctx, Function<Context, JsonObject> does) {
    try {
      JsonObject done = does.apply(ctx);
      Map<String, String> errors = new LinkedHashMap<>();
      JsonObject said = Json.child(done, "errors");
      said.keySet().forEach(block -> errors.put(block, Json.text(said, block, "")));
      return new Page.Notice(Json.text(done, "error"), Json.text(done, "told"), errors);
    } catch (Complaint complaint) {
      return Page.Notice.fault(complaint.sentence());
    }
  }

  private JsonObject slash(Context ctx) {
    return stage.slash(
        Json.object(
            "as", ctx.formParam("as"),
            "channel", ctx.formParam("place"),
            "text", ctx.formParam("text")));
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
    return end.equals("submit") ? stage.submit(body) : stage.click(pressed(body, said, form));
  }

  private static JsonObject pressed(JsonObject body, FormReading said, Form form) {
    body.addProperty("action", Json.text(said.wish(), "action", ""));
    said.choice(form).ifPresent(choice -> body.add("value", choice));
    return body;
  }

  private JsonObject clock(Context ctx) {
    String advance = ctx.formParam("advance");
    return clockWalk.move(
        advance == null || advance.isEmpty()
            ? Json.object("to", ctx.formParam("to"))
            : Json.object("advance", advance));
  }

  private JsonObject others(Context ctx) {
    JsonObject done =
        stage.others(Json.object("except", List.of(String.valueOf(ctx.formParam("as")))));
    int answered = Json.number(done, "answered", 0);
    done.addProperty(
        "told", answered == 1 ? "One person answered." : answered + " people answered.");
    return done;
  }
}
