package folkmoot.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An app of nothing but answers: it keeps what it is sent and says what the test told it to. */
final class FakeApp implements AutoCloseable {
  record Received(Map<String, String> headers, String body) {
    /** The payload of an interaction, or an event's envelope. */
    JsonObject json() {
      String text =
          body.startsWith("payload=")
              ? Objects.requireNonNull(Json.text(ApiArguments.form(body), "payload"))
              : body;
      return Json.parse(text).getAsJsonObject();
    }

    /** The fields of a command. */
    JsonObject form() {
      return ApiArguments.form(body);
    }

    boolean event() {
      return body.startsWith("{");
    }

    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  record Answer(int status, String body) {
    static final Answer EMPTY = new Answer(200, "");

    static Answer json(@Nullable Object... namesAndValues) {
      return new Answer(200, Json.write(Json.object(namesAndValues)));
    }
  }

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final AtomicReference<Function<Received, Answer>> answers =
      new AtomicReference<>(request -> Answer.EMPTY);
  private final HttpServer server;

  FakeApp() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/slack/events", this::handle);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events");
  }

  void answers(Function<Received, Answer> how) {
    answers.set(how);
  }

  /** Commands and interactions, oldest first. */
  List<Received> acts() {
    return received.stream().filter(request -> !request.event()).toList();
  }

  List<Received> events() {
    return received.stream().filter(Received::event).toList();
  }

  Received lastAct() {
    List<Received> acts = acts();
    return acts.get(acts.size() - 1);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> headers = new TreeMap<>();
      exchange
          .getRequestHeaders()
          .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      Received request = new Received(headers, body);
      received.add(request);
      Answer answer = Objects.requireNonNull(answers.get()).apply(request);
      byte[] bytes = answer.body().getBytes(UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
