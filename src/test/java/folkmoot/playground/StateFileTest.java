package folkmoot.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {
  @Test
  void messages_members_home_and_clock_are_there_again_and_the_bot_is_not_announced_twice(
      @TempDir Path folder) {
    Path file = folder.resolve("slack.json");
    String ts;
    String eventId;
    try (Town town = new Town(file)) {
      town.playground.drive(DueHooks.NONE);
      ts = town.posted("Antwort – é");
      town.post("leave", "who", "Rosa", "channel", "warm-homes");
      town.api(
          "views.publish",
          "user_id",
          "U07BENOKAF",
          "view",
          Json.object("type", "home", "blocks", Town.blocks(Town.button("Mine"))));
      town.post("clock", "to", "2026-12-02T17:00");
      eventId = Json.text(town.app.events().get(0).json(), "event_id", "");
    }

    try (Town town = new Town(file)) {
      town.playground.drive(DueHooks.NONE);

      assertThat(town.app.events()).isEmpty();
      assertThat(town.clock.instant()).isEqualTo(Instant.parse("2026-12-02T17:00:00Z"));
      JsonObject message = town.messages("Ben").get(0).getAsJsonObject();
      assertThat(Json.text(message, "ts")).isEqualTo(ts);
      assertThat(Json.text(message, "text")).isEqualTo("Antwort – é");
      assertThat(town.messages("Rosa")).isEmpty();
      assertThat(town.get("people/ben/home").json().toString()).contains("Mine");
      assertThat(town.app.events())
          .noneSatisfy(event -> assertThat(Json.text(event.json(), "event_id")).isEqualTo(eventId));
    }
  }

  @Test
  void an_event_that_waits_to_be_sent_again_still_is_after_a_restart(@TempDir Path folder) {
    Path file = folder.resolve("slack.json");
    try (Town town = new Town(file)) {
      town.app.answers(request -> new FakeApp.Answer(500, ""));
      town.post("leave", "who", "Rosa", "channel", "warm-homes");
    }

    try (Town town = new Town(file)) {
      town.post("clock", "advance", "PT1M");

      assertThat(town.app.events().get(0).header("x-slack-retry-num")).isEqualTo("2");
    }
  }

  @Test
  void what_somebody_typed_into_a_form_is_never_written_down(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("slack.json");
    try (Town town = new Town(file)) {
      String ts = town.posted("Answer");
      town.opens(Town.modal(Town.input("b1", "Anything?", Town.textInput())));
      JsonObject clicked =
          town.post("click", "as", "Rosa", "channel", "warm-homes", "ts", ts, "action", "go")
              .json();
      String view = Json.text(Json.child(clicked, "modal"), "id", "");
      town.app.answers(request -> new FakeApp.Answer(500, ""));
      town.post(
          "submit",
          "as",
          "Rosa",
          "view_id",
          view,
          "values",
          Json.object("b1", "my secret thought"));

      assertThat(Files.readString(file)).doesNotContain("secret thought");
      assertThat(town.get("traffic").json().toString()).doesNotContain("secret thought");
    }
  }

  @Test
  void a_file_that_is_something_else_is_not_taken_for_a_state(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("slack.json");
    Files.writeString(file, "hello");

    assertThatThrownBy(() -> PlaygroundClock.kept(InstantSource.fixed(Town.REAL_START), file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("slack.json");
  }
}
