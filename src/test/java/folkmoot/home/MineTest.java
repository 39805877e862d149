package folkmoot.home;

import static folkmoot.home.Street.BEN;
import static folkmoot.home.Street.CLEO;
import static folkmoot.home.Street.HOMES;
import static folkmoot.home.Street.NOW;
import static folkmoot.home.Street.message;
import static folkmoot.home.Street.said;
import static folkmoot.home.Street.window;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Snapshots;
import folkmoot.partnership.HubViews;
import folkmoot.partnership.Member;
import folkmoot.partnership.Reminding;
import folkmoot.partnership.Wishes;
import folkmoot.slack.Answer;
import folkmoot.store.Databases;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MineTest {
  private final Street street = new Street(Databases.h2());

  private Member ben() {
    return street.scene(BEN, HOMES).member();
  }

  private Answer chooses(String... blocksAndValues) {
    Map<String, List<String>> values = new HashMap<>();
    for (int i = 0; i < blocksAndValues.length; i += 2) {
      values.put(blocksAndValues[i], List.of(blocksAndValues[i + 1]));
    }
    return street.sends(BEN, values);
  }

  private Wishes wishes() {
    return street.database.transact(tx -> street.partnerships.wishes(tx, ben().id()));
  }

  @Test
  void my_settings_are_filled_with_what_is_known() {
    Snapshots.matches("home/me", window(street.presses(BEN, HubViews.SETTINGS, "ptn_homes")));
    Snapshots.matches("home/me-unknown", window(street.types(CLEO, "C1", "me")));
  }

  @Test
  void i_can_state_another_organisation_or_none() {
    chooses(MeViews.ORGANISATION, "org_council");
    assertThat(ben().organisation()).hasToString("org_council");
    chooses(MeViews.ORGANISATION, MeViews.NONE);
    assertThat(ben().organisation()).isNull();
  }

  @Test
  void what_i_leave_as_it_was_is_not_taken_for_my_own_word() {
    chooses(MeViews.ORGANISATION, "org_trust");
    assertThat(stated()).isFalse();
    chooses(MeViews.ORGANISATION, "org_council");
    assertThat(stated()).isTrue();
  }

  @Test
  void an_organisation_of_another_partnership_is_none_of_ours() {
    chooses(MeViews.ORGANISATION, "org_elsewhere");
    assertThat(ben().organisation()).isNull();
  }

  private boolean stated() {
    return street.database.transact(
        tx ->
            tx.handle()
                .createQuery("select organisation_stated from member where id = 'mem_ben'")
                .mapTo(Boolean.class)
                .one());
  }

  @Test
  void quiet_can_last_two_weeks_or_to_the_end_of_a_day_and_end_again() {
    chooses(MeViews.SNOOZE, "TWO_WEEKS");
    assertThat(ben().quietUntil()).isEqualTo(NOW.plus(Duration.ofDays(14)));
    chooses(MeViews.SNOOZE, "AS_CHOSEN");
    assertThat(ben().quietUntil()).isEqualTo(NOW.plus(Duration.ofDays(14)));
    Snapshots.matches("home/me-quiet", window(street.types(BEN, "C1", "me")));
    chooses(MeViews.SNOOZE, "UNTIL", MeViews.UNTIL, "2026-12-24");
    assertThat(ben().quietUntil()).isEqualTo("2026-12-25T00:00:00Z");
    chooses(MeViews.SNOOZE, "OFF");
    assertThat(ben().quietUntil()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-11-29", "someday"})
  void quiet_until_no_day_or_one_that_is_past_is_asked_again(String day) {
    Answer answer =
        chooses(MeViews.SNOOZE, "UNTIL", MeViews.UNTIL, day, MeViews.REMINDING, "CHANNEL");
    assertThat(answer).isInstanceOf(Answer.Errors.class);
    assertThat(((Answer.Errors) answer).byBlock()).containsOnlyKeys(MeViews.UNTIL);
    assertThat(wishes()).as("nothing is half saved").isEqualTo(Wishes.NONE);
  }

  @Test
  void reminders_zone_and_language_are_kept_and_shown_again() {
    chooses(MeViews.REMINDING, "OPENING", MeViews.ZONE, "Asia/Kolkata", MeViews.LANGUAGE, "en");
    assertThat(wishes())
        .isEqualTo(
            new Wishes(Reminding.OPENING, ZoneId.of("Asia/Kolkata"), Locale.forLanguageTag("en")));
    assertThat(ben().zone()).as("where her working hours are").hasToString("Asia/Kolkata");
    Snapshots.matches("home/me-own", window(street.types(BEN, "C1", "me")));
    chooses(MeViews.REMINDING, "DIRECT", MeViews.ZONE, MeViews.AS_IN_SLACK);
    assertThat(wishes().zone()).isNull();
    assertThat(ben().zone()).hasToString("Europe/London");
  }

  @Test
  void a_zone_or_a_language_there_is_not_changes_nothing() {
    chooses(MeViews.REMINDING, "LOUD", MeViews.ZONE, "Mars/Base", MeViews.LANGUAGE, "tlh");
    assertThat(wishes()).isEqualTo(Wishes.NONE);
  }

  @Test
  void the_day_ends_where_she_says_she_is() {
    chooses(MeViews.SNOOZE, "UNTIL", MeViews.UNTIL, "2026-12-24", MeViews.ZONE, "Asia/Kolkata");
    assertThat(ben().quietUntil()).isEqualTo("2026-12-24T18:30:00Z");
  }

  @Test
  void a_button_asks_for_quiet_and_ends_it() {
    Answer asked = street.clicks(BEN, TodayViews.QUIET, "ptn_homes 2w");
    assertThat(said(asked)).contains("Monday 14 December 2026, 10:00 (Europe/London)");
    assertThat(street.presses(BEN, TodayViews.QUIET, "ptn_homes off"))
        .as("in a window of ours the window itself shows it")
        .isInstanceOf(Answer.Update.class);
    assertThat(ben().quietUntil()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "snooze, 2026-12-14T10:00:00Z",
    "snooze 2w, 2026-12-14T10:00:00Z",
    "snooze 5 days, 2026-12-05T10:00:00Z",
    "snooze for 3d, 2026-12-03T10:00:00Z",
    "snooze by 3 dec, 2026-12-03T17:00:00Z",
  })
  void quiet_lasts_as_long_as_i_say(String line, Instant until) {
    assertThat(said(street.types(BEN, "C1", line))).contains("December 2026");
    assertThat(ben().quietUntil()).isEqualTo(until);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "snooze a bit",
        "snooze now",
        "snooze 90d",
        "snooze 2 parsecs",
        "snooze by thirsday"
      })
  void an_unclear_or_impossible_quiet_changes_nothing(String line) {
    assertThat(said(street.types(BEN, "C1", line)))
        .doesNotContain("No direct messages about rounds");
    assertThat(ben().quietUntil()).isNull();
  }

  @Test
  void off_ends_the_quiet() {
    street.types(BEN, "C1", "snooze");
    assertThat(said(street.types(BEN, "C1", "snooze off"))).contains("quiet is over");
    assertThat(ben().quietUntil()).isNull();
  }

  @Test
  void everybody_can_see_who_belongs_where() {
    Snapshots.matches("home/people", window(street.presses(BEN, MeViews.PEOPLE, "ptn_homes")));
  }

  @Test
  void privacy_is_told_in_plain_words_with_the_size_that_holds_here() {
    Snapshots.matches("home/privacy", message(street.types(BEN, "C1", "privacy")));
  }
}
