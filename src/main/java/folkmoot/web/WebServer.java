package folkmoot.web;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.google.gson.JsonObject;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one web port: where Slack's requests arrive and where {@code /health} answers. */
public final class WebServer implements AutoCloseable {
  private static final int LARGEST_REQUEST = 1_000_000;
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cache-Control", "no-store");

  private static final int SLACK_WAITS_SECONDS = 3;
  private static final Logger log = LoggerFactory.getLogger(WebServer.class);

  private final Javalin javalin;
  private final String host;
  private final GracefulHandler underWay;

  private WebServer(Javalin javalin, String host, GracefulHandler underWay) {
    this.javalin = javalin;
    this.host = host;
    this.underWay = underWay;
  }

  /** Where to listen; port 0 takes any free one. */
  public record Address(String host, int port) {}

  /**
   * Starts to listen; throws Javalin's bind exception when the port is taken.
   *
   * @param parts what must work, by name, asked at each {@code /health}
   */
  public static WebServer start(
      Address address, Map<String, BooleanSupplier> parts, Consumer<JavalinConfig> routes) {
    GracefulHandler underWay = new GracefulHandler();
    Javalin javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.jetty.host = address.host();
              config.http.maxRequestSize = LARGEST_REQUEST;
              config.routes.get("/health", context -> health(context, parts));
              config.routes.get("/health/ready", context -> health(context, parts));
              config.routes.get("/health/live", context -> health(context, Map.of()));
              config.routes.after(WebServer::strict);
              config.routes.exception(EofException.class, WebServer::left);
              config.routes.exception(Exception.class, WebServer::mistake);
              config.jetty.modifyServer(jetty -> jetty.setErrorHandler(WebServer::refused));
              config.jetty.modifyServletContextHandler(
                  pages -> {
                    pages.setErrorHandler(WebServer::refused);
                    pages.insertHandler(underWay);
                  });
              routes.accept(config);
            });
    return new WebServer(javalin.start(address.port()), address.host(), underWay);
  }

  private static void health(Context context, Map<String, BooleanSupplier> parts) {
    JsonObject health = new JsonObject();
    health.addProperty("ok", true);
    parts.forEach(
        (name, works) -> {
          boolean ok = works(name, works);
          health.addProperty(name, ok);
          health.addProperty("ok", ok && health.get("ok").getAsBoolean());
        });
    context
        .status(health.get("ok").getAsBoolean() ? 200 : 503)
        .contentType("application/json")
        .result(health.toString());
  }

  /** What cannot even be asked does not work. */
  private static boolean works(String name, BooleanSupplier part) {
    try {
      return part.getAsBoolean();
    } catch (RuntimeException away) {
      log.warn("Health of {} could not be asked: {}", name, away.getClass().getSimpleName());
      return false;
    }
  }

  /** What holds for all that is no page of its own; a page may be stricter or say more. */
  private static void strict(Context context) {
    HEADERS.forEach(
        (name, value) -> {
          if (context.res().getHeader(name) == null) {
            context.header(name, value);
          }
        });
  }

  /** Whoever hung up in the middle of a request reads no answer, and it was no mistake of ours. */
  private static void left(EofException gone, Context context) {
    context.status(400).result("");
  }

  /** What is no request at all never gets as far as a route, and its answer is as bare. */
  private static boolean refused(Request request, Response response, Callback done) {
    HEADERS.forEach(response.getHeaders()::put);
    response.write(true, BufferUtil.EMPTY_BUFFER, done);
    return true;
  }

  /** The reference is all a caller learns; the log has the rest. */
  private static void mistake(Exception mistake, Context context) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    log.error("Mistake {}", reference, mistake);
    context.status(500).contentType("text/plain; charset=utf-8").result("Mistake " + reference);
  }

  /** Where it listens. */
  public URI address() {
    return URI.create("http://" + host + ":" + javalin.port());
  }

  /** Whoever waits for an answer gets it, as long as Slack would wait; nobody else is let in. */
  @Override
  public void close() {
    try {
      underWay.shutdown().get(SLACK_WAITS_SECONDS, SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      log.warn("Stopped while a request was still under way");
    }
    javalin.stop();
  }
}
