package folkmoot;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import folkmoot.playground.DueHooks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Two processes on one database. All that Slack sends comes to both at the same time, as if neither
 * had heard that the other was told.
 */
final class Twins implements AutoCloseable {
  private static final List<String> PASSED_ON =
      List.of("Content-Type", "X-Slack-Request-Timestamp", "X-Slack-Signature");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final PlayedWeek week;
  private final App other;
  private final HttpServer server;

  private Twins(PlayedWeek week, App other, HttpServer server) {
    this.week = week;
    this.other = other;
    this.server = server;
  }

  /** Lets a second process take part in this week from now on. */
  static Twins of(PlayedWeek week) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Twins twins = new Twins(week, week.house().beside(), server);
    server.setExecutor(Executors.newCachedThreadPool(Twins::daemon));
    server.createContext("/", twins::passOn);
    server.start();
    week.house()
        .playground()
        .target(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
    week.house().playground().drive(new DueHooks(twins::next, twins::drain));
    return twins;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    return thread;
  }

  private List<App> both() {
    return List.of(week.app(), other);
  }

  private Optional<Instant> next(Instant now) {
    return both().stream().flatMap(app -> app.nextDue(now).stream()).min(Comparator.naturalOrder());
  }

  private void drain(Instant now) {
    both().forEach(app -> app.drain(now));
  }

  private void passOn(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    List<String> headers =
        PASSED_ON.stream()
            .flatMap(name -> Stream.of(name, exchange.getRequestHeaders().getFirst(name)))
            .toList();
    HttpResponse<byte[]> answer = toBoth(body, headers).get(0);
    answer
        .headers()
        .firstValue("Content-Type")
        .ifPresent(type -> exchange.getResponseHeaders().add("Content-Type", type));
    int length = answer.body().length == 0 ? -1 : answer.body().length;
    exchange.sendResponseHeaders(answer.statusCode(), length);
    if (length > 0) {
      exchange.getResponseBody().write(answer.body());
    }
    exchange.close();
  }

  /** Tells both of an event, and says how they answered. */
  List<Integer> tell(String event) {
    String timestamp = String.valueOf(week.now().toEpochSecond());
    byte[] body = event.getBytes(UTF_8);
    List<String> headers =
        List.of(
            PASSED_ON.get(0),
            "application/json",
            PASSED_ON.get(1),
            timestamp,
            PASSED_ON.get(2),
            signature(timestamp, event));
    return toBoth(body, headers).stream().map(HttpResponse::statusCode).toList();
  }

  private List<HttpResponse<byte[]>> toBoth(byte[] body, List<String> headers) {
    List<CompletableFuture<HttpResponse<byte[]>>> sent =
        both().stream()
            .map(
                app ->
                    HttpRequest.newBuilder(app.slackEvents())
                        .headers(headers.toArray(String[]::new))
                        .POST(BodyPublishers.ofByteArray(body))
                        .build())
            .map(request -> client.sendAsync(request, BodyHandlers.ofByteArray()))
            .toList();
    return sent.stream().map(CompletableFuture::join).toList();
  }

  private String signature(String timestamp, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] secret = week.house().config().slack().signingSecret().getBytes(UTF_8);
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      byte[] signed = mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(UTF_8));
      return "v0=" + HexFormat.of().formatHex(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Nothing more comes to either. */
  @Override
  public void close() {
    week.rest();
    server.stop(0);
    other.close();
  }
}
