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
import folkmoot.partnership.Members;
import folkmoot.store.Databases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

  private void chooses(String organisation, Reminders reminders) {
    street.sends(
        BEN,
        Map.of(
            MeViews.ORGANISATION,
            List.of(organisation),
            MeViews.REMINDERS,
            List.of(reminders.name())));
  }

  @Test
  void my_settings_are_filled_with_what_is_known() {
    Snapshots.matches("home/me", window(street.presses(BEN, HubViews.ME, "ptn_homes")));
    Snapshots.matches("home/me-unknown", window(street.types(CLEO, "C1", "me")));
  }

  @Test
  void i_can_state_another_organisation_or_none() {
    chooses("org_council", Reminders.USUAL);
    assertThat(ben().organisation()).hasToString("org_council");
    chooses(MeViews.NONE, Reminders.USUAL);
    assertThat(ben().organisation()).isNull();
  }

  @Test
  void what_i_leave_as_it_was_is_not_taken_for_my_own_word() {
    chooses("org_trust", Reminders.NEVER);
    assertThat(stated()).isFalse();
    chooses("org_council", Reminders.NEVER);
    assertThat(stated()).isTrue();
  }

  @Test
  void an_organisation_of_another_partnership_is_none_of_ours() {
    chooses("org_elsewhere", Reminders.USUAL);
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
  void reminders_can_pause_stop_and_start_again() {
    chooses("org_trust", Reminders.PAUSE);
    assertThat(ben().quietUntil()).isEqualTo(NOW.plus(Duration.ofDays(14)));
    chooses("org_trust", Reminders.AS_CHOSEN);
    assertThat(ben().quietUntil()).isEqualTo(NOW.plus(Duration.ofDays(14)));
    Snapshots.matches("home/me-quiet", window(street.types(BEN, "C1", "me")));
    chooses("org_trust", Reminders.NEVER);
    assertThat(ben().quietUntil()).isEqualTo(Members.FOR_GOOD);
    chooses("org_trust", Reminders.USUAL);
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
    assertThat(said(street.types(BEN, "C1", line))).doesNotContain("No reminders for you until");
    assertThat(ben().quietUntil()).isNull();
  }

  @Test
  void off_ends_the_quiet() {
    street.types(BEN, "C1", "snooze");
    assertThat(said(street.types(BEN, "C1", "snooze off"))).contains("as usual");
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
