package folkmoot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A Web API on loopback that answers what a test tells it to, by method and first argument. */
public final class FakeSlack implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Deque<Map<String, Object>>> answers = new HashMap<>();
  private final List<String> calls = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();

  private FakeSlack(HttpServer server) {
    this.server = server;
  }

  public static FakeSlack start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      FakeSlack fake = new FakeSlack(server);
      server.createContext("/api/", fake::answer);
      server.start();
      return fake;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where it listens. */
  public String apiUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
  }

  /** The Web API as the app sees it. */
  public SlackWeb web() {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(apiUrl());
    return new SlackWeb(Slack.getInstance(config), "xoxb-test");
  }

  /**
   * Answers a call such as {@code users.info U1}; told twice, the first answer comes first and the
   * last one stays.
   */
  public FakeSlack tell(String call, Map<String, Object> answer) {
    answers.computeIfAbsent(call, key -> new ArrayDeque<>()).add(answer);
    return this;
  }

  /** As {@link #tell}, in place of what was told before. */
  public FakeSlack tellNow(String call, Map<String, Object> answer) {
    answers.remove(call);
    return tell(call, answer);
  }

  /** What was called, in order. */
  public List<String> calls() {
    return calls;
  }

  /** The tokens that came with calls, in order; a call of who the app is itself brings none. */
  public List<String> tokens() {
    return tokens;
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestURI().getPath().substring("/api/".length());
    String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    byte[] sent = exchange.getRequestBody().readAllBytes();
    Map<String, String> form = type.contains("form") ? form(new String(sent, UTF_8)) : Map.of();
    String about =
        form.getOrDefault("user", form.getOrDefault("team", form.getOrDefault("channel", "")));
    String call = (method + " " + about).strip();
    calls.add(call);
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    if (token != null && token.startsWith("Bearer ")) {
      tokens.add(token);
    }
    Deque<Map<String, Object>> told = answers.get(call);
    Map<String, Object> body = new LinkedHashMap<>(Map.of("ok", true));
    if (told == null) {
      body.putAll(Map.of("ok", false, "error", "unknown_method"));
    } else {
      body.putAll(told.size() > 1 ? told.removeFirst() : told.getFirst());
    }
    int status = body.containsKey("retry_after") ? 429 : 200;
    if (status == 429) {
      exchange.getResponseHeaders().add("Retry-After", String.valueOf(body.get("retry_after")));
    }
    byte[] json = new Gson().toJson(body).getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, json.length);
    exchange.getResponseBody().write(json);
    exchange.close();
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new HashMap<>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), UTF_8));
      }
    }
    return form;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
