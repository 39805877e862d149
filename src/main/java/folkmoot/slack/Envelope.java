package folkmoot.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.bolt.request.RequestHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One frame that came over a socket: an envelope with a payload, or a word about the connection.
 *
 * @param id what an acknowledgement has to name; empty when none is wanted
 * @param payload the same JSON that would come as a signed request
 * @param answerable whether the acknowledgement may carry an answer
 * @param retries how often it was sent before
 * @param reason why it was sent again, or why a connection is about to end
 */
record Envelope(
    String type, String id, String payload, boolean answerable, int retries, String reason) {
  static final String HELLO = "hello";
  static final String DISCONNECT = "disconnect";

  /** Reads a frame; what is no JSON object has no type. */
  static Envelope read(String frame) {
    try {
      JsonElement json = JsonParser.parseString(frame);
      return json.isJsonObject() ? of(json.getAsJsonObject()) : of(new JsonObject());
    } catch (JsonParseException | UnsupportedOperationException notOurs) {
      return of(new JsonObject());
    }
  }

  private static Envelope of(JsonObject json) {
    return new Envelope(
        text(json, "type"),
        text(json, "envelope_id"),
        json.has("payload") ? json.get("payload").toString() : "",
        Boolean.parseBoolean(text(json, "accepts_response_payload")),
        number(text(json, "retry_attempt")),
        text(json, json.has("retry_reason") ? "retry_reason" : "reason"));
  }

  private static String text(JsonObject json, String name) {
    JsonElement value = json.get(name);
    return value == null || !value.isJsonPrimitive() ? "" : value.getAsString();
  }

  private static int number(String digits) {
    return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
  }

  boolean isHello() {
    return type.equals(HELLO);
  }

  boolean isDisconnect() {
    return type.equals(DISCONNECT);
  }

  /** What the headers of a signed request would say. */
  RequestHeaders headers() {
    Map<String, List<String>> headers = new HashMap<>();
    if (retries > 0) {
      headers.put("X-Slack-Retry-Num", List.of(Integer.toString(retries)));
      headers.put("X-Slack-Retry-Reason", List.of(reason));
    }
    return new RequestHeaders(headers);
  }
}
