package folkmoot.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;

/** Times how long Slack waits for us, by the kind of request and by nothing else. */
final class Acks {
  /** Slack waits three seconds; what takes longer looks broken to whoever pressed. */
  private static final Duration[] STEPS = {
    Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(3)
  };

  private Acks() {}

  /** Lets the listeners answer, and notes how long that took. */
  static Response timed(Request<?> request, App bolt) throws Exception {
    Timer.Sample time = Timer.start();
    String status = "error";
    try {
      Response response = bolt.run(request);
      status = String.valueOf(response.getStatusCode());
      return response;
    } finally {
      String kind = request.getRequestType().name().toLowerCase(Locale.ROOT);
      time.stop(
          Timer.builder("folkmoot.acks")
              .tags("kind", kind, "status", status)
              .serviceLevelObjectives(STEPS)
              .register(Metrics.globalRegistry));
    }
  }
}
