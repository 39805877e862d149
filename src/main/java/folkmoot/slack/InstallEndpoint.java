package folkmoot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.QueryStringParser;
import com.slack.api.bolt.util.SlackRequestParser;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where browsers come to install. It lets nothing through to Bolt but the two steps of that. */
public final class InstallEndpoint {
  private static final Set<RequestType> STEPS =
      Set.of(RequestType.OAuthStart, RequestType.OAuthCallback);
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private final App bolt;
  private final InstallFlow flow;

  InstallEndpoint(App bolt, InstallFlow flow) {
    this.bolt = bolt;
    this.flow = flow;
  }

  /** Serves its pages. */
  public void serve(JavalinConfig web) {
    web.routes.get(InstallPages.INSTALL, this::step);
    web.routes.get(InstallPages.REDIRECT, this::step);
    web.routes.get(InstallPages.DONE, this::done);
  }

  private void step(Context context) throws Exception {
    Request<?> request = new SlackRequestParser(bolt.config()).parse(raw(context));
    if (request == null || !STEPS.contains(request.getRequestType())) {
      page(context, 400, flow.pages().stale());
      return;
    }
    Response response = bolt.run(request);
    careful(context);
    context.status(response.getStatusCode());
    response.getHeaders().forEach((name, values) -> values.forEach(v -> context.header(name, v)));
    if (response.getBody() != null) {
      context.contentType(response.getContentType()).result(response.getBody().getBytes(UTF_8));
    }
  }

  private void done(Context context) {
    page(
        context,
        200,
        flow.pages()
            .done(
                new InstallPages.Done(
                    id(context, "app"), id(context, "team"), id(context, "enterprise"))));
  }

  private static @Nullable String id(Context context, String name) {
    String said = context.queryParam(name);
    return said != null && said.matches("[A-Z0-9]{1,40}") ? said : null;
  }

  private static void page(Context context, int status, InstallPage page) {
    careful(context);
    context.status(status).contentType("text/html; charset=utf-8");
    context.result(page.html().getBytes(UTF_8));
  }

  /** The code in the address of the second step must not travel on. */
  private static void careful(Context context) {
    context
        .header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Robots-Tag", "noindex, nofollow, noarchive")
        .header("Content-Security-Policy", POLICY);
  }

  private static SlackRequestParser.HttpRequest raw(Context context) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    String cookies = context.header("Cookie");
    headers.put("Cookie", cookies == null ? List.of() : List.of(cookies));
    return SlackRequestParser.HttpRequest.builder()
        .requestUri(context.path())
        .queryString(QueryStringParser.toMap(context.queryString()))
        .headers(new RequestHeaders(headers))
        .requestBody("")
        .remoteAddress("")
        .build();
  }
}
