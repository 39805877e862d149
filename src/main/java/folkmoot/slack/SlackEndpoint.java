package folkmoot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.QueryStringParser;
import com.slack.api.bolt.util.SlackRequestParser;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where Slack's signed requests arrive: nothing unsigned gets past it, parsed or not. */
public final class SlackEndpoint implements Handler {
  private final Signature signature;
  private final InstantSource clock;
  private final Incoming incoming;
  private final Refusals refusals = new Refusals();

  SlackEndpoint(Signature signature, InstantSource clock, App bolt) {
    this.signature = signature;
    this.clock = clock;
    this.incoming = new Incoming(bolt);
  }

  @Override
  public void handle(Context context) throws Exception {
    byte[] body = context.bodyAsBytes();
    if (!isSigned(context, body)) {
      refusals.one(context.header("X-Slack-Signature") != null, clock.instant());
      context.status(401).result("");
      return;
    }
    Response response = incoming.answer(raw(context, body));
    context.status(response.getStatusCode());
    response.getHeaders().forEach((name, values) -> values.forEach(v -> context.header(name, v)));
    if (response.getBody() != null) {
      context.contentType(response.getContentType() + "; charset=utf-8");
      context.result(response.getBody().getBytes(UTF_8));
    }
  }

  private boolean isSigned(Context context, byte[] body) {
    return signature.holds(
        context.header("X-Slack-Request-Timestamp"),
        context.header("X-Slack-Signature"),
        body,
        clock.instant());
  }

  private static SlackRequestParser.HttpRequest raw(Context context, byte[] body) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Collections.list(context.req().getHeaderNames())
        .forEach(name -> headers.put(name, Collections.list(context.req().getHeaders(name))));
    return SlackRequestParser.HttpRequest.builder()
        .requestUri(context.path())
        .queryString(QueryStringParser.toMap(context.queryString()))
        .headers(new RequestHeaders(headers))
        .requestBody(new String(body, UTF_8))
        .remoteAddress(context.ip())
        .build();
  }
}
