package folkmoot.playground;

import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Moves the clock as far as was asked, and tells what was written on the way. */
final class ClockWalk {
  private static final Duration FURTHEST = Duration.ofDays(800);
  private static final Set<String> WORTH_TELLING =
      Set.of("chat.postMessage", "chat.update", "chat.delete", "chat.postEphemeral");

  private final World world;
  private final Drive drive;
  private final Traffic traffic;

  ClockWalk(World world, Drive drive, Traffic traffic) {
    this.world = world;
    this.drive = drive;
    this.traffic = traffic;
  }

  /**
   * Handles {@code {"advance":"PT2H"}} and {@code {"to":"2026-12-03T14:00"}}; with {@code "zone"}
   * the latter is local to that zone.
   */
  JsonObject move(JsonObject body) {
    return drive.alone(() -> moveTo(target(body)));
  }

  /** Goes to an instant; one that has passed meanwhile is where the clock stands. */
  JsonObject moveTo(Instant target) {
    return drive.alone(
        () -> {
          int mark = traffic.mark();
          boolean clean = drive.walk(target);
          JsonObject answer =
              Json.object(
                  "ok", clean,
                  "now", Moments.write(world.clock().instant()),
                  "happened", Json.array(happened(mark)));
          if (!clean) {
            answer.addProperty("error", "Some work stays due although it was done.");
          }
          return answer;
        });
  }

  private Instant target(JsonObject body) {
    Instant now = world.clock().instant();
    Instant target = body.has("to") ? to(body) : now.plus(advance(body));
    if (target.isBefore(now)) {
      throw Complaint.bad(
          "The clock only moves forward, and it is already " + Moments.write(now) + ".");
    }
    if (target.isAfter(now.plus(FURTHEST))) {
      throw Complaint.bad("The clock moves at most " + FURTHEST.toDays() + " days at a time.");
    }
    return target;
  }

  private static Instant to(JsonObject body) {
    String said = Json.text(body, "to", "");
    ZoneId zone = ZoneId.of(Json.text(body, "zone", PlaygroundClock.ZONE.getId()));
    try {
      return Moments.read(said.strip(), zone);
    } catch (DateTimeException notATime) {
      throw Complaint.bad(
          "“" + said + "” is no point in time: write 2026-12-03T14:00, for " + zone.getId() + ".");
    }
  }

  private static Duration advance(JsonObject body) {
    String said = Requests.required(body, "advance");
    try {
      return Duration.parse(said.strip());
    } catch (DateTimeException notASpan) {
      throw Complaint.bad("“" + said + "” is no span of time: write PT2H, PT30M or P3D.");
    }
  }

  /** A bookmark for {@link #happened}. */
  int mark() {
    return traffic.mark();
  }

  /** What was written since the bookmark, and what could not be, oldest first. */
  List<JsonObject> happened(int mark) {
    return traffic.callsSince(mark).stream()
        .filter(call -> WORTH_TELLING.contains(Json.text(call, "method", "")))
        .map(
            call ->
                Json.object(
                    "at", Moments.write(Instant.parse(Json.text(call, "at", ""))),
                    "method", Json.text(call, "method"),
                    "channel", Json.text(Json.child(call, "args"), "channel"),
                    "text", Json.text(Json.child(call, "args"), "text"),
                    "ok", Json.flag(call, "ok")))
        .toList();
  }
}
