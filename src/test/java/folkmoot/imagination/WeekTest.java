package folkmoot.imagination;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Snapshots;
import folkmoot.asking.House;
import folkmoot.asking.Sample;
import folkmoot.command.Arguments;
import folkmoot.command.CommandLine;
import folkmoot.ids.Ids;
import folkmoot.prompt.Family;
import folkmoot.prompt.Prompt;
import folkmoot.rhythm.Act;
import folkmoot.rhythm.Rest;
import folkmoot.rhythm.Rests;
import folkmoot.rhythm.Why;
import folkmoot.schedule.Ledger;
import folkmoot.schedule.Occurrence;
import folkmoot.slack.Answer;
import folkmoot.slack.Submission;
import folkmoot.store.Database;
import folkmoot.store.Databases;
import folkmoot.time.ClosedDays;
import folkmoot.time.ClosedDays.Range;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The house begins on Monday 30 November 2026 at 10:00; next Monday is the seventh. */
class WeekTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final LocalDate SEVENTH = LocalDate.of(2026, 12, 7);

  private final Path keys;

  WeekTest(@TempDir Path keys) {
    this.keys = keys;
  }

  private record Room(House house, Ledger ledger, Weeks weeks, Days days) {
    static Room in(Database database, Path keys) {
      House house = new House(database, keys, 6, needs -> List.of());
      Ledger ledger = new Ledger(new Ids(house::now, new SecureRandom()), house::now);
      WhatIfs whatIfs = new WhatIfs(house.tools);
      return new Room(
          house, ledger, new Weeks(house.tools, whatIfs), new Days(house.tools, ledger, whatIfs));
    }

    Imagined types(String words) {
      Arguments said = CommandLine.read("imagine " + words).line().arguments();
      return weeks.begin(house.scene(0), said);
    }

    Submission form(int person, LocalDate shown, LocalDate chosen) {
      return house.submission(
          person, House.HOMES + " " + shown, Map.of(PlanViews.FIRST, chosen.toString()));
    }

    void planned() {
      assertThat(weeks.send(form(0, SEVENTH, SEVENTH))).isInstanceOf(Imagined.Planned.class);
    }

    /** Walks from due instant to due instant. */
    void until(String end) {
      Instant there = Instant.parse(end);
      Instant next = days.next().orElse(Instant.MAX);
      while (!next.isAfter(there)) {
        house.pass(
            Duration.between(house.now(), next).isNegative()
                ? Duration.ZERO
                : Duration.between(house.now(), next));
        days.run(house.now());
        days.run(house.now());
        assertThat(days.next().orElse(Instant.MAX)).isAfter(house.now());
        next = days.next().orElse(Instant.MAX);
      }
      house.pass(Duration.between(house.now(), there));
    }

    List<String> ended() {
      return house.database.transact(tx -> ledger.latest(tx, House.HOMES, 20)).stream()
          .map(one -> said(one))
          .toList();
    }

    private static String said(Occurrence one) {
      return (one.outcome() + " " + one.reason()).strip();
    }

    Week current() {
      return house.database.transact(tx -> new WeekStore(tx).current(House.HOMES)).orElseThrow();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-07, 2026-12-11",
    "2026-12-09, 2026-12-15",
    "2026-12-12, 2026-12-18",
    "2026-12-21, 2026-12-30",
  })
  void a_week_has_five_working_days_over_weekends_and_closed_days(LocalDate first, LocalDate last) {
    Range christmas = new Range(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 28));
    List<LocalDate> days = Week.days(first, new ClosedDays(Map.of(), List.of(christmas)));
    assertThat(days).hasSize(Week.DAYS);
    assertThat(days.get(4)).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 2026-12-07",
    "mon, 2026-12-07",
    "from wed, 2026-12-02",
    "14 dec, 2026-12-14",
    "by tomorrow, 2026-12-01",
  })
  void without_a_day_it_is_next_monday(String words, LocalDate first) {
    Imagined imagined = Room.in(Databases.h2(), keys).types(words);
    assertThat(((Imagined.Plan) imagined).days().get(0)).isEqualTo(first);
  }

  @Test
  void what_cannot_be_is_said() {
    Room room = Room.in(Databases.h2(), keys);
    assertThat(room.types("whenever")).isInstanceOf(Imagined.Unclear.class);
    assertThat(room.types("today")).isInstanceOf(Imagined.Past.class);
    assertThat(room.weeks().send(room.form(2, SEVENTH, SEVENTH)))
        .isInstanceOf(Imagined.NotConvening.class);
    Instant until = Instant.parse("2026-12-08T00:00:00Z");
    Rest quiet = new Rest("q", House.HOMES, Why.QUIET, House.MONDAY, until);
    room.house().database.run(tx -> Rests.begin(tx, quiet));
    assertThat(room.types("mon")).isInstanceOf(Imagined.Quiet.class);
    assertThat(room.types("14 dec")).isInstanceOf(Imagined.Plan.class);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void nothing_takes_effect_before_its_dates_were_seen_and_a_window_sent_twice_plans_once(
      Database database) {
    Room room = Room.in(database, keys);
    LocalDate ninth = SEVENTH.plusDays(2);
    assertThat(room.weeks().send(room.form(0, SEVENTH, ninth))).isInstanceOf(Imagined.Plan.class);
    assertThat(room.days().next()).isEmpty();
    Submission form = room.form(0, ninth, ninth);
    assertThat(room.weeks().send(form)).isInstanceOf(Imagined.Planned.class);
    assertThat(room.weeks().send(form)).isInstanceOf(Imagined.Planned.class);
    assertThat(room.weeks().send(room.form(1, ninth, ninth))).isInstanceOf(Imagined.Already.class);
    assertThat(room.types("")).isInstanceOf(Imagined.Already.class);
    assertThat(room.days().next()).contains(Instant.parse("2026-12-09T09:00:00Z"));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void it_is_announced_has_five_different_what_ifs_and_ends(Database database) {
    Room room = Room.in(database, keys);
    room.planned();
    room.until("2026-12-13T00:00:00Z");
    List<String> posts = room.house().owed("imagination:");
    assertThat(posts).hasSize(7).doesNotHaveDuplicates();
    assertThat(posts.get(0)).contains("begins", "Friday 11 December 2026");
    assertThat(posts.get(1)).contains("Day 1 of 5");
    assertThat(posts.get(6)).contains("Imagination week is over");
    assertThat(room.ended()).containsExactly("SENT", "SENT", "SENT", "SENT", "SENT");
    assertThat(room.days().next()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void none_comes_again_while_others_have_rested_longer(Database database) {
    Room room = Room.in(database, keys);
    room.planned();
    room.until("2026-12-13T00:00:00Z");
    LocalDate second = LocalDate.of(2026, 12, 14);
    room.weeks().send(room.form(0, second, second));
    room.until("2026-12-20T00:00:00Z");
    List<String> ids =
        new ArrayList<>(
            room.house().database.transact(tx -> new WeekStore(tx).posted(House.HOMES)).values());
    assertThat(ids).containsExactly("W1", "W2", "W3", "W4", "W5", "W6", "W7", "W8", "W1", "W2");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_day_is_left_out_paused_closed_or_missed_and_the_ledger_says_so(Database database) {
    Room room = Room.in(database, keys);
    room.planned();
    String week = room.current().id();
    database.run(tx -> new WeekStore(tx).skip(week, SEVENTH.plusDays(1)));
    room.until("2026-12-08T12:00:00Z");
    LocalDate wednesday = SEVENTH.plusDays(2);
    database.run(
        tx ->
            room.house().tools.calendars().close(tx, House.HOMES, new Range(wednesday, wednesday)));
    room.until("2026-12-09T12:00:00Z");
    database.run(tx -> new WeekStore(tx).pause(week, true));
    room.until("2026-12-10T12:00:00Z");
    database.run(tx -> new WeekStore(tx).pause(week, false));
    room.house().pass(Duration.ofDays(2));
    room.days().run(room.house().now());
    assertThat(room.ended())
        .containsExactly(
            "SKIPPED Folkmoot was not running, and too little time was left",
            "SKIPPED it was paused",
            "SKIPPED a closed day",
            "SKIPPED a convener left this one out",
            "SENT");
    assertThat(room.house().owed("imagination:")).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void in_the_week_nothing_counts_and_stopping_it_ends_that_at_once(Database database) {
    Room room = Room.in(database, keys);
    room.planned();
    room.until("2026-12-08T12:00:00Z");
    assertThat(stops(room)).isTrue();
    database.run(tx -> room.days().stop(tx, room.current(), room.house().scene(0).partnership()));
    assertThat(stops(room)).isFalse();
    assertThat(room.days().next()).isEmpty();
    assertThat(room.house().owed("imagination:").get(3)).contains("ends here");
  }

  private static boolean stops(Room room) {
    return room.house()
        .database
        .transact(tx -> Rests.stopping(tx, House.HOMES, Act.SCALE_BY_HAND, room.house().now()))
        .isPresent();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_week_that_would_begin_in_a_quiet_time_does_not_take_place(Database database) {
    Room room = Room.in(database, keys);
    room.planned();
    Instant until = Instant.parse("2026-12-12T00:00:00Z");
    Rest quiet = new Rest("q", House.HOMES, Why.QUIET, House.MONDAY, until);
    database.run(tx -> Rests.begin(tx, quiet));
    room.until("2026-12-13T00:00:00Z");
    assertThat(room.house().owed("imagination:")).isEmpty();
    assertThat(room.ended()).containsExactly("SKIPPED quiet was asked for");
  }

  @Test
  void windows_and_posts_read_well() {
    ZoneId zone = Sample.HOMES.zone();
    Week week =
        new Week("w", House.HOMES, Week.days(SEVENTH, ClosedDays.NONE), null, false, true, null);
    ClosedDays closed = new ClosedDays(Map.of(SEVENTH.plusDays(1), "Founders’ Day"), List.of());
    Answer plan =
        PlanViews.said(
            new Imagined.Plan(Sample.HOMES, Week.days(SEVENTH, closed), closed, List.of()),
            Sample.TEXTS);
    Snapshots.matches("imagination/plan", ((Answer.Open) plan).view());
    Snapshots.matches("imagination/begin", DayViews.begin(week, Sample.HOMES, Sample.TEXTS));
    Prompt prompt = new Prompt("W1", Family.WHAT_IF, null, false, "What if <nobody> asked?");
    Snapshots.matches("imagination/what-if", DayViews.whatIf(prompt, 1, Sample.TEXTS));
    Snapshots.matches("imagination/end", DayViews.end(Sample.HOMES, Sample.TEXTS));
    assertThat(DayViews.digest(week, week.last(), Sample.TEXTS).text())
        .isEqualTo(
            "*Imagination week* took place from 7 December to 11 December. Nothing of it was"
                + " counted.");
    for (Imagined each :
        List.of(
            new Imagined.Planned(Sample.HOMES, week),
            new Imagined.Already(Sample.HOMES, week),
            new Imagined.Quiet(Sample.HOMES, week.ends(zone)),
            new Imagined.Series(Sample.HOMES, week.ends(zone)),
            new Imagined.TooFar(),
            new Imagined.NoPrompts())) {
      assertThat(PlanViews.said(each, Sample.TEXTS)).isInstanceOf(Answer.Whisper.class);
      assertThat(PlanViews.sent(each, Sample.TEXTS)).isNotNull();
    }
  }
}
