package folkmoot.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A playground with a fake app beside it, and both sides of its wire in a test's hands. */
final class Town implements AutoCloseable {
  static final String TOKEN = "xoxb-playground";
  static final String APP_TOKEN = "xapp-playground";
  static final String SECRET = "shhh-é";
  static final String HUB = "C07WARMHMS";

  /** A Wednesday, in winter time. */
  static final Instant REAL_START = Instant.parse("2026-11-25T15:00:00Z");

  private final AtomicReference<Instant> realNow = new AtomicReference<>(REAL_START);
  final FakeApp app = new FakeApp();
  final PlaygroundClock clock;
  final Playground playground;
  private final HttpClient client = HttpClient.newHttpClient();

  Town() {
    this(null);
  }

  Town(@Nullable Path stateFile) {
    this(stateFile, Duration.ofSeconds(3));
  }

  Town(@Nullable Path stateFile, Duration patience) {
    this(stateFile, patience, null);
  }

  /** A town whose app uses Socket Mode and has not connected yet. */
  static Town withSockets(Duration patience) {
    return new Town(null, patience, APP_TOKEN);
  }

  private Town(@Nullable Path stateFile, Duration patience, @Nullable String appToken) {
    InstantSource real = () -> Objects.requireNonNull(realNow.get());
    clock = stateFile == null ? PlaygroundClock.fresh(real) : PlaygroundClock.kept(real, stateFile);
    playground =
        Playground.start(
            new Playground.Settings(TOKEN, SECRET, appToken, 0, app.url(), stateFile, real),
            clock,
            new Parts.Nature(patience, AnswerBank.sample()));
  }

  /** Lets real time pass. */
  void realTimePasses(Duration span) {
    realNow.set(Objects.requireNonNull(realNow.get()).plus(span));
  }

  record Reply(int status, JsonObject json, HttpResponse<String> response) {}

  /** Calls the Web API as the app would, arguments as a form. */
  Reply api(String method, @Nullable Object... namesAndValues) {
    return apiAs(TOKEN, method, namesAndValues);
  }

  /** The same with another token than the bot's. */
  Reply apiAs(String token, String method, @Nullable Object... namesAndValues) {
    JsonObject args = Json.object(namesAndValues);
    StringBuilder form = new StringBuilder();
    args.entrySet()
        .forEach(
            arg ->
                form.append(form.isEmpty() ? "" : "&")
                    .append(arg.getKey())
                    .append('=')
                    .append(
                        URLEncoder.encode(
                            arg.getValue().isJsonPrimitive()
                                ? arg.getValue().getAsString()
                                : Json.write(arg.getValue()),
                            UTF_8)));
    return send(
        request("api/" + method)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form.toString())));
  }

  /** Posts to the control API. */
  Reply post(String path, @Nullable Object... namesAndValues) {
    return send(
        request("playground/api/" + path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(Json.write(Json.object(namesAndValues)))));
  }

  Reply get(String path) {
    return send(request("playground/api/" + path).GET());
  }

  Reply send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString(UTF_8));
      JsonObject json =
          response.body().startsWith("{")
              ? Json.parse(response.body()).getAsJsonObject()
              : new JsonObject();
      return new Reply(response.statusCode(), json, response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(playground.address().resolve(path));
  }

  /** Posts a message with one button to the sample channel and gives its timestamp. */
  String posted(String label) {
    Reply reply =
        api("chat.postMessage", "channel", HUB, "text", label, "blocks", blocks(button(label)));
    return Objects.requireNonNull(Json.text(reply.json(), "ts"));
  }

  JsonArray messages(String as) {
    return Json.array(get("channels/warm-homes/messages?as=" + as).json(), "messages");
  }

  /** Opens this modal whenever somebody clicks, before the click is acknowledged. */
  void opens(JsonObject view) {
    app.answers(
        request -> {
          if (request.body().startsWith("payload=")
              && "block_actions".equals(Json.text(request.json(), "type"))) {
            api("views.open", "trigger_id", Json.text(request.json(), "trigger_id"), "view", view);
          }
          return FakeApp.Answer.EMPTY;
        });
  }

  static JsonObject modal(JsonObject... blocks) {
    return Json.object(
        "type", "modal",
        "title", plain("A form"),
        "submit", plain("Send"),
        "close", plain("Cancel"),
        "private_metadata", "rnd_1",
        "callback_id", "form",
        "blocks", blocks(blocks));
  }

  static JsonArray blocks(JsonObject... blocks) {
    JsonArray array = new JsonArray();
    for (JsonObject block : blocks) {
      array.add(block);
    }
    return array;
  }

  static JsonObject button(String label) {
    return Json.object(
        "type",
        "actions",
        "elements",
        blocks(
            Json.object(
                "type", "button",
                "text", plain(label),
                "action_id", "go",
                "value", "v1")));
  }

  static JsonObject input(String id, String label, JsonObject element) {
    return Json.object("type", "input", "block_id", id, "label", plain(label), "element", element);
  }

  static JsonObject radios(String... labels) {
    JsonArray options = new JsonArray();
    for (int i = 0; i < labels.length; i++) {
      options.add(Json.object("text", plain(labels[i]), "value", Integer.toString(i + 1)));
    }
    return Json.object("type", "radio_buttons", "action_id", "choice", "options", options);
  }

  static JsonObject plain(String text) {
    return Json.object("type", "plain_text", "text", text);
  }

  static JsonObject textInput(@Nullable Object... more) {
    JsonObject element = Json.object("type", "plain_text_input", "action_id", "words");
    Json.object(more).entrySet().forEach(part -> element.add(part.getKey(), part.getValue()));
    return element;
  }

  /** What the app was told when somebody filled in a form. */
  static JsonObject values(FakeApp.Received submission) {
    return Json.child(Json.child(Json.child(submission.json(), "view"), "state"), "values");
  }

  @Override
  public void close() {
    playground.close();
    app.close();
  }
}
