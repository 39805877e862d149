package folkmoot.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where envelopes arrive; Slack's socket needs no signature, since we called and not Slack. */
final class SocketEndpoint {
  private static final Logger log = LoggerFactory.getLogger(SocketEndpoint.class);

  private final Incoming incoming;

  SocketEndpoint(App bolt) {
    this.incoming = new Incoming(bolt);
  }

  /**
   * Lets the listeners answer.
   *
   * @return the acknowledgement; null when there is none, so that Slack sends an event again
   */
  @Nullable String answer(Envelope envelope) {
    try {
      Response response = incoming.answer(raw(envelope));
      if (response.getStatusCode() == 200) {
        return acknowledgement(envelope, response);
      }
      log.warn("A {} was answered with status {}", envelope.type(), response.getStatusCode());
    } catch (Exception mistake) {
      log.error("Mistake {}", UUID.randomUUID().toString().substring(0, 8), mistake);
    }
    return null;
  }

  private static SlackRequestParser.HttpRequest raw(Envelope envelope) {
    return SlackRequestParser.HttpRequest.builder()
        .socketMode(true)
        .requestUri("")
        .remoteAddress("")
        .queryString(Map.of())
        .headers(envelope.headers())
        .requestBody(envelope.payload())
        .build();
  }

  private static String acknowledgement(Envelope envelope, Response response) {
    JsonObject acknowledgement = new JsonObject();
    acknowledgement.addProperty("envelope_id", envelope.id());
    String body = response.getBody();
    if (envelope.answerable() && body != null && !body.isBlank()) {
      acknowledgement.add("payload", JsonParser.parseString(body));
    }
    return acknowledgement.toString();
  }
}
