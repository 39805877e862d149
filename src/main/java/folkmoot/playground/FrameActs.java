package folkmoot.playground;

import com.google.gson.JsonObject;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the frame of the page can be asked for, beside what the app's own blocks offer. */
final class FrameActs {
  static final String THEME = "folkmoot_theme";
  private static final Set<String> THEMES = Set.of("light", "dark");
  private static final int YEAR = 365 * 24 * 60 * 60;

  private final World world;
  private final Sample.Story story;
  private final Cast cast;

  /** Who does what the page asks. */
  record Cast(Stage stage, Talk talk, ClockWalk clockWalk, Week week) {}

  FrameActs(World world, Sample.Story story, Cast cast) {
    this.world = world;
    this.story = story;
    this.cast = cast;
  }

  /** A line that begins with a slash is a command; anything else is said to the others. */
  JsonObject say(Context ctx) {
    String text = String.valueOf(ctx.formParam("text")).strip();
    if (text.startsWith("/")) {
      return slash(ctx);
    }
    if (text.isEmpty()) {
      throw Complaint.bad("There is nothing to send yet: write something first.");
    }
    JsonObject body =
        Json.object("as", ctx.formParam("as"), "channel", ctx.formParam("place"), "text", text);
    if (!String.valueOf(ctx.formParam("reply")).equals("null")) {
      body.addProperty("thread_ts", ctx.formParam("reply"));
    }
    return cast.talk().say(body);
  }

  JsonObject slash(Context ctx) {
    if (ctx.formParam("reply") != null) {
      throw Complaint.notOffered(
          Gestures.COMMAND + " is not offered in threads. Type it in the channel.");
    }
    String text = String.valueOf(ctx.formParam("text"));
    JsonObject done =
        cast.stage()
            .slash(
                Json.object(
                    "as", ctx.formParam("as"), "channel", ctx.formParam("place"), "text", text));
    if (Json.flag(done, "ok") && verb(text).equals(verb(story.opening()))) {
      world.guide().did(Guide.Step.ASK);
    }
    return done;
  }

  private static String verb(String line) {
    return Typed.afterCommand(line).split("\\s", 2)[0];
  }

  /** By a span, to a local time, or to one of the moments the app has named. */
  JsonObject clock(Context ctx) {
    Person reader = reader(ctx);
    String advance = ctx.formParam("advance");
    String moment = ctx.formParam("moment");
    JsonObject moved;
    if (moment != null) {
      moved = cast.clockWalk().moveTo(moment(moment));
      world.guide().did(Guide.Step.READ);
    } else if (advance == null || advance.isEmpty()) {
      String to = String.valueOf(ctx.formParam("to"));
      moved = cast.clockWalk().move(Json.object("to", to, "zone", reader.zone().getId()));
    } else {
      moved = cast.clockWalk().move(Json.object("advance", advance));
    }
    return told(moved, "", reader);
  }

  private Instant moment(String number) {
    int button = number.matches("\\d{1,3}") ? Integer.parseInt(number) : -1;
    return world
        .theApp()
        .moment(button, world.clock().instant())
        .orElseThrow(() -> Complaint.bad("There is no such moment to come any more."));
  }

  private JsonObject told(JsonObject moved, String before, Person reader) {
    OnTheWay way = new OnTheWay(world, reader);
    List<Notice.Found> found = way.found(Json.objects(moved, "happened"));
    String after = found.isEmpty() ? " Nothing was written on the way." : " On the way:";
    moved.addProperty("told", before + way.arrived() + after);
    moved.add("found", Json.array(found.stream().map(Notice.Found::toJson).toList()));
    return moved;
  }

  JsonObject others(Context ctx) {
    JsonObject done =
        cast.stage().others(Json.object("except", List.of(String.valueOf(ctx.formParam("as")))));
    done.addProperty("told", answered(Json.number(done, "answered", 0)));
    return done;
  }

  private static String answered(int people) {
    return people == 0
        ? "Nobody had anything to answer."
        : people == 1 ? "One person answered." : people + " people answered.";
  }

  JsonObject week(Context ctx) {
    Person reader = reader(ctx);
    JsonObject played = cast.week().play(Json.object("as", reader.id()));
    world.guide().did(Guide.Step.READ);
    List<String> before = new ArrayList<>();
    for (String command : Json.texts(played, "typed")) {
      world.guide().did(Guide.Step.ASK);
      before.add(story.as() + " typed “" + command + "”. ");
    }
    String lead = String.join("", before) + answered(Json.number(played, "answered", 0)) + " ";
    return told(played, lead, reader);
  }

  JsonObject hide(Context ctx) {
    return cast.talk().hide(message(ctx));
  }

  JsonObject shortcut(Context ctx) {
    JsonObject body = ctx.formParam("ts") == null ? as(ctx) : message(ctx);
    body.addProperty("shortcut", ctx.formParam("shortcut"));
    return cast.stage().shortcut(body);
  }

  JsonObject invite(Context ctx) {
    JsonObject body = as(ctx);
    body.addProperty("channel", ctx.formParam("place"));
    body.addProperty("who", world.app().botUser());
    JsonObject done = cast.stage().join(body);
    done.addProperty("told", world.app().name() + " is in the channel now.");
    return done;
  }

  JsonObject guide(Context ctx) {
    world.guide().hide("hide".equals(ctx.formParam("guide")));
    return new JsonObject();
  }

  /** Kept by the browser, which is the only one to need it. */
  JsonObject theme(Context ctx) {
    String theme = String.valueOf(ctx.formParam("theme"));
    boolean known = THEMES.contains(theme);
    Cookie cookie = new Cookie(THEME, known ? theme : "");
    cookie.setPath("/");
    cookie.setMaxAge(known ? YEAR : 0);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.STRICT);
    ctx.cookie(cookie);
    return new JsonObject();
  }

  private Person reader(Context ctx) {
    return new Requests(world).actor(as(ctx));
  }

  private static JsonObject as(Context ctx) {
    return Json.object("as", ctx.formParam("as"));
  }

  private static JsonObject message(Context ctx) {
    return Json.object(
        "as", ctx.formParam("as"),
        "channel", ctx.formParam("channel"),
        "ts", ctx.formParam("ts"));
  }
}
