package folkmoot.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import io.javalin.http.Context;

/** Reads requests to the control API, and complains plainly about what it cannot read. */
final class Requests {
  private final World world;

  Requests(World world) {
    this.world = world;
  }

  /**
   * The body as a JSON object.
   *
   * @throws Complaint when it is not sent as JSON or is none
   */
  static JsonObject body(Context ctx) {
    String type = String.valueOf(ctx.contentType()).split(";", 2)[0].strip();
    if (!type.equalsIgnoreCase("application/json")) {
      throw Complaint.notJson();
    }
    try {
      JsonElement json = Json.parse(new String(ctx.bodyAsBytes(), UTF_8));
      if (json.isJsonObject()) {
        return json.getAsJsonObject();
      }
    } catch (JsonParseException notJson) {
      throw Complaint.bad("The body is not JSON.");
    }
    throw Complaint.bad("The body must be a JSON object, as in {\"as\":\"Amira\"}.");
  }

  static String required(JsonObject body, String name) {
    String value = Json.text(body, name);
    if (value == null || value.isBlank()) {
      throw Complaint.bad("“" + name + "” is missing.");
    }
    return value;
  }

  Person person(String said) {
    return world
        .directory()
        .named(said)
        .orElseThrow(() -> Complaint.unknown("Nobody here is called “" + said + "”."));
  }

  Person actor(JsonObject body) {
    return person(required(body, "as"));
  }

  Channel channel(String said) {
    return world
        .channels()
        .named(said)
        .orElseThrow(() -> Complaint.unknown("No channel is called “" + said + "”."));
  }

  Channel channel(JsonObject body) {
    return channel(required(body, "channel"));
  }

  /**
   * The message meant by {@code ts}, in {@code channel} when that is said, if the person sees it.
   */
  Message message(JsonObject body, Person person) {
    String ts = required(body, "ts");
    return (body.has("channel")
            ? world.messages().find(channel(body).id(), ts)
            : world.messages().find(ts))
        .filter(message -> message.visibleTo(person.id()))
        .orElseThrow(
            () -> Complaint.unknown(person.firstName() + " sees no message with ts " + ts + "."));
  }

  /** The view meant by {@code view_id}, if this person has it before them. */
  View view(JsonObject body, Person person) {
    String id = required(body, "view_id");
    View view =
        world
            .views()
            .byId(id)
            .filter(open -> open.owner().equals(person.id()))
            .orElseThrow(
                () -> Complaint.unknown(person.firstName() + " has no view " + id + " open."));
    boolean onTop =
        view.home() || world.views().top(person.id()).map(View::id).filter(id::equals).isPresent();
    if (!onTop) {
      throw Complaint.bad("Another view lies over " + id + ".");
    }
    return view;
  }

  View home(Person person) {
    refuseExternal(person);
    return world
        .views()
        .home(person.id())
        .orElseThrow(() -> Complaint.unknown("The app shows nothing in the Home tab yet."));
  }

  void refuseExternal(Person person) {
    if (world.directory().external(person)) {
      throw Complaint.notOffered(noHome(person));
    }
  }

  /** Why somebody of another workspace has no Home tab. */
  String noHome(Person person) {
    return "Slack has no App Home for "
        + person.firstName()
        + ": only members of "
        + world.directory().installing().name()
        + ", which installed the app, have one. The buttons of the app's message in the"
        + " channel open the same.";
  }
}
