package folkmoot.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Lets each event through once. Slack sends an event again when its acknowledgement was late or
 * lost; only a process that was started meanwhile sees it twice.
 */
final class EventsOnce implements Middleware {
  /** Slack gives up after some five minutes; this is far more than a workspace sends in them. */
  private static final int KEPT = 10_000;

  private final Map<String, CompletableFuture<Boolean>> handled =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<Boolean>> eldest) {
          return size() > KEPT;
        }
      };

  @Override
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    String id = request.getRequestType() == RequestType.Event ? id(request) : "";
    return id.isEmpty() ? chain.next(request) : once(id, request, chain);
  }

  private Response once(String id, Request<?> request, MiddlewareChain chain) throws Exception {
    CompletableFuture<Boolean> mine = new CompletableFuture<>();
    CompletableFuture<Boolean> before = claim(id, mine);
    while (before != null) {
      // The first may still be at work; only what it achieved says whether to do it again.
      if (before.join()) {
        return Response.ok();
      }
      before = claim(id, mine);
    }
    boolean done = false;
    try {
      Response response = chain.next(request);
      done = response.getStatusCode() == 200;
      return response;
    } finally {
      settle(id, mine, done);
    }
  }

  private @Nullable CompletableFuture<Boolean> claim(String id, CompletableFuture<Boolean> mine) {
    synchronized (handled) {
      return handled.putIfAbsent(id, mine);
    }
  }

  private void settle(String id, CompletableFuture<Boolean> mine, boolean done) {
    if (!done) {
      synchronized (handled) {
        handled.remove(id, mine);
      }
    }
    mine.complete(done);
  }

  private static String id(Request<?> request) {
    JsonElement body = JsonParser.parseString(request.getRequestBodyAsString());
    JsonElement id = body.getAsJsonObject().get("event_id");
    return id == null || !id.isJsonPrimitive() ? "" : id.getAsString();
  }
}
