package folkmoot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections end, announced or not, and still nothing is lost and nothing counts twice. */
class SocketStoryTest {
  private static final String PULSE = "pulse.answer";
  private static final Map<String, String> CUT = Map.of("socket", "cut");

  private static Map<String, String> losingTheAckOf(String kind) {
    return Map.of("socket", "cut_before_ack", "kind", kind);
  }

  /** Connections are mended in real time, while the clock of the playground may stand still. */
  private static void untilConnected(PlayedWeek week) throws InterruptedException {
    while (week.client().get("sockets").getAsJsonObject().get("open").getAsInt() == 0
        || health(week.app().address()).statusCode() != 200) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private static HttpResponse<String> health(URI app) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(app.resolve("/health")).build(), BodyHandlers.ofString(UTF_8));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<JsonObject> deliveries(PlayedWeek week, String kind) {
    return PlayedWeek.objects(week.client().traffic().getAsJsonArray("deliveries")).stream()
        .filter(delivery -> delivery.get("kind").getAsString().equals(kind))
        .toList();
  }

  private static long acknowledged(PlayedWeek week, String kind) {
    return deliveries(week, kind).stream().filter(d -> d.get("ok").getAsBoolean()).count();
  }

  private static void toTheClose(PlayedWeek week) {
    week.clockTo(week.monday(), 2, "17:05");
  }

  @ParameterizedTest
  @ValueSource(strings = {"warning", "refresh_requested"})
  void while_slack_changes_the_connection_every_answer_arrives(String reason) throws Exception {
    try (PlayedWeek week = PlayedWeek.start(Transport.SOCKET)) {
      week.types("Amira", "/moot pulse now");
      CompletableFuture<JsonObject> others =
          CompletableFuture.supplyAsync(() -> week.client().others());
      while (deliveries(week, "view_submission").size() < 3) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      week.fault(Map.of("socket", "disconnect", "reason", reason));

      int answered = others.get(60, TimeUnit.SECONDS).get("answered").getAsInt();
      assertThat(answered).isGreaterThan(20);
      assertThat(deliveries(week, "view_submission"))
          .hasSizeGreaterThanOrEqualTo(answered)
          .allMatch(delivery -> delivery.get("ok").getAsBoolean());
      toTheClose(week);
      assertThat(week.saying(answered + " of 28 people answered")).hasSize(1);
    }
  }

  @Test
  void a_week_in_which_the_network_breaks_twice_reads_like_any_other() throws Exception {
    try (PlayedWeek week = PlayedWeek.start(Transport.SOCKET)) {
      week.types("Amira", "/moot pulse now");
      week.fault(CUT);
      untilConnected(week);
      int answered = week.client().others().get("answered").getAsInt();
      week.fault(CUT);
      toTheClose(week);
      untilConnected(week);

      assertThat(week.saying(answered + " of 28 people answered")).hasSize(1);
      week.clockTo(week.monday(), 1, "14:05");
      assertThat(week.saying(" · week ")).hasSize(1);
    }
  }

  @Test
  void an_answer_whose_acknowledgement_was_lost_counts_once() throws Exception {
    try (PlayedWeek week = PlayedWeek.start(Transport.SOCKET)) {
      week.types("Amira", "/moot pulse now");
      for (String who : List.of("Ben", "Catrin", "Dev", "Eleanor", "Farid")) {
        week.answers(who, week.newest(PULSE), new Form(4, "words", "UNSIGNED"));
      }
      JsonObject form = PlayedWeek.window(week.presses("Grace", week.newest(PULSE), "Answer"));
      week.fault(losingTheAckOf("view_submission"));
      JsonObject lost = week.sends("Grace", form, new Form(4, "words", "UNSIGNED"));
      assertThat(lost.get("error").getAsString()).contains("could not be reached");

      untilConnected(week);
      JsonObject again = week.sends("Grace", form, new Form(4, "words", "UNSIGNED"));
      assertThat(again.toString()).contains("Counted");
      toTheClose(week);
      assertThat(week.saying("6 of 28 people answered")).hasSize(1);
    }
  }

  @Test
  void a_question_whose_acknowledgement_was_lost_is_asked_once() throws Exception {
    try (PlayedWeek week = PlayedWeek.start(Transport.SOCKET)) {
      JsonObject form =
          PlayedWeek.window(week.types("Amira", "/moot ask \"What would good look like?\""));
      week.fault(losingTheAckOf("view_submission"));
      week.sends("Amira", form, Map.of());
      untilConnected(week);
      JsonObject again = week.sends("Amira", form, Map.of());

      assertThat(again.get("ok").getAsBoolean()).as(again.toString()).isTrue();
      assertThat(week.saying("A question to all of us")).hasSize(1);
    }
  }

  @Test
  void a_command_whose_acknowledgement_was_lost_is_not_sent_again() throws Exception {
    try (PlayedWeek week = PlayedWeek.start(Transport.SOCKET)) {
      week.fault(losingTheAckOf("command"));
      int before = deliveries(week, "command").size();
      JsonObject lost = week.types("Amira", "/moot pulse now");
      assertThat(lost.get("ok").getAsBoolean()).isFalse();

      untilConnected(week);
      week.client().clockOn("PT1H");
      assertThat(deliveries(week, "command")).hasSize(before + 1);
      assertThat(week.saying("This week’s pulse")).hasSize(1);
      assertThat(week.types("Amira", "/moot pulse now").toString()).contains("open");
      assertThat(week.saying("This week’s pulse")).hasSize(1);
    }
  }

  @Test
  void an_event_that_comes_again_is_taken_once() throws Exception {
    try (PlayedWeek week = PlayedWeek.start(Transport.SOCKET)) {
      week.client().post("leave", Map.of("who", "Bryony", "channel", PlayedWeek.CHANNEL));
      int before = week.calls("users.info").size();
      week.fault(losingTheAckOf("event"));
      week.client().post("join", Map.of("who", "Bryony", "channel", PlayedWeek.CHANNEL));
      untilConnected(week);
      week.client().clockOn("PT10M");

      List<JsonObject> events = deliveries(week, "event");
      JsonObject last = events.get(events.size() - 1);
      assertThat(last.get("ok").getAsBoolean()).isTrue();
      assertThat(last.get("retry_num").getAsInt()).isPositive();
      assertThat(week.calls("users.info")).hasSize(before + 1);
    }
  }

  @Test
  void without_a_connection_a_person_is_told_and_an_event_waits() throws Exception {
    try (PlayedWeek week = PlayedWeek.start(Transport.SOCKET)) {
      assertThat(health(week.app().address()).body())
          .isEqualTo(
              "{\"ok\":true,\"database\":true,\"keys\":true,\"scheduler\":true,\"socket\":true}");
      week.fault(Map.of("method", "apps.connections.open", "error", "internal_error", "times", 2));
      week.fault(Map.of("socket", "disconnect", "reason", "link_disabled"));

      assertThat(week.types("Amira", "/moot status").get("error").getAsString())
          .isEqualTo("The app is not connected to Slack at the moment. Nothing reached it.");
      week.client().post("leave", Map.of("who", "Bryony", "channel", PlayedWeek.CHANNEL));
      List<JsonObject> events = deliveries(week, "event");
      assertThat(events.get(events.size() - 1).get("error").getAsString())
          .isEqualTo("not_connected");
      while (health(week.app().address()).statusCode() == 200) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      assertThat(health(week.app().address()).body())
          .isEqualTo(
              "{\"ok\":false,\"database\":true,\"keys\":true,\"scheduler\":true,\"socket\":false}");
    }
  }

  @Test
  void told_to_stop_it_lets_what_it_has_begun_be_acknowledged(@TempDir Path folder)
      throws Exception {
    long acknowledged;
    try (PlayedWeek week = PlayedWeek.in(folder, Transport.SOCKET)) {
      // Of one question without words each form that is acknowledged is an answer.
      week.types("Amira", "/moot checkin \"Do our talks lead to something being done?\" now");
      long before = acknowledged(week, "view_submission");
      CompletableFuture<Boolean> others =
          CompletableFuture.supplyAsync(() -> week.client().others()).handle((a, failed) -> true);
      while (acknowledged(week, "view_submission") < before + 8) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      week.app().close();
      assertThat(others.get(60, TimeUnit.SECONDS)).isTrue();
      acknowledged = acknowledged(week, "view_submission") - before;
    }
    try (PlayedWeek after = PlayedWeek.in(folder, Transport.SOCKET)) {
      toTheClose(after);
      assertThat(after.saying(acknowledged + " of 28 people answered")).hasSize(1);
    }
  }
}
