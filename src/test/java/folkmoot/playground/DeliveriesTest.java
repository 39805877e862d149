package folkmoot.playground;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
  private final Town town = new Town(null, Duration.ofSeconds(1));

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void every_request_is_signed_over_its_bytes_with_the_time_of_the_playground() throws Exception {
    town.post("slash", "as", "Amira", "channel", "warm-homes", "text", "ask “Wie geht’s?”");

    FakeApp.Received request = town.app.lastAct();
    String timestamp = request.header("X-Slack-Request-Timestamp");
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Town.SECRET.getBytes(UTF_8), "HmacSHA256"));
    String expected =
        HexFormat.of()
            .formatHex(mac.doFinal(("v0:" + timestamp + ":" + request.body()).getBytes(UTF_8)));
    assertThat(request.header("X-Slack-Signature")).isEqualTo("v0=" + expected);
    assertThat(Instant.ofEpochSecond(Long.parseLong(timestamp)))
        .isEqualTo(Instant.parse("2026-11-30T09:00:00Z"));
  }

  @Test
  void the_app_hears_of_its_channels_once() {
    town.playground.drive(DueHooks.NONE);
    town.playground.drive(DueHooks.NONE);

    assertThat(town.app.events()).hasSize(2);
    JsonObject event = Json.child(town.app.events().get(0).json(), "event");
    assertThat(Json.text(event, "type")).isEqualTo("member_joined_channel");
    assertThat(Json.text(event, "user")).isEqualTo("U07FLKMOOT");
    assertThat(Json.text(event, "channel")).isEqualTo(Town.HUB);
  }

  @Test
  void an_event_of_a_person_elsewhere_names_the_installing_workspace_as_authorised() {
    town.post("leave", "who", "Rosa", "channel", "warm-homes");
    town.post("join", "who", "Rosa", "channel", "warm-homes");

    JsonObject left = town.app.events().get(0).json();
    JsonObject joined = town.app.events().get(1).json();
    assertThat(Json.text(Json.child(left, "event"), "type")).isEqualTo("member_left_channel");
    assertThat(Json.text(joined, "team_id")).isEqualTo("T07HEARTHH");
    assertThat(Json.text(joined, "context_team_id")).isEqualTo("T07ALDERMR");
    assertThat(Json.flag(joined, "is_ext_shared_channel")).isTrue();
    assertThat(Json.text(Json.objects(joined, "authorizations").get(0), "team_id"))
        .isEqualTo("T07ALDERMR");
  }

  @Test
  void an_event_nobody_takes_comes_again_at_once_then_after_one_and_five_minutes() {
    town.app.answers(request -> new FakeApp.Answer(500, ""));

    town.post("leave", "who", "Rosa", "channel", "warm-homes");
    assertThat(retries()).containsExactly("", "1");
    town.post("clock", "advance", "PT50S");
    assertThat(retries()).containsExactly("", "1");
    town.post("clock", "advance", "PT10S");
    assertThat(retries()).containsExactly("", "1", "2");
    town.post("clock", "advance", "PT2H");

    assertThat(retries()).containsExactly("", "1", "2", "3");
    assertThat(town.app.events().get(3).header("x-slack-retry-reason")).isEqualTo("http_error");
    assertThat(town.app.events().stream().map(e -> Json.text(e.json(), "event_id")).distinct())
        .hasSize(1);
  }

  @Test
  void an_event_taken_at_the_second_time_is_not_sent_a_third_time() {
    AtomicInteger count = new AtomicInteger();
    town.app.answers(request -> new FakeApp.Answer(count.incrementAndGet() == 1 ? 503 : 200, ""));

    town.post("leave", "who", "Rosa", "channel", "warm-homes");
    town.post("clock", "advance", "PT1H");

    assertThat(retries()).containsExactly("", "1");
  }

  @Test
  void an_act_acknowledged_too_late_or_badly_shows_an_error_and_is_not_sent_again() {
    CountDownLatch never = new CountDownLatch(1);
    town.app.answers(
        request -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return FakeApp.Answer.EMPTY;
        });
    JsonObject late =
        town.post("slash", "as", "Amira", "channel", "warm-homes", "text", "pulse").json();
    never.countDown();
    town.app.answers(request -> new FakeApp.Answer(500, ""));
    JsonObject bad =
        town.post("slash", "as", "Amira", "channel", "warm-homes", "text", "pulse").json();
    town.post("clock", "advance", "PT1H");

    assertThat(Json.flag(late, "ok")).isFalse();
    assertThat(Json.text(late, "error")).contains("longer than three seconds");
    assertThat(Json.text(bad, "error")).contains("500");
    assertThat(town.app.acts()).hasSize(2);
    JsonObject delivery = Json.objects(town.get("traffic").json(), "deliveries").get(0);
    assertThat(Json.text(delivery, "error")).isEqualTo("http_timeout");
  }

  @Test
  void an_app_that_is_not_there_is_told_so() {
    town.app.close();

    JsonObject reply =
        town.post("slash", "as", "Amira", "channel", "warm-homes", "text", "pulse").json();

    assertThat(Json.text(reply, "error")).contains("could not be reached");
  }

  private List<String> retries() {
    return town.app.events().stream().map(event -> event.header("x-slack-retry-num")).toList();
  }
}
