package folkmoot.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one web port: where Slack's requests arrive and where {@code /health} answers. */
public final class WebServer implements AutoCloseable {
  private static final int LARGEST_REQUEST = 1_000_000;
  private static final Logger log = LoggerFactory.getLogger(WebServer.class);

  private final Javalin javalin;
  private final String host;

  private WebServer(Javalin javalin, String host) {
    this.javalin = javalin;
    this.host = host;
  }

  /** Where to listen; port 0 takes any free one. */
  public record Address(String host, int port) {}

  /**
   * Starts to listen; throws Javalin's bind exception when the port is taken.
   *
   * @param healthy whether the process can do its work, asked at each {@code /health}
   */
  public static WebServer start(
      Address address, BooleanSupplier healthy, Consumer<JavalinConfig> routes) {
    Javalin javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.jetty.host = address.host();
              config.http.maxRequestSize = LARGEST_REQUEST;
              config.routes.get("/health", context -> health(context, healthy));
              config.routes.exception(Exception.class, WebServer::mistake);
              routes.accept(config);
            });
    return new WebServer(javalin.start(address.port()), address.host());
  }

  private static void health(Context context, BooleanSupplier healthy) {
    boolean ok = healthy.getAsBoolean();
    context.status(ok ? 200 : 503).contentType("application/json").result("{\"ok\":" + ok + "}");
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

  @Override
  public void close() {
    javalin.stop();
  }
}
