package folkmoot.playground;

import com.google.gson.JsonObject;
import io.javalin.websocket.WsContext;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.websocket.api.Callback;

/** One WebSocket that an app has opened. */
final class Socket {
  private static final int NORMAL = 1000;

  private final WsContext line;
  private final AtomicBoolean ending = new AtomicBoolean();

  Socket(WsContext line) {
    this.line = line;
  }

  String id() {
    return line.sessionId();
  }

  void send(JsonObject frame) {
    line.send(Json.write(frame));
  }

  /** Tells the app that this connection will end; another is used from now on, if there is one. */
  void announceEnd(String reason) {
    ending.set(true);
    send(
        Json.object(
            "type",
            "disconnect",
            "reason",
            reason,
            "debug_info",
            Json.object("host", "playground")));
  }

  boolean isEnding() {
    return ending.get();
  }

  void close() {
    line.session.close(NORMAL, "", Callback.NOOP);
  }

  /** Breaks the connection without a word, as a network does. */
  void cut() {
    // From the thread that reads the connection the end would not always reach the other side.
    CompletableFuture.runAsync(line.session::disconnect);
  }
}
