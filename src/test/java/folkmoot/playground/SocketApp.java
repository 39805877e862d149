package folkmoot.playground;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One connection of an app of nothing but answers. */
final class SocketApp implements WebSocket.Listener, AutoCloseable {
  /** An answer that acknowledges and says nothing. */
  static final JsonObject NOTHING = new JsonObject();

  private final BlockingQueue<JsonObject> frames = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> ended = new CompletableFuture<>();
  private final StringBuilder part = new StringBuilder();
  private final Function<JsonObject, @Nullable JsonObject> answers;
  private final WebSocket socket;

  /**
   * @param answers the payload of each acknowledgement; null for none at all
   */
  SocketApp(URI address, Function<JsonObject, @Nullable JsonObject> answers) {
    this.answers = answers;
    this.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, this).join();
  }

  /** Connects as an app does. */
  static SocketApp connect(Town town, Function<JsonObject, @Nullable JsonObject> answers) {
    return new SocketApp(address(town), answers);
  }

  static URI address(Town town) {
    JsonObject opened = town.apiAs(Town.APP_TOKEN, "apps.connections.open").json();
    return URI.create(Objects.requireNonNull(Json.text(opened, "url")));
  }

  JsonObject next() {
    try {
      return Objects.requireNonNull(frames.poll(30, TimeUnit.SECONDS), "nothing came");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Waits until the other side has ended the connection. Java's client reads an end that comes
   * while it hands over a message without always telling of it; what it sends then fails.
   */
  void awaitEnd() {
    for (int i = 0; i < 300 && !ended.isDone(); i++) {
      socket
          .sendPing(ByteBuffer.allocate(0))
          .whenComplete(
              (sent, failed) -> {
                if (failed != null) {
                  ended.complete(0);
                }
              });
      ended.copy().completeOnTimeout(0, 100, TimeUnit.MILLISECONDS).join();
    }
    if (!ended.isDone()) {
      throw new IllegalStateException("the connection was not ended");
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      JsonObject frame = Json.parse(part.toString()).getAsJsonObject();
      part.setLength(0);
      frames.add(frame);
      acknowledge(from, frame);
    }
    from.request(1);
    return CompletableFuture.completedFuture(null);
  }

  private void acknowledge(WebSocket to, JsonObject frame) {
    JsonElement id = frame.get("envelope_id");
    JsonObject answer = id == null ? null : answers.apply(frame);
    if (answer != null) {
      JsonObject ack = Json.object("envelope_id", id.getAsString());
      if (!answer.isEmpty()) {
        ack.add("payload", answer);
      }
      to.sendText(Json.write(ack), true);
    }
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    ended.complete(code);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void onError(WebSocket from, Throwable why) {
    ended.complete(0);
  }

  @Override
  public void close() {
    socket.abort();
  }
}
