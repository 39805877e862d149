package folkmoot.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** Does in the playground what a person can do, over its control API. */
public final class PlaygroundClient {
  private final URI api;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Gson gson = new Gson();

  /**
   * @param playground where the playground listens
   */
  public PlaygroundClient(URI playground) {
    this.api = playground.resolve("/playground/api/");
  }

  /** Types a command into a channel. */
  public JsonObject slash(String as, String channel, String text) {
    return post("slash", Map.of("as", as, "channel", channel, "text", text));
  }

  /** Presses a button of a message, by its label or action id. */
  public JsonObject click(String as, String channel, String ts, String action) {
    return post("click", Map.of("as", as, "channel", channel, "ts", ts, "action", action));
  }

  /** Presses a button inside an open window. */
  public JsonObject clickInside(String as, String viewId, String action) {
    return post("click", Map.of("as", as, "view_id", viewId, "action", action));
  }

  /** Sends an open window with these values, by label or block id. */
  public JsonObject submit(String as, String viewId, Map<String, ?> values) {
    return post("submit", Map.of("as", as, "view_id", viewId, "values", values));
  }

  /** Closes an open window without sending it. */
  public JsonObject dismiss(String as, String viewId) {
    return post("dismiss", Map.of("as", as, "view_id", viewId));
  }

  /** Lets the simulated members answer what is open. */
  public JsonObject others() {
    return post("others", Map.of());
  }

  /** Moves the clock to a local date and time such as {@code 2026-12-03T14:00}. */
  public JsonObject clockTo(String localDateTime) {
    return post("clock", Map.of("to", localDateTime));
  }

  /** Moves the clock on, by an ISO duration such as {@code PT2H}. */
  public JsonObject clockOn(String duration) {
    return post("clock", Map.of("advance", duration));
  }

  /** Time, people and channels. */
  public JsonObject state() {
    return get("state").getAsJsonObject();
  }

  /** What one person sees in a channel. */
  public JsonArray messages(String channel, String as) {
    return list(get("channels/" + path(channel) + "/messages?as=" + path(as)), "messages");
  }

  /** A person's direct messages from Folkmoot. */
  public JsonArray dms(String person) {
    return list(get("people/" + path(person) + "/dms"), "messages");
  }

  /** All deliveries and calls so far. */
  public JsonObject traffic() {
    return get("traffic").getAsJsonObject();
  }

  /** Sends any other call of the control API. */
  public JsonObject post(String path, Map<String, ?> body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(api.resolve(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(gson.toJson(body), UTF_8));
    return send(request).getAsJsonObject();
  }

  /** Reads any part of the control API. */
  public JsonElement get(String path) {
    return send(HttpRequest.newBuilder(api.resolve(path)).GET());
  }

  private static JsonArray list(JsonElement answer, String name) {
    return answer.isJsonArray()
        ? answer.getAsJsonArray()
        : answer.getAsJsonObject().getAsJsonArray(name);
  }

  private static String path(String name) {
    return URLEncoder.encode(name, UTF_8).replace("+", "%20");
  }

  private JsonElement send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
      return JsonParser.parseString(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
