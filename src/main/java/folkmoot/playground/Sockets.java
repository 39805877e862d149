package folkmoot.playground;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import folkmoot.playground.Deliveries.Delivery;
import io.javalin.config.JavalinConfig;
import io.javalin.websocket.WsContext;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Socket Mode as Slack offers it: where an app connects, and how envelopes go out and are acked.
 */
final class Sockets {
  private static final String PATH = "/link";
  private static final int MOST = 10;
  private static final int LARGEST_FRAME = 1_000_000;
  private static final int END_SECONDS = 10;

  /**
   * An envelope whose acknowledgement is waited for.
   *
   * @param losesAck whether the connection is to break when the acknowledgement comes
   */
  private record Sent(Socket socket, CompletableFuture<Ack> ack, boolean losesAck) {}

  private final Set<String> tickets = ConcurrentHashMap.newKeySet();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final Map<String, Sent> sent = new ConcurrentHashMap<>();
  private final List<SocketFault> faults = new CopyOnWriteArrayList<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final Supplier<URI> address;
  private final String appId;

  Sockets(Supplier<URI> address, String appId) {
    this.address = address;
    this.appId = appId;
  }

  void routes(JavalinConfig config) {
    config.jetty.modifyWebSocketServletFactory(
        factory -> factory.setMaxTextMessageSize(LARGEST_FRAME));
    config.routes.wsBeforeUpgrade(ctx -> Gate.check(ctx, address.get().getPort()));
    config.routes.ws(
        PATH,
        socket -> {
          socket.onConnect(this::connected);
          socket.onMessage(ctx -> acknowledged(ctx.message()));
          socket.onClose(line -> ended(line.sessionId()));
          socket.onError(line -> ended(line.sessionId()));
        });
  }

  /** What {@code apps.connections.open} answers: an address that can be used once. */
  JsonObject ticket() {
    String ticket = UUID.randomUUID().toString();
    tickets.add(ticket);
    URI http = address.get();
    String link = "ws://" + http.getAuthority() + PATH + "?ticket=" + ticket + "&app_id=" + appId;
    return Json.object("url", link);
  }

  int count() {
    return open.size();
  }

  private void connected(WsContext line) {
    Socket socket = new Socket(line);
    if (!tickets.remove(String.valueOf(line.queryParam("ticket")))) {
      socket.close();
      return;
    }
    if (open.size() >= MOST) {
      socket.announceEnd("too_many_websockets");
      socket.close();
      return;
    }
    open.add(socket);
    socket.send(
        Json.object(
            "type", "hello",
            "num_connections", open.size(),
            "connection_info", Json.object("app_id", appId),
            "debug_info", Json.object("host", "playground")));
  }

  private void ended(String id) {
    open.removeIf(socket -> socket.id().equals(id));
    sent.values().stream()
        .filter(waiting -> waiting.socket().id().equals(id))
        .forEach(waiting -> waiting.ack().complete(lost()));
  }

  /** What is cut carries nothing more, whenever the operating system notices. */
  private void cut(Socket socket) {
    ended(socket.id());
    socket.cut();
  }

  private static Ack lost() {
    return new Ack(0, "", 0, Ack.UNREACHABLE);
  }

  /** Sends over one of the connections and waits for the acknowledgement, no longer than that. */
  Ack exchange(Delivery delivery, long patienceMillis) {
    Socket socket = next();
    if (socket == null) {
      return new Ack(0, "", 0, Ack.NOT_CONNECTED);
    }
    String id = UUID.randomUUID().toString();
    Sent waiting = new Sent(socket, new CompletableFuture<>(), takeFault(delivery));
    sent.put(id, waiting);
    try {
      socket.send(Envelopes.of(id, delivery));
      return waiting.ack().get(patienceMillis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      return new Ack(0, "", patienceMillis, Ack.TIMEOUT);
    } catch (ExecutionException broken) {
      return lost();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return lost();
    } finally {
      sent.remove(id);
    }
  }

  /** Any connection may be given anything; one that is about to end only when there is no other. */
  private @Nullable Socket next() {
    List<Socket> all = List.copyOf(open);
    List<Socket> staying = all.stream().filter(socket -> !socket.isEnding()).toList();
    List<Socket> usable = staying.isEmpty() ? all : staying;
    return usable.isEmpty()
        ? null
        : usable.get(Math.floorMod(turn.getAndIncrement(), usable.size()));
  }

  private void acknowledged(String frame) {
    JsonObject ack = object(frame);
    Sent waiting = sent.get(Json.text(ack, "envelope_id", ""));
    if (waiting == null) {
      return;
    }
    if (waiting.losesAck()) {
      cut(waiting.socket());
      return;
    }
    String body = ack.has("payload") ? Json.write(ack.get("payload")) : "";
    waiting.ack().complete(new Ack(200, body, 0, null));
  }

  private static JsonObject object(String frame) {
    try {
      return Json.parse(frame).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException notAnObject) {
      return new JsonObject();
    }
  }

  void fault(SocketFault fault) {
    switch (fault.what()) {
      case DISCONNECT -> disconnect(String.valueOf(fault.reason()));
      case CUT -> List.copyOf(open).forEach(this::cut);
      case CUT_BEFORE_ACK -> faults.add(fault);
    }
  }

  private void disconnect(String reason) {
    for (Socket socket : List.copyOf(open)) {
      socket.announceEnd(reason);
      if (reason.equals(SocketFault.SWITCHED_OFF)) {
        ended(socket.id());
        socket.close();
      } else {
        CompletableFuture.delayedExecutor(END_SECONDS, TimeUnit.SECONDS).execute(socket::close);
      }
    }
  }

  private synchronized boolean takeFault(Delivery delivery) {
    for (SocketFault fault : faults) {
      if (fault.loses(delivery)) {
        faults.remove(fault);
        if (fault.times() > 1) {
          faults.add(0, fault.onceLess());
        }
        return true;
      }
    }
    return false;
  }
}
