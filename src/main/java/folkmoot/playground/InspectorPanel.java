package folkmoot.playground;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What went between Slack and the app, for developers, newest first. */
record InspectorPanel(List<Line> lines) {

  private static final int SHOWN = 60;

  /** Methods that only read. */
  private static final List<String> ASKS = List.of(".info", ".list", ".members", "auth.test");

  /**
   * One request.
   *
   * @param toApp whether Slack sent it; otherwise the app called Slack
   * @param mark what stands out about it, such as why it was refused; null when nothing does
   * @param facts what else there is to say in a word or two
   */
  record Line(
      String id,
      boolean toApp,
      String what,
      String when,
      @Nullable String mark,
      List<String> facts,
      List<Part> parts) {}

  /** One part of what was said, written out. */
  record Part(String name, String json) {}

  static InspectorPanel of(World world, Traffic traffic, Person reader) {
    List<Line> lines = new ArrayList<>();
    Deque<Traffic.Seen> rest = new ArrayDeque<>(traffic.latest());
    while (!rest.isEmpty() && lines.size() < SHOWN) {
      Traffic.Seen seen = rest.remove();
      int times = 1;
      while (!rest.isEmpty() && alike(seen, rest.peek())) {
        rest.remove();
        times++;
      }
      lines.add(line(world, seen, reader, times));
    }
    return new InspectorPanel(lines);
  }

  /** An app may ask for each of many people; that is one thing to read. */
  private static boolean alike(Traffic.Seen one, Traffic.Seen other) {
    return one.body() == null
        && other.body() == null
        && method(one).equals(method(other))
        && ASKS.stream().anyMatch(method(one)::contains)
        && Json.flag(one.entry(), "ok")
        && Json.flag(other.entry(), "ok");
  }

  private static String method(Traffic.Seen seen) {
    return Json.text(seen.entry(), "method", "");
  }

  private static Line line(World world, Traffic.Seen seen, Person reader, int times) {
    JsonObject entry = seen.entry();
    boolean toApp = seen.body() != null;
    Instant at = Instant.parse(Json.text(entry, "at", ""));
    return new Line(
        "wire-" + seen.number(),
        toApp,
        what(seen),
        Moments.hour(at, reader.zone()),
        Json.flag(entry, "ok") ? null : Json.text(entry, "error", "failed"),
        toApp ? deliveryFacts(world, entry) : times > 1 ? List.of(times + " times") : List.of(),
        parts(seen));
  }

  /** A call by its method, what people did by its kind, and an event by what it tells of. */
  private static String what(Traffic.Seen seen) {
    String body = seen.body();
    if (body == null) {
      return method(seen);
    }
    String kind = Json.text(seen.entry(), "kind", "");
    return body.startsWith("{")
        ? kind
            + " "
            + Json.text(Json.child(Json.parse(body).getAsJsonObject(), "event"), "type", "")
        : kind;
  }

  private static List<String> deliveryFacts(World world, JsonObject entry) {
    List<String> facts = new ArrayList<>();
    world
        .directory()
        .byId(Json.text(entry, "who", ""))
        .ifPresent(person -> facts.add(person.name()));
    facts.add("HTTP " + Json.text(entry, "status", "0"));
    facts.add(Json.text(entry, "ack_ms", "0") + " ms");
    if (entry.has("retry_num")) {
      facts.add("sent again: " + Json.text(entry, "retry_num", ""));
    }
    return facts;
  }

  private static List<Part> parts(Traffic.Seen seen) {
    List<Part> parts = new ArrayList<>();
    JsonObject entry = seen.entry();
    String body = seen.body();
    if (body == null) {
      parts.add(new Part("Arguments", Json.pretty(Json.child(entry, "args"))));
    } else {
      parts.add(new Part("Sent", sent(body)));
      parts.add(new Part("Answered", seen.reply().isEmpty() ? "(nothing)" : tidy(seen.reply())));
    }
    if (entry.has("faults")) {
      parts.add(new Part("Refused because", Json.pretty(Json.array(entry, "faults"))));
    }
    return parts;
  }

  /** An event is JSON, a command a form, and an interaction a form that holds JSON. */
  private static String sent(String body) {
    if (body.startsWith("{")) {
      return tidy(body);
    }
    JsonObject form = ApiArguments.form(body);
    String payload = Json.text(form, "payload");
    return payload == null ? Json.pretty(form) : tidy(payload);
  }

  private static String tidy(String said) {
    try {
      JsonElement json = Json.parse(said);
      return Json.pretty(json);
    } catch (JsonParseException notJson) {
      return said;
    }
  }
}
