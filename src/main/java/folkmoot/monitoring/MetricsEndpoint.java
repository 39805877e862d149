package folkmoot.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.MessageDigest;
import java.util.List;

/**
 * {@code /metrics}: for whoever knows the token; where there is none, for this machine alone. To
 * everybody else there is no such page.
 */
public final class MetricsEndpoint implements Handler {
  /** Behind a proxy on the same machine every caller seems to be this machine. */
  private static final List<String> OF_PROXIES =
      List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Forwarded", "Via");

  private final Monitoring monitoring;
  private final String token;

  /**
   * @param token what a scraper must bear; empty for loopback alone
   */
  public MetricsEndpoint(Monitoring monitoring, String token) {
    this.monitoring = monitoring;
    this.token = token;
  }

  @Override
  public void handle(Context context) throws UnknownHostException {
    if (!mayRead(context)) {
      context.status(404).contentType("text/plain; charset=utf-8").result("Not found");
      return;
    }
    context
        .contentType("text/plain; version=0.0.4; charset=utf-8")
        .result(monitoring.scrape().getBytes(UTF_8));
  }

  private boolean mayRead(Context context) throws UnknownHostException {
    if (!token.isEmpty()) {
      String borne = context.header("Authorization");
      // Compared in constant time, so that nobody can find it letter by letter.
      return borne != null
          && MessageDigest.isEqual(("Bearer " + token).getBytes(UTF_8), borne.getBytes(UTF_8));
    }
    return InetAddress.getByName(context.req().getRemoteAddr()).isLoopbackAddress()
        && OF_PROXIES.stream().allMatch(header -> context.header(header) == null);
  }
}
