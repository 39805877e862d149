package folkmoot.slack;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One WebSocket to Slack; an envelope is acknowledged on the line on which it came. */
final class SocketLine extends WebSocketListener {
  private static final Logger log = LoggerFactory.getLogger(SocketLine.class);
  private static final int LARGEST_FRAME = 1_000_000;
  private static final int NORMAL = 1000;

  /** Hears of what comes over a line, on a thread of that line. */
  interface Owner {
    void came(SocketLine line, Envelope envelope);

    void ended(SocketLine line);
  }

  private final Owner owner;
  private final WebSocket socket;
  private final AtomicBoolean greeted = new AtomicBoolean();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  /** Begins to connect; what comes of it the owner hears later. */
  SocketLine(SlackConnection slack, URI address, Owner owner) {
    this.owner = owner;
    this.socket = slack.socket(address, this);
  }

  /** Slack has said hello: from now on it may send something over this line. */
  void greet() {
    greeted.set(true);
  }

  boolean isGreeted() {
    return greeted.get();
  }

  /** Whether it could be put on the way; a line that has ended takes nothing. */
  boolean send(String text) {
    return socket.send(text);
  }

  /** Sends what was put on the way, then says goodbye. */
  void close() {
    socket.close(NORMAL, null);
  }

  /** Waits until Slack has taken the goodbye, and hangs up when it does not. */
  void awaitEnd(Duration longest) {
    try {
      ended.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException late) {
      socket.cancel();
    } catch (InterruptedException stop) {
      socket.cancel();
      Thread.currentThread().interrupt();
    }
  }

  /** Hangs up. */
  void cancel() {
    socket.cancel();
  }

  @Override
  public void onMessage(WebSocket from, String text) {
    if (text.length() > LARGEST_FRAME) {
      log.warn("Slack sent more than {} characters at once; they were left unread", LARGEST_FRAME);
      return;
    }
    owner.came(this, Envelope.read(text));
  }

  @Override
  public void onClosing(WebSocket closing, int code, String reason) {
    closing.close(NORMAL, null);
  }

  @Override
  public void onClosed(WebSocket closed, int code, String reason) {
    end();
  }

  @Override
  public void onFailure(WebSocket failed, Throwable why, @Nullable Response response) {
    log.debug("A socket failed: {}", why.getClass().getName());
    end();
  }

  private void end() {
    if (ended.complete(null)) {
      owner.ended(this);
    }
  }
}
