package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Folkmoot was not running at the hour of the summary. */
@BothTransports
class LateStoryTest {
  private static final String DIGEST = " · week ";
  private static final String LATE = "This summary comes later than planned";

  @Parameter
  @SuppressWarnings("NullAway.Init")
  Transport transport;

  @Test
  void a_missed_summary_comes_once_and_late_and_a_silent_week_stays_silent(@TempDir Path folder) {
    LocalDate monday;
    OffsetDateTime stopped;
    try (PlayedWeek before = PlayedWeek.in(folder, transport)) {
      monday = before.monday();
      before.types("Amira", "/moot pulse now");
      before.client().others();
      before.clockTo(monday, 3, "11:00");
      stopped = before.now();
    }
    Duration away = Duration.between(stopped, stopped.plusDays(1));
    try (PlayedWeek after = PlayedWeek.in(folder, away, transport)) {
      after.client().clockOn("PT2M");
      assertThat(after.saying(DIGEST)).hasSize(1);
      assertThat(after.newest(DIGEST).toString()).contains(LATE, "What we heard");
      assertThat(status(after)).contains("sent late", "was not running at its hour");
      after.clockTo(monday, 13, "12:00");
      assertThat(after.saying(DIGEST)).hasSize(1);
      assertThat(status(after)).contains("not sent (there was nothing to say)");
      assertThat(after.refusedCalls()).isEmpty();
    }
    threeWeeksAway(folder, monday);
  }

  /** What was missed altogether is told of in one late summary. */
  private void threeWeeksAway(Path folder, LocalDate monday) {
    try (PlayedWeek open = PlayedWeek.in(folder, Duration.ofDays(1), transport)) {
      open.clockTo(monday, 14, "10:00");
      open.types("Amira", "/moot pulse now");
      open.client().others();
    }
    try (PlayedWeek after = PlayedWeek.in(folder, Duration.ofDays(19), transport)) {
      after.client().clockOn("PT2M");
      assertThat(after.saying("pulse: what we heard")).hasSize(2);
      List<JsonObject> digests = after.saying(DIGEST);
      assertThat(digests).hasSize(2);
      assertThat(digests.get(1).toString()).contains(LATE);
      assertThat(status(after)).contains("Folkmoot was not running; the next one covers it");
      assertThat(after.refusedCalls()).isEmpty();
    }
  }

  private static String status(PlayedWeek week) {
    return week.types("Amira", "/moot status").get("reply").toString();
  }
}
