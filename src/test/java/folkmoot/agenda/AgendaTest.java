package folkmoot.agenda;

import static folkmoot.agenda.Year.window;
import static folkmoot.agenda.Year.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import folkmoot.Recurring;
import folkmoot.Snapshots;
import folkmoot.agenda.Schedule.Note;
import folkmoot.asking.House;
import folkmoot.asking.Sample;
import folkmoot.calendar.Calendars;
import folkmoot.calendar.HolidayFiles;
import folkmoot.rhythm.OnClosed;
import folkmoot.rhythm.Order;
import folkmoot.rhythm.Turn;
import folkmoot.round.Round;
import folkmoot.slack.Answer;
import folkmoot.slack.BlockLimits;
import folkmoot.slack.FormValues;
import folkmoot.store.Database;
import folkmoot.store.Databases;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import folkmoot.time.Cadence;
import folkmoot.time.ClosedDays;
import folkmoot.time.ClosedDays.Range;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgendaTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final Texts TEXTS = Sample.TEXTS;
  private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);
  private static final ClosedDays CLOSED =
      new ClosedDays(
          Map.of(CHRISTMAS, "Christmas Day"),
          List.of(new Range(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 2))));

  private final Path keys;
  private Year year;

  AgendaTest(@TempDir Path keys) {
    this.keys = keys;
  }

  @BeforeEach
  void open() {
    year = new Year(Databases.h2(), keys);
  }

  private void repeats(String line) {
    year.sends(0, window(year.types(0, line)), Map.of());
  }

  private String value(long due) {
    return House.HOMES + " " + year.orders().get(0).id() + (due == 0 ? "" : " " + due);
  }

  private static Recurring recurring(
      String what, LocalDate anchor, @Nullable Instant skipped, boolean paused) {
    Cadence cadence = new Cadence(1, LocalTime.of(14, 0), Sample.HOMES.zone(), anchor);
    List<Turn> next =
        cadence.next(House.MONDAY, 3).stream()
            .map(due -> Turn.of(due, OnClosed.NEXT_WORKING_DAY, CLOSED))
            .toList();
    return new Recurring(
        what.toLowerCase(TEXTS.locale()),
        what,
        what.equals("Check-in") ? "Do we have <time>?" : "",
        "every week",
        next,
        skipped,
        paused,
        new Unmoved(!what.equals("Weekly summary")));
  }

  private record Unmoved(boolean canStop) implements Recurring.Switches {
    @Override
    public void skip(Tx tx, @Nullable Instant due) {}

    @Override
    public void pause(Tx tx, boolean paused) {}

    @Override
    public void stop(Tx tx) {}
  }

  @Test
  void the_schedule_shows_what_comes_and_what_closed_days_make_of_it() {
    Recurring moved = recurring("Pulse", LocalDate.of(2026, 12, 21), null, false);
    Recurring skipped =
        recurring(
            "Check-in", LocalDate.of(2026, 12, 2), Instant.parse("2026-12-02T14:00:00Z"), false);
    Recurring paused = recurring("Weekly summary", LocalDate.of(2026, 12, 3), null, true);
    Schedule schedule =
        new Schedule(
            Sample.HOMES, List.of(moved, skipped, paused), CLOSED, List.of(), Note.NOTHING);
    Snapshots.matches("agenda/schedule", ScheduleViews.window(schedule, TEXTS));
    Snapshots.matches(
        "agenda/schedule-changed",
        ScheduleViews.window(
            new Schedule(Sample.HOMES, List.of(paused), CLOSED, List.of(), Note.GONE), TEXTS));
  }

  @Test
  void a_schedule_of_any_length_fits_a_window() {
    List<Recurring> many =
        Collections.nCopies(60, recurring("Check-in", LocalDate.of(2026, 12, 2), null, false));
    View view =
        ScheduleViews.window(
            new Schedule(Sample.HOMES, many, CLOSED, List.of(), Note.SAVED), TEXTS);
    assertThat(BlockLimits.faults(view)).isEmpty();
    assertThat(view.toString()).contains("More things repeat than fit here");
  }

  @Test
  void closed_days_are_chosen_and_taken_back_in_one_form() {
    ClosedForm form =
        new ClosedForm(
            Sample.HOMES,
            HolidayFiles.ours(),
            new Calendars.Chosen(
                Set.of("scotland"),
                List.of(
                    new Calendars.OwnDays("cld_1", CLOSED.ranges().get(0)),
                    new Calendars.OwnDays("cld_2", new Range(CHRISTMAS, CHRISTMAS)))),
            12);
    Snapshots.matches("agenda/closed", ClosedViews.window(form, TEXTS));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_is_chosen_in_the_form_holds_from_then_on(Database database) {
    year = new Year(database, keys);
    View form = window(year.presses(0, ScheduleViews.CLOSED, House.HOMES.value()));
    FormValues values =
        new FormValues(
            Map.of(
                ClosedForm.SETS, List.of("scotland", "england-and-wales"),
                ClosedForm.FIRST, List.of("2026-12-21"),
                ClosedForm.LAST, List.of("2027-01-02"),
                ClosedForm.BUDGET, List.of("30")));
    assertThat(words(year.sends(0, form, values))).contains("*Saved.*");
    View again = window(year.presses(0, ScheduleViews.CLOSED, House.HOMES.value()));
    assertThat(again.toString())
        .contains("Closed: Monday 21 December 2026 to Saturday 2 January 2027");
    ClosedDays closed = database.transact(tx -> year.house.tools.calendars().of(tx, House.HOMES));
    assertThat(closed.isClosed(LocalDate.of(2026, 11, 30))).isTrue();
    assertThat(closed.isClosed(LocalDate.of(2026, 12, 22))).isTrue();
    assertThat(database.<Integer>transact(tx -> year.house.tools.orders().budget(tx, House.HOMES)))
        .isEqualTo(30);

    String range =
        database
            .transact(tx -> year.house.tools.calendars().chosen(tx, House.HOMES))
            .own()
            .get(0)
            .id();
    Answer reopened = year.presses(0, ClosedViews.REOPEN, House.HOMES + " " + range);
    assertThat(words(reopened)).doesNotContain("21 December");
    assertThat(words(year.presses(0, ScheduleViews.BACK, House.HOMES.value())))
        .contains("Closed days and budget");
  }

  @ParameterizedTest
  @CsvSource({
    ", 2026-12-25, first, choose the first day",
    "2026-12-25, 2026-12-24, last, before the first one",
    "2026-11-01, 2026-11-02, last, are over",
    "2026-12-25, 2028-01-01, last, more than a year",
  })
  void days_that_cannot_be_closed_are_told_under_their_field(
      @Nullable String first, String last, String block, String words) {
    View form = window(year.presses(0, ScheduleViews.CLOSED, House.HOMES.value()));
    Map<String, String> values =
        first == null ? Map.of("last", last) : Map.of("first", first, "last", last);
    Answer answer = year.sends(0, form, values);
    assertThat(((Answer.Errors) answer).byBlock().get(block)).contains(words);
    assertThat(
            year.house
                .database
                .transact(tx -> year.house.tools.calendars().chosen(tx, House.HOMES))
                .own())
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void the_date_that_was_shown_is_left_out_and_never_the_one_after_it(Database database) {
    year = new Year(database, keys);
    repeats("pulse every mon 10:00 for 1d");
    Instant first = Instant.parse("2026-12-07T10:00:00Z");
    String button = value(first.getEpochSecond());
    year.presses(0, ScheduleViews.SKIP, button);
    year.presses(0, ScheduleViews.SKIP, button);
    assertThat(year.orders()).extracting(Order::skip).containsExactly(first);
    year.presses(0, ScheduleViews.UNSKIP, value(0));
    year.presses(0, ScheduleViews.SKIP, button);

    year.workUntil(Instant.parse("2026-12-08T00:00:00Z"));
    assertThat(words(year.presses(0, ScheduleViews.SKIP, button))).contains("Nothing was changed");
    year.workUntil(Instant.parse("2026-12-15T00:00:00Z"));
    assertThat(year.rounds())
        .extracting(Round::opensAt)
        .containsExactly(Instant.parse("2026-12-14T10:00:00Z"));
    assertThat(year.ledger()).containsExactly("SENT", "SKIPPED a convener left this one out");
  }

  @Test
  void what_is_paused_lets_dates_pass_and_what_is_stopped_is_gone() {
    repeats("pulse every mon 10:00 for 1d");
    year.presses(0, ScheduleViews.PAUSE, value(0));
    year.workUntil(Instant.parse("2026-12-08T00:00:00Z"));
    year.presses(1, ScheduleViews.RESUME, value(0));
    year.workUntil(Instant.parse("2026-12-15T00:00:00Z"));
    assertThat(year.ledger()).containsExactly("SENT", "SKIPPED it was paused");

    String stop = value(0);
    year.presses(0, ScheduleViews.STOP, stop);
    assertThat(year.orders()).isEmpty();
    assertThat(year.jobs().next()).isEmpty();
    assertThat(words(year.presses(0, ScheduleViews.STOP, stop))).contains("Nothing was changed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ScheduleViews.PAUSE,
        ScheduleViews.STOP,
        ScheduleViews.SKIP,
        ScheduleViews.CLOSED,
        ScheduleViews.BACK,
        ClosedViews.REOPEN
      })
  void who_does_not_convene_changes_nothing(String action) {
    repeats("pulse every mon 10:00 for 1d");
    Order before = year.orders().get(0);
    Instant first = Instant.parse("2026-12-07T10:00:00Z");
    assertThat(words(year.presses(5, action, value(first.getEpochSecond()))))
        .contains("This is for conveners");
    assertThat(year.orders()).containsExactly(before);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_round_kept_open_longer_shows_it_in_its_post_and_tells_nobody(Database database) {
    year = new Year(database, keys);
    year.types(0, "pulse now");
    Round round = year.rounds().get(0);
    View form = window(year.types(0, "extend 1d"));
    Snapshots.matches("agenda/extend", without(form, round));
    assertThat(year.house.blocks("opening:" + round.id())).contains("Wednesday 2 December, 17:00");

    Instant thursday = Instant.parse("2026-12-03T17:00:00Z");
    Answer done = year.sends(0, form, extension(round, thursday));
    assertThat(words(done)).contains("Thursday 3 December 2026, 17:00");
    assertThat(year.rounds().get(0).closesAt()).isEqualTo(thursday);
    assertThat(year.house.owed("update:opening:"))
        .singleElement()
        .asString()
        .contains("Thursday 3 December, 17:00");
    assertThat(year.house.owed("")).hasSize(2);

    assertThat(error(year.sends(0, form, extension(round, thursday)))).contains("already");
    assertThat(error(year.sends(0, form, extension(round, thursday.plus(Duration.ofDays(58))))))
        .contains("60 days");
    assertThat(words(year.sends(5, form, extension(round, thursday.plusSeconds(3600)))))
        .contains("for conveners");
    year.house.passWorking(Duration.ofDays(4));
    assertThat(words(year.sends(0, form, extension(round, thursday.plusSeconds(3600)))))
        .contains("over already");
    assertThat(words(year.types(0, "extend 1d"))).contains("Nothing is open");
  }

  @Test
  void an_extension_counts_from_the_close_or_names_a_moment() {
    year.types(0, "pulse now");
    assertThat(window(year.types(0, "extend")).toString()).contains("Thursday 3 December 2026");
    assertThat(window(year.types(0, "extend for 2 days")).toString()).contains("Friday 4 December");
    assertThat(window(year.types(0, "extend by fri 12:00")).toString())
        .contains("Friday 4 December 2026, 12:00");
    assertThat(words(year.types(0, "extend a little"))).contains("I cannot tell until when");
  }

  private static Map<String, String> extension(Round round, Instant until) {
    return Map.of("round", round.id().value(), "until", "" + until.getEpochSecond());
  }

  private static String error(Answer answer) {
    return String.valueOf(((Answer.Errors) answer).byBlock().get("until"));
  }

  /** The same form whatever the round is called by. */
  private static View without(View form, Round round) {
    Gson gson = GsonFactory.createSnakeCase();
    return gson.fromJson(gson.toJson(form).replace(round.id().value(), "rnd_1"), View.class);
  }
}
