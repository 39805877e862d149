package folkmoot.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClockTest {
  private static final Instant MONDAY = Instant.parse("2026-11-30T09:00:00Z");

  private final Town town = new Town();
  private final ConcurrentSkipListSet<Instant> due =
      new ConcurrentSkipListSet<>(Comparator.naturalOrder());
  private final List<Instant> drained = new ArrayList<>();

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void it_starts_on_the_monday_to_come_or_today_at_nine() {
    assertThat(town.clock.instant()).isEqualTo(MONDAY);
    assertThat(PlaygroundClock.fresh(InstantSource.fixed(MONDAY.plusSeconds(3_600))).instant())
        .isEqualTo(MONDAY);
    assertThat(Json.text(town.get("state").json(), "now")).isEqualTo("2026-11-30T09:00:00Z");
  }

  @Test
  void it_walks_from_one_due_instant_to_the_next_and_then_arrives() {
    driven();
    due.add(MONDAY.plus(Duration.ofHours(1)));
    due.add(MONDAY.plus(Duration.ofHours(30)));
    due.add(MONDAY.plus(Duration.ofHours(90)));

    JsonObject moved = town.post("clock", "to", "2026-12-03T14:00").json();

    assertThat(Json.flag(moved, "ok")).isTrue();
    assertThat(Json.text(moved, "now")).isEqualTo("2026-12-03T14:00:00Z");
    assertThat(drained)
        .containsExactly(MONDAY.plus(Duration.ofHours(1)), MONDAY.plus(Duration.ofHours(30)));
    assertThat(due).hasSize(1);
  }

  @Test
  void it_tells_what_was_written_on_the_way() {
    town.playground.drive(
        new DueHooks(
            now -> due.stream().findFirst(),
            now -> {
              if (due.removeIf(instant -> !instant.isAfter(now))) {
                town.api("chat.postMessage", "channel", Town.HUB, "text", "The week");
              }
            }));
    due.add(MONDAY.plus(Duration.ofHours(77)));

    JsonObject moved = town.post("clock", "advance", "P4D").json();

    JsonObject post = Json.objects(moved, "happened").get(0);
    assertThat(Json.text(post, "text")).isEqualTo("The week");
    assertThat(Json.text(post, "at")).isEqualTo("2026-12-03T14:00:00Z");
  }

  @Test
  void after_an_act_it_waits_out_what_is_due_within_seconds_and_no_more() {
    driven();
    due.add(MONDAY.plusSeconds(4));
    due.add(MONDAY.plusSeconds(8));
    due.add(MONDAY.plusSeconds(14));

    town.post("slash", "as", "Amira", "channel", "warm-homes", "text", "pulse");

    assertThat(drained).containsExactly(MONDAY.plusSeconds(4), MONDAY.plusSeconds(8));
    assertThat(town.clock.instant()).isEqualTo(MONDAY.plusSeconds(8));
  }

  @Test
  void it_arrives_although_something_stays_due() {
    town.playground.drive(
        new DueHooks(now -> java.util.Optional.of(MONDAY.plusSeconds(60)), now -> {}));

    JsonObject moved = town.post("clock", "advance", "PT2H").json();

    assertThat(Json.flag(moved, "ok")).isFalse();
    assertThat(Json.text(moved, "now")).isEqualTo("2026-11-30T11:00:00Z");
  }

  @Test
  void it_never_goes_back() {
    assertThat(town.post("clock", "to", "2026-11-30T08:59").status()).isEqualTo(400);
    assertThat(town.post("clock", "advance", "PT-1S").status()).isEqualTo(400);
    assertThat(town.post("clock", "to", "2026-11-30T10:30:00+01:00").status()).isEqualTo(200);
    assertThat(town.clock.instant()).isEqualTo(MONDAY.plus(Duration.ofMinutes(30)));

    town.realTimePasses(Duration.ofHours(-5));
    assertThat(town.clock.instant()).isEqualTo(MONDAY.plus(Duration.ofMinutes(30)));
  }

  @Test
  void what_is_no_time_is_refused_plainly() {
    for (String to :
        List.of("", "tomorrow", "2026-12-03", "2026-13-03T10:00", "9999-12-31T00:00")) {
      Town.Reply reply = town.post("clock", "to", to);
      assertThat(reply.status()).as(to).isEqualTo(400);
      assertThat(Json.text(reply.json(), "error")).as(to).endsWith(".");
    }
    assertThat(town.post("clock", "advance", "2 hours").status()).isEqualTo(400);
    assertThat(town.post("clock").status()).isEqualTo(400);
  }

  private void driven() {
    town.playground.drive(
        new DueHooks(
            now -> due.stream().findFirst(),
            now -> {
              if (due.removeIf(instant -> !instant.isAfter(now))) {
                drained.add(now);
              }
            }));
  }
}
