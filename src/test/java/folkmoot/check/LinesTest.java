package folkmoot.check;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.secret.KeyFolder;
import folkmoot.slack.Greeting;
import folkmoot.slack.Scopes;
import folkmoot.slack.Seat;
import folkmoot.store.DatabaseLook;
import folkmoot.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of what was seen, without looking. */
class LinesTest {
  private static final Texts TEXTS = Texts.load(Locale.UK);
  private static final Scopes USUAL = Scopes.with(Set.of());
  private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");

  private static String said(Line line) {
    return line.state() + " " + line.words();
  }

  private static List<String> said(List<Line> lines) {
    return lines.stream().map(LinesTest::said).toList();
  }

  @ParameterizedTest
  @CsvSource({"0, OK", "30, OK", "31, WARN", "-31, WARN", "240, WARN", "241, MEND", "-241, MEND"})
  void a_clock_is_told_from_half_a_minute_and_to_be_mended_from_four(int ahead, String state) {
    Greeting slack = new Greeting.Refused("invalid_auth", NOW);
    Line clock = SlackLines.of(slack, NOW.plus(Duration.ofSeconds(ahead)), USUAL, TEXTS).get(1);
    assertThat(clock.state().name()).isEqualTo(state);
    assertThat(clock.words()).startsWith("Clock: this machine ");
  }

  @Test
  void a_clock_says_which_side_it_is_on() {
    Greeting slack = new Greeting.Refused("invalid_auth", NOW);
    assertThat(said(SlackLines.of(slack, NOW.plusSeconds(40), USUAL, TEXTS)))
        .contains(
            "WARN Clock: this machine is 40 seconds ahead of Slack. From 5 minutes on, Slack’s"
                + " signed requests are refused. Switch on time synchronisation (NTP).");
    assertThat(said(SlackLines.of(slack, NOW.minusSeconds(1_200), USUAL, TEXTS)))
        .contains(
            "MEND Clock: this machine is 1,200 seconds behind Slack. From 5 minutes on, Slack’s"
                + " signed requests are refused. Set the clock, and switch on time synchronisation"
                + " (NTP).");
  }

  @Test
  void what_slack_does_not_say_is_not_compared() {
    Greeting silent = new Greeting.Known("Bench", "folkmoot", null, null);
    assertThat(said(SlackLines.of(silent, NOW, USUAL, TEXTS)))
        .containsExactly(
            "OK Slack: the app is folkmoot in the workspace Bench.",
            "SKIPPED Clock: not compared, because Slack did not say what time it is.",
            "SKIPPED Scopes: not compared, because Slack did not say what the app may do.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "invalid_auth",
        "not_authed",
        "account_inactive",
        "token_revoked",
        "token_expired",
        "not_allowed_token_type",
        "org_login_required",
        "ekm_access_denied",
        "access_denied",
        "team_access_not_granted",
        "accesslimited",
        "ratelimited"
      })
  void a_refusal_that_slack_documents_has_its_own_mend(String error) {
    Line line = SlackLines.of(new Greeting.Refused(error, null), NOW, USUAL, TEXTS).get(0);
    assertThat(line.state()).isEqualTo(Line.State.MEND);
    assertThat(line.words()).startsWith("Slack: ").doesNotContain(error);
  }

  @Test
  void a_refusal_that_is_not_known_is_named() {
    assertThat(
            said(SlackLines.of(new Greeting.Refused("HTTP 503", null), NOW, USUAL, TEXTS)).get(0))
        .startsWith("MEND Slack: it answered “HTTP 503” instead of who the app is.");
  }

  @Test
  void a_channel_is_fine_or_says_what_to_do() {
    assertThat(said(channel(new Seat.Seen("hub", true, true))))
        .isEqualTo(
            "MEND Channel: #hub, where Warm Homes lives, is archived, so nothing can be posted."
                + " Restore it in Slack, and type “/invite @moot” there.");
    assertThat(said(channel(new Seat.Refused("missing_scope"))))
        .isEqualTo(
            "MEND Channel: the app may not look at the channel where Warm Homes lives. Add the"
                + " missing scopes first.");
    assertThat(said(channel(new Seat.Refused("fatal_error"))))
        .isEqualTo(
            "MEND Channel: asked about the channel where Warm Homes lives, Slack answered"
                + " “fatal_error”. Check again in a minute.");
    assertThat(said(channel(new Seat.Silent())))
        .isEqualTo(
            "SKIPPED Channel: asked about the channel where Warm Homes lives, Slack did not"
                + " answer. Check again in a minute.");
  }

  private static Line channel(Seat seat) {
    return ChannelLines.of(new ChannelLines.Channel("Warm Homes", true, "moot", seat), TEXTS);
  }

  @Test
  void a_signing_secret_of_another_shape_is_told_and_never_shown() {
    assertThat(SettingsLines.of(List.of(), "0123456789abcdef0123456789abcdef", TEXTS)).hasSize(1);
    assertThat(said(SettingsLines.of(List.of(), "Not-A-Secret", TEXTS)))
        .containsExactly(
            "OK Settings: all of them can be used.",
            "WARN Settings: SLACK_SIGNING_SECRET does not look like a signing secret, which has"
                + " 32 characters: digits and the letters a to f. Copy it again from your app at"
                + " api.slack.com/apps, under Basic Information.");
  }

  @Test
  void an_old_server_other_tables_and_a_late_write_are_to_be_mended() {
    var old = new DatabaseLook.Condition("PostgreSQL", 14, 4, 0, false, false);
    assertThat(said(DatabaseLines.main(TEXTS).seen(old, true)))
        .containsExactly(
            "MEND Database: PostgreSQL 14 is too old. Move to PostgreSQL 15 or newer.",
            "OK Tables: they are those of this version.");
    var newer = new DatabaseLook.Condition("H2", 2, 9, 0, true, false);
    assertThat(said(DatabaseLines.main(TEXTS).seen(newer, false)))
        .containsExactly(
            "OK Database: H2 2 answers.",
            "MEND Tables: a newer version of Folkmoot has worked here. Run that version, or a"
                + " later one.",
            "MEND Database: WRITE_DELAY in database.url lets a crash lose answers that people were"
                + " told are kept. Leave it out of database.url.");
    assertThat(said(List.of(DatabaseLines.main(TEXTS).onlyToRead())))
        .containsExactly(
            "MEND Database: its file can be read, but not written. Give it to the user who runs"
                + " “serve”.");
    var other = new DatabaseLook.Condition("H2", 2, 4, 2, false, true);
    assertThat(said(DatabaseLines.main(TEXTS).seen(other, true)).get(1))
        .startsWith("MEND Tables: they were made by steps that read differently");
  }

  @Test
  void of_the_database_of_the_keys_the_same_is_said_with_its_own_settings() {
    DatabaseLines keys = DatabaseLines.keys(TEXTS);
    var late = new DatabaseLook.Condition("H2", 2, 1, 1, false, false);
    assertThat(said(keys.seen(late, false)))
        .containsExactly(
            "OK Key database: H2 2 answers.",
            "WARN Key tables: one step is still to be taken to this version. “serve” takes them"
                + " when it starts; “migrate” takes them and ends.",
            "MEND Key database: WRITE_DELAY in keys.url lets a crash lose keys, and bring back"
                + " destroyed ones. Leave it out of keys.url.");
    var main = new DatabaseLook.Condition("PostgreSQL", 14, 11, 0, true, true);
    assertThat(said(keys.seen(main, true)))
        .containsExactly(
            "MEND Key database: PostgreSQL 14 is too old. Move to PostgreSQL 15 or newer.",
            "MEND Key tables: they are not those of the keys, or another version has made them."
                + " Name a database in keys.url that holds nothing else, or run the version that"
                + " made them.");
    assertThat(said(keys.seen(new DatabaseLook.Condition("H2", 2, 0, 1, false, false), true)))
        .contains("OK Key tables: there are none yet. “serve” makes them when it first starts.");
  }

  @Test
  void keys_that_could_not_be_seen_are_not_told_to_be_missing() {
    var rounds = new RoundLines.Rounds(Set.of("rnd_1"), Set.of());
    assertThat(said(RoundLines.of(RoundLines.Place.ROWS, null, rounds, TEXTS)))
        .containsExactly(
            "SKIPPED Rounds: their keys were not looked for, because the key database could not"
                + " be read.");
    assertThat(said(RoundLines.of(RoundLines.Place.ROWS, null, null, TEXTS)))
        .containsExactly(
            "SKIPPED Rounds: their keys were not looked for, because the database could not be"
                + " read.");
    assertThat(said(RoundLines.of(RoundLines.Place.ROWS, Set.of(), rounds, TEXTS)))
        .containsExactly(
            "MEND Rounds: the key of one open round is not there. Without it the round is"
                + " cancelled when it ends. If the keys were in another place before, set keys.url"
                + " back, or leave it out.");
  }

  @ParameterizedTest
  @EnumSource(KeyFolder.State.class)
  void a_key_folder_has_a_line_in_each_state(KeyFolder.State state) {
    KeyFolder folder = new KeyFolder(state, "ext4", false, List.of());
    Line first = KeyLines.of(new KeyLines.Seen("/keys", folder, false), null, TEXTS).get(0);
    boolean fine = state == KeyFolder.State.THERE || state == KeyFolder.State.CAN_BE_MADE;
    assertThat(first.state()).isEqualTo(fine ? Line.State.OK : Line.State.MEND);
    assertThat(first.words()).startsWith("Keys: /keys ");
  }

  @Test
  void a_file_system_that_copies_or_forgets_is_told_and_so_is_a_key_that_stays() {
    var stuck = List.of(new KeyFolder.KeyFile("rnd_1", false, false));
    var rounds = new RoundLines.Rounds(Set.of(), Set.of("rnd_1"));
    assertThat(
            said(
                KeyLines.of(
                    new KeyLines.Seen(
                        "/keys",
                        new KeyFolder(KeyFolder.State.THERE, "btrfs", false, stuck),
                        false),
                    rounds,
                    TEXTS)))
        .containsExactly(
            "OK Keys: /keys is there, and only its owner can enter it.",
            "WARN Keys: a file system of the kind btrfs may keep a copy of a key after it was"
                + " destroyed. Set keys.dir to a folder on ext4 or xfs if you can.",
            "MEND Keys: one key cannot be destroyed by this user. Give all files in /keys to the"
                + " user who runs “serve”.",
            "OK Rounds: none is open, so no key is needed.");
    var fleeting = new KeyFolder(KeyFolder.State.THERE, "tmpfs", false, List.of());
    assertThat(said(KeyLines.of(new KeyLines.Seen("/k", fleeting, false), rounds, TEXTS)))
        .contains(
            "WARN Keys: a file system of the kind tmpfs is empty after this machine restarts, and"
                + " the rounds that are open then are lost. Set keys.dir to a folder on ext4 or"
                + " xfs.");
  }
}
