package folkmoot.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Sends what people do, and events, to the app and waits for its acknowledgement, no longer than
 * Slack does: as signed requests, or over the sockets of an app that uses Socket Mode.
 */
final class Deliveries {
  /**
   * One request to the app.
   *
   * @param kind what it is, for the record of traffic
   * @param who the person whose act it is, or the event's id
   * @param headers further headers by name
   */
  record Delivery(
      String kind, String who, String contentType, String body, Map<String, String> headers) {
    static final String FORM = "application/x-www-form-urlencoded";
    static final String JSON = "application/json";
  }

  /**
   * How the app is reached.
   *
   * @param patience how long Slack waits for an acknowledgement
   * @param sockets where the app is connected, when it uses Socket Mode; nothing goes over HTTP
   *     then
   */
  record Link(
      Signature signature,
      InstantSource clock,
      InstantSource realTime,
      Duration patience,
      @Nullable Sockets sockets) {}

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();
  private final AtomicReference<@Nullable URI> target = new AtomicReference<>();
  private final Link link;
  private final Traffic traffic;

  Deliveries(Link link, Traffic traffic) {
    this.link = link;
    this.traffic = traffic;
  }

  void target(@Nullable URI slackEventsUrl) {
    target.set(slackEventsUrl);
  }

  Ack send(Delivery delivery) {
    long begun = link.realTime().millis();
    Ack ack = exchanged(delivery, begun);
    traffic.delivered(delivery, ack, link.clock().instant());
    return ack;
  }

  /** Notes an answer to a delivery that Slack could not use, as it notes a refused call. */
  void answerRefused(JsonObject answer, Refused refused) {
    traffic.called("answer", answer, Traffic.Result.refused(refused), link.clock().instant());
  }

  private Ack exchanged(Delivery delivery, long begun) {
    if (link.sockets() != null) {
      Ack ack = link.sockets().exchange(delivery, link.patience().toMillis());
      return new Ack(ack.status(), ack.body(), since(begun), ack.failure());
    }
    URI url = target.get();
    if (url == null) {
      return new Ack(0, "", 0, Ack.UNREACHABLE);
    }
    try {
      HttpResponse<String> response =
          client.send(request(url, delivery), BodyHandlers.ofString(UTF_8));
      boolean fine = response.statusCode() / 100 == 2;
      return new Ack(response.statusCode(), response.body(), since(begun), fine ? null : Ack.ERROR);
    } catch (HttpTimeoutException e) {
      return new Ack(0, "", since(begun), Ack.TIMEOUT);
    } catch (IOException e) {
      return new Ack(0, "", since(begun), Ack.UNREACHABLE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Ack(0, "", since(begun), Ack.UNREACHABLE);
    }
  }

  private HttpRequest request(URI url, Delivery delivery) {
    byte[] body = delivery.body().getBytes(UTF_8);
    long seconds = link.clock().instant().getEpochSecond();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .timeout(link.patience())
            .header("Content-Type", delivery.contentType())
            .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
            .header("X-Slack-Request-Timestamp", Long.toString(seconds))
            .header("X-Slack-Signature", link.signature().of(seconds, body));
    delivery.headers().forEach(request::header);
    return request.POST(BodyPublishers.ofByteArray(body)).build();
  }

  private long since(long begun) {
    return Math.max(0, link.realTime().millis() - begun);
  }
}
