package folkmoot.opera;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.asking.House;
import folkmoot.slack.Answer;
import folkmoot.store.Database;
import folkmoot.store.Databases;
import folkmoot.text.Texts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People join until Tuesday 1 December, 10:00 in London. */
class MoreTimeTest {
  private static final String CLOSES = "2026-12-01T10:00:00Z";

  private final Path keys;

  MoreTimeTest(@TempDir Path keys) {
    this.keys = keys;
  }

  private Played begun(Database database, Pace pace) {
    Played played = new Played(database, keys, 6);
    played.begins(0, "req", Map.of(StartForm.PACE, pace.name()));
    return played;
  }

  private static Optional<MoreTime.Form> typed(Played played, int person, String words) {
    return played.conduct.moreTime().typed(played.house.scene(person), words);
  }

  private static MoreTime.Outcome sends(Played played, int person, String seen, Instant until) {
    return played
        .conduct
        .moreTime()
        .send(
            played.house.submission(
                person,
                played.opera().id() + " " + seen,
                Map.of(MoreTime.UNTIL, "" + until.getEpochSecond())));
  }

  @ParameterizedTest
  @CsvSource({
    "extend, 2026-12-02T10:00:00Z",
    "extend 1d, 2026-12-02T10:00:00Z",
    "Extend 2 days, 2026-12-03T10:00:00Z",
    "extend 5d, 2026-12-08T10:00:00Z",
    "extend for a week, 2026-12-08T10:00:00Z",
    "extend 3h, 2026-12-01T13:00:00Z",
    "extend 20 minutes, 2026-12-01T10:20:00Z",
    "extend by fri 17:00, 2026-12-04T17:00:00Z",
  })
  void what_is_typed_stands_in_the_form(String words, Instant until) {
    try (Database database = Databases.h2()) {
      MoreTime.Form form = typed(begun(database, Pace.FIVE_DAYS), 0, words).orElseThrow();
      assertThat(form.closes()).isEqualTo(CLOSES);
      assertThat(form.until()).isEqualTo(until);
      assertThat(form.unclear()).isEmpty();
    }
  }

  @Test
  void what_nobody_can_read_is_said_and_the_form_holds_what_the_pace_gives() {
    try (Database database = Databases.h2()) {
      Played live = begun(database, Pace.LIVE);
      Instant closes = live.opera().closesAt();
      MoreTime.Form form = typed(live, 0, "extend a bit").orElseThrow();
      assertThat(form.unclear()).isEqualTo("a bit");
      assertThat(closes).isNotNull();
      assertThat(form.until()).isEqualTo(closes.plusSeconds(600));
      assertThat(MoreTimeViews.form(form, Texts.load(Locale.UK)).toString()).contains("“a bit”");
      assertThat(typed(live, 2, "extend 1d")).as("she does not convene").isEmpty();
      assertThat(typed(live, 0, "status")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"extend", "extend 1d", "extend by fri 17:00"})
  void words_that_ask_for_more_time_are_no_question(String words) {
    assertThat(MoreTime.isAsked(words)).isTrue();
    assertThat(MoreTime.isAsked("extend our hours in winter")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("folkmoot.store.Databases#each")
  void a_step_stays_open_until_the_moment_sent_and_no_earlier_or_later_one(Database database) {
    Played played = begun(database, Pace.FIVE_DAYS);
    String seen = played.opera().seen();
    Instant later = Instant.parse("2026-12-01T13:00:00Z");
    assertThat(sends(played, 0, seen, Instant.parse(CLOSES)))
        .isEqualTo(new MoreTime.Outcome.NotLater());
    MoreTime.Outcome far = sends(played, 0, seen, House.MONDAY.plusSeconds(90L * 86_400));
    assertThat(far).isEqualTo(new MoreTime.Outcome.TooFar());
    assertThat(((Answer.Errors) MoreTimeViews.answer(far, Texts.load(Locale.UK))).byBlock())
        .containsEntry(MoreTime.UNTIL, "A step can be open for 60 more days at the most.");
    assertThat(sends(played, 2, seen, later))
        .isEqualTo(new MoreTime.Outcome.Not(Said.NOT_CONVENING));
    assertThat(played.opera().closesAt()).isEqualTo(CLOSES);

    assertThat(sends(played, 0, seen, later)).isEqualTo(new MoreTime.Outcome.Given());
    assertThat(played.opera().closesAt()).isEqualTo(later);
    assertThat(played.house.owed("opera-note")).anyMatch(note -> note.contains("more time"));
    assertThat(sends(played, 1, seen, later.plusSeconds(60)))
        .as("the other convener has not seen that")
        .isEqualTo(new MoreTime.Outcome.Not(Said.MOVED_BEFORE));
  }
}
