package folkmoot.playground;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Failures the Web API was told to show, each for one method and a number of calls. */
final class Faults {
  /**
   * @param retryAfter seconds for the header of a 429; 0 when this is no 429
   * @param error the error to answer with; null when the call is done
   * @param drop do what is asked, then close the connection instead of answering
   * @param about the only person or channel with which calls fail; null for all
   */
  record Fault(
      String method,
      int retryAfter,
      @Nullable String error,
      boolean drop,
      int times,
      @Nullable String about) {
    private static final String LIMITED = "ratelimited";

    static Fault limited(String method, int retryAfter) {
      return new Fault(method, retryAfter, LIMITED, false, 1, null);
    }

    private boolean meets(String called, JsonObject args) {
      return method.equals(called)
          && (about == null
              || List.of("users", "user", "channel").stream()
                  .anyMatch(name -> about.equals(Json.text(args, name))));
    }

    private Fault onceLess() {
      return new Fault(method, retryAfter, error, drop, times - 1, about);
    }

    static Fault read(JsonObject told) {
      String method = Json.text(told, "method", "");
      if (method.isEmpty()) {
        throw Complaint.bad(
            "Say which method is to fail, as in {\"method\":\"chat.postMessage\"}.");
      }
      boolean limited = Json.number(told, "status", 0) == 429;
      String error = limited ? LIMITED : Json.text(told, "error");
      boolean drop = Json.flag(told, "drop");
      if (error == null && !drop) {
        throw Complaint.bad(
            "Say how it is to fail: \"status\":429, \"error\":\"…\" or \"drop\":true.");
      }
      int retryAfter = limited ? Math.max(1, Json.number(told, "retry_after", 1)) : 0;
      int times = Math.max(1, Json.number(told, "times", 1));
      return new Fault(method, retryAfter, error, drop, times, Json.text(told, "about"));
    }
  }

  private final List<Fault> waiting = new ArrayList<>();
  private final Limits limits = new Limits();

  /** What the Web API refuses by Slack's own rules. */
  Limits limits() {
    return limits;
  }

  synchronized void add(Fault fault) {
    waiting.add(fault);
  }

  synchronized Optional<Fault> take(String method, JsonObject args) {
    Optional<Fault> first = waiting.stream().filter(fault -> fault.meets(method, args)).findFirst();
    first.ifPresent(
        fault -> {
          waiting.remove(fault);
          if (fault.times() > 1) {
            waiting.add(0, fault.onceLess());
          }
        });
    return first;
  }
}
