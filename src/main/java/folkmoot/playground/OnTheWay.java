package folkmoot.playground;

import com.google.gson.JsonObject;
import folkmoot.playground.Notice.Found;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What happened while the clock moved, as one person wants to read it. */
final class OnTheWay {
  /** The place of the developers' drawer, which is no channel. */
  static final String INSPECTOR = "inspector";

  private static final String POST = "chat.postMessage";

  private final World world;
  private final Person reader;

  OnTheWay(World world, Person reader) {
    this.world = world;
    this.reader = reader;
  }

  /** Where the clock has come to. */
  String arrived() {
    return "It is now "
        + Moments.spoken(world.clock().instant(), reader.zone())
        + " in "
        + Moments.city(reader.zone())
        + ".";
  }

  /**
   * Counts what was written.
   *
   * @param happened the calls made meanwhile, as {@link ClockWalk} tells them
   */
  List<Found> found(List<JsonObject> happened) {
    List<JsonObject> done = happened.stream().filter(call -> Json.flag(call, "ok")).toList();
    List<Found> found = new ArrayList<>(channels(done));
    List<JsonObject> direct =
        done.stream().filter(call -> method(call, POST) && !shared(call)).toList();
    if (!direct.isEmpty()) {
      found.add(direct(direct));
    }
    int changed = count(done, "chat.update");
    if (changed > 0) {
      found.add(new Found(many(changed, "message") + " brought up to date", null));
    }
    int refused = happened.size() - done.size();
    if (refused > 0) {
      found.add(new Found(many(refused, "call") + " that failed", INSPECTOR));
    }
    return found;
  }

  private List<Found> channels(List<JsonObject> done) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    done.stream()
        .filter(call -> method(call, POST) && shared(call))
        .forEach(call -> counts.merge(channel(call), 1, Integer::sum));
    List<Found> found = new ArrayList<>();
    counts.forEach(
        (id, count) -> {
          Channel channel = world.channels().byId(id).orElseThrow();
          String place = channel.has(reader.id()) ? id : null;
          found.add(new Found(many(count, "message") + " in #" + channel.name(), place));
        });
    return found;
  }

  private Found direct(List<JsonObject> direct) {
    String own = world.channels().direct(reader).id();
    long mine =
        direct.stream()
            .filter(call -> channel(call).equals(own) || channel(call).equals(reader.id()))
            .count();
    String text = many(direct.size(), "direct message");
    return mine == 0
        ? new Found(text, null)
        : new Found(text + ", " + mine + " to " + reader.firstName(), Looking.DIRECT);
  }

  private boolean shared(JsonObject call) {
    return world.channels().byId(channel(call)).filter(channel -> !channel.direct()).isPresent();
  }

  private static String channel(JsonObject call) {
    return Json.text(call, "channel", "");
  }

  private static boolean method(JsonObject call, String name) {
    return name.equals(Json.text(call, "method"));
  }

  private static int count(List<JsonObject> calls, String method) {
    return (int) calls.stream().filter(call -> method(call, method)).count();
  }

  /** {@code 1 message}, {@code 2 messages}. */
  static String many(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
