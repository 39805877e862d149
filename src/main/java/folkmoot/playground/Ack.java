package folkmoot.playground;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import org.jspecify.annotations.Nullable;

/**
 * How the app answered one delivery.
 *
 * @param status the HTTP status; 0 when there was no answer
 * @param millis how long it took, in milliseconds
 * @param failure Slack's word for what went wrong; null when the app acknowledged
 */
record Ack(int status, String body, long millis, @Nullable String failure) {
  static final String TIMEOUT = "http_timeout";
  static final String UNREACHABLE = "connection_failed";
  static final String ERROR = "http_error";

  /** The app uses Socket Mode and has no connection open. */
  static final String NOT_CONNECTED = "not_connected";

  boolean acknowledged() {
    return failure == null;
  }

  /** The answer as a JSON object; empty when it is not one. */
  JsonObject json() {
    try {
      JsonElement json = body.isBlank() ? new JsonObject() : Json.parse(body);
      return json.isJsonObject() ? json.getAsJsonObject() : new JsonObject();
    } catch (JsonParseException notJson) {
      return new JsonObject();
    }
  }

  /** What the person sees when the app did not acknowledge. */
  String sentence() {
    if (TIMEOUT.equals(failure)) {
      return "The app took longer than three seconds to answer, so Slack gave up waiting.";
    }
    if (UNREACHABLE.equals(failure)) {
      return "The app could not be reached.";
    }
    if (NOT_CONNECTED.equals(failure)) {
      return "The app is not connected to Slack at the moment. Nothing reached it.";
    }
    return "The app answered with HTTP status " + status + ", so Slack shows an error.";
  }
}
