package folkmoot.playground;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Acts of people, each alone, each followed by all that it made due, and what they then see. */
final class Stage {
  private final World world;
  private final Requests requests;
  private final Gestures gestures;
  private final Others others;
  private final Drive drive;
  private final EventPayloads eventPayloads;

  Stage(World world, Gestures gestures, Others others, Drive drive) {
    this.world = world;
    this.requests = new Requests(world);
    this.gestures = gestures;
    this.others = others;
    this.drive = drive;
    this.eventPayloads = new EventPayloads(world);
  }

  JsonObject slash(JsonObject body) {
    Person person = requests.actor(body);
    Channel channel = requests.channel(body);
    String text = Json.text(body, "text", "");
    return newly(person, () -> gestures.slash(person, channel, text));
  }

  JsonObject click(JsonObject body) {
    Person person = requests.actor(body);
    Control.Wish wish = new Control.Wish(Requests.required(body, "action"), value(body));
    JsonObject values = Json.child(body, "values");
    if (Json.flag(body, "home")) {
      home(person);
      return acted(person, () -> gestures.click(person, requests.home(person), wish, values));
    }
    if (body.has("view_id")) {
      return acted(person, () -> gestures.click(person, requests.view(body, person), wish, values));
    }
    return newly(person, () -> gestures.click(person, requests.message(body, person), wish));
  }

  private static @Nullable JsonElement value(JsonObject body) {
    JsonElement value = body.get("value");
    return value == null || value.isJsonNull() ? null : value;
  }

  JsonObject submit(JsonObject body) {
    Person person = requests.actor(body);
    JsonObject values = Json.child(body, "values");
    return acted(person, () -> gestures.submit(person, requests.view(body, person), values));
  }

  JsonObject dismiss(JsonObject body) {
    Person person = requests.actor(body);
    return acted(person, () -> gestures.dismiss(person, requests.view(body, person)));
  }

  /** Takes a shortcut; with {@code ts} the one that is offered beside that message. */
  JsonObject shortcut(JsonObject body) {
    Person person = requests.actor(body);
    Shortcut shortcut = world.theApp().shortcut(Requests.required(body, "shortcut"));
    if (!shortcut.onMessage()) {
      return newly(person, () -> gestures.shortcut(person, shortcut));
    }
    return newly(person, () -> gestures.shortcut(person, shortcut, requests.message(body, person)));
  }

  /** Somebody joins; with {@code as} it is said who brought them. */
  JsonObject join(JsonObject body) {
    Channel channel = requests.channel(body);
    String user = who(body);
    String inviter = body.has("as") ? requests.actor(body).id() : inviter();
    return drive.alone(
        () -> {
          world.channels().join(channel.id(), user);
          announceJoined(channel, user, inviter);
          drive.settle();
          return Json.object("ok", true);
        });
  }

  /**
   * A workspace takes the app out: its token works no more, and the app is told, with {@code late}
   * five minutes later.
   */
  JsonObject uninstall(JsonObject body) {
    String team = Requests.required(body, "team");
    boolean late = Json.flag(body, "late");
    return drive.alone(
        () -> {
          world.directory().installs().remove(team);
          if (late) {
            eventPayloads.ended(team).forEach(drive::sendLate);
          } else {
            eventPayloads.ended(team).forEach(drive::send);
          }
          drive.settle();
          return Json.object("ok", true);
        });
  }

  JsonObject leave(JsonObject body) {
    Channel channel = requests.channel(body);
    String user = who(body);
    return drive.alone(
        () -> {
          world.channels().leave(channel.id(), user);
          drive.send(eventPayloads.left(channel, user));
          drive.settle();
          return Json.object("ok", true);
        });
  }

  /** Tells the app of every channel its bot is in, as happens when it is first invited there. */
  void announceBot() {
    String bot = world.app().botUser();
    world.channels().shared().stream()
        .filter(channel -> channel.has(bot))
        .forEach(channel -> announceJoined(channel, bot, inviter()));
  }

  private String inviter() {
    return world.directory().people().stream()
        .filter(Person::convener)
        .map(Person::id)
        .findFirst()
        .orElse(world.app().botUser());
  }

  private void announceJoined(Channel channel, String user, String inviter) {
    drive.send(eventPayloads.joined(channel, user, inviter));
  }

  private String who(JsonObject body) {
    String said = Requests.required(body, "who");
    AppIdentity app = world.app();
    boolean bot =
        List.of(app.botUser(), app.name(), app.handle()).stream().anyMatch(said::equalsIgnoreCase);
    return bot ? botOf(body) : requests.person(said).id();
  }

  /** Whoever brings the app brings that of her own workspace. */
  private String botOf(JsonObject body) {
    String team =
        body.has("as")
            ? world.directory().installedBy(requests.actor(body).id())
            : world.app().team();
    return Installs.identity(world.directory().first(), team).botUser();
  }

  JsonObject home(Person person) {
    requests.refuseExternal(person);
    return drive.alone(
        () -> {
          drive.send(eventPayloads.homeOpened(person, world.channels().direct(person)));
          drive.settle();
          JsonObject home =
              world.views().home(person.id()).map(view -> shown(view, person)).orElse(null);
          return Json.object("ok", true, "home", home);
        });
  }

  JsonObject seen(Person person, Channel channel) {
    return Json.object(
        "ok",
        true,
        "messages",
        Json.array(
            channel.has(person.id())
                ? world.messages().in(channel.id(), person.id()).stream()
                    .map(Message::toJson)
                    .toList()
                : List.of()));
  }

  @Nullable JsonObject modal(Person person) {
    return world.views().top(person.id()).map(view -> shown(view, person)).orElse(null);
  }

  private JsonObject shown(View view, Person person) {
    return ViewJson.of(view, world.app(), person.team(), Form.of(view).values());
  }

  /** Something done outside a modal: one that was open before is not what came of it. */
  private JsonObject newly(Person person, Supplier<Outcome> act) {
    JsonObject before = modal(person);
    JsonObject answer = acted(person, act);
    if (before != null && before.equals(answer.get("modal"))) {
      answer.add("modal", JsonNull.INSTANCE);
    }
    return answer;
  }

  private JsonObject acted(Person person, Supplier<Outcome> act) {
    return drive.alone(
        () -> {
          int mark = world.messages().mark();
          Outcome outcome = act.get();
          drive.settle();
          return outcome.toJson(reply(person, mark), modal(person));
        });
  }

  /** The newest message that only this person sees, since they acted. */
  private @Nullable JsonObject reply(Person person, int mark) {
    Optional<Message> newest =
        world.messages().since(mark).stream()
            .filter(message -> person.id().equals(message.onlyFor()))
            .reduce((before, after) -> after);
    return newest.map(Message::toJson).orElse(null);
  }

  /** Lets the simulated members answer, or only those named in {@code only}. */
  JsonObject others(JsonObject body) {
    Others.Wanted wanted = new Others.Wanted(people(body, "only"), people(body, "except"));
    return drive.alone(
        () -> {
          JsonObject answer = others.answer(wanted, drive::settle);
          drive.settle();
          return answer;
        });
  }

  private Set<String> people(JsonObject body, String name) {
    return Json.texts(body, name).stream()
        .map(said -> requests.person(said).id())
        .collect(Collectors.toSet());
  }
}
