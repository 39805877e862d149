package folkmoot.playground;

import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen to the app's connections.
 *
 * @param reason said to the app before its connections end; null when nothing is said
 * @param kind of the delivery whose acknowledgement is to be lost; null for any
 */
record SocketFault(What what, @Nullable String reason, @Nullable String kind, int times) {
  static final String SWITCHED_OFF = "link_disabled";
  private static final Set<String> REASONS = Set.of("warning", "refresh_requested", SWITCHED_OFF);

  /** Kinds of trouble. */
  enum What {
    /** Slack says that it will end the connections. */
    DISCONNECT,
    /** The network ends them, without a word. */
    CUT,
    /** The network ends one when the app's acknowledgement is on its way. */
    CUT_BEFORE_ACK
  }

  static SocketFault read(JsonObject told) {
    What what = what(Json.text(told, "socket", ""));
    String reason = Json.text(told, "reason");
    if (what == What.DISCONNECT && !REASONS.contains(String.valueOf(reason))) {
      throw Complaint.bad(
          "Say why: \"reason\":\"warning\", \"refresh_requested\" or \"link_disabled\".");
    }
    return new SocketFault(
        what, reason, Json.text(told, "kind"), Math.max(1, Json.number(told, "times", 1)));
  }

  private static What what(String said) {
    try {
      return What.valueOf(said.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw Complaint.bad(
          "Say what is to happen: \"socket\":\"disconnect\", \"cut\" or \"cut_before_ack\".");
    }
  }

  boolean loses(Deliveries.Delivery delivery) {
    return kind == null || kind.equals(delivery.kind());
  }

  SocketFault onceLess() {
    return new SocketFault(what, reason, kind, times - 1);
  }
}
