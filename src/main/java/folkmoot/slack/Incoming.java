package folkmoot.slack;

import com.google.gson.JsonParseException;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import folkmoot.store.StoreFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what Slack sends and lets the listeners answer. A reader that fails repeats what it could
 * not read, which may be what somebody wrote; so that of its failure only the kind is logged.
 */
final class Incoming {
  private static final Logger log = LoggerFactory.getLogger(Incoming.class);

  private final App bolt;
  private final SlackRequestParser parser;

  Incoming(App bolt) {
    this.bolt = bolt;
    this.parser = new SlackRequestParser(bolt.config());
  }

  /** The acknowledgement; with a status of failure Slack sends an event again. */
  Response answer(SlackRequestParser.HttpRequest raw) throws Exception {
    Request<?> request;
    try {
      request = parser.parse(raw);
    } catch (RuntimeException failure) {
      return unreadable(failure);
    }
    // Slack says something we know nothing of; refused, it would come again.
    return request == null ? Response.ok() : heard(request);
  }

  private Response heard(Request<?> request) throws Exception {
    try {
      return Acks.timed(request, bolt);
    } catch (JsonParseException failure) {
      return unreadable(failure);
    } catch (StoreFailure failure) {
      if (!failure.isAway()) {
        throw failure;
      }
      return Response.error(503);
    }
  }

  private static Response unreadable(RuntimeException failure) {
    log.warn("Slack sent something that cannot be read: {}", failure.getClass().getSimpleName());
    return Response.error(400);
  }
}
