package folkmoot.opera;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.OpenItem;
import folkmoot.Snapshots;
import folkmoot.asking.House;
import folkmoot.ids.OrganisationId;
import folkmoot.partnership.Organisation;
import folkmoot.partnership.Scene;
import folkmoot.privacy.Audited;
import folkmoot.privacy.Auditor;
import folkmoot.rhythm.Rest;
import folkmoot.rhythm.Rests;
import folkmoot.rhythm.Why;
import folkmoot.store.Database;
import folkmoot.text.Texts;
import folkmoot.time.ClosedDays;
import folkmoot.time.WorkingHours;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of people whose partner does not come, and of who is put together. */
class NoShowTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Path keys;

  NoShowTest(@TempDir Path keys) {
    this.keys = keys;
  }

  private Played paired(Database database) {
    return paired(database, Map.of());
  }

  private Played paired(Database database, Map<String, String> more) {
    Played played = new Played(database, keys, 8);
    played.begins(0, "req0", more);
    for (int i = 1; i < 8; i++) {
      played.joins(i);
    }
    played.stepEnds();
    for (int i = 0; i < 8; i++) {
      played.writes(i, "Idea of person " + i);
    }
    assertThat(played.opera().step()).isEqualTo(Step.PAIR);
    return played;
  }

  private static int partner(Played played, int person) {
    return played.seats().stream()
        .filter(seat -> seat.pair() != null && seat.pair().equals(pair(played, person)))
        .map(seat -> Integer.parseInt(seat.member().value().replace("mem_", "")))
        .filter(other -> other != person)
        .findFirst()
        .orElseThrow();
  }

  private static Integer pair(Played played, int person) {
    return played.seats().stream()
        .filter(seat -> seat.member().value().equals("mem_" + person))
        .flatMap(seat -> Optional.ofNullable(seat.pair()).stream())
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void half_a_day_later_both_of_a_pair_are_told_once_and_alike_and_not_at_night(Database database) {
    Played played = paired(database);
    int waits = 0;
    int other = partner(played, waits);
    played.page(waits);
    for (int i = 0; i < 8; i++) {
      if (i != waits && i != other) {
        played.page(i);
      }
    }
    played.house.pass(Duration.ofHours(12));
    played.work();
    assertThat(played.told()).as("late in the evening").doesNotContain("Not all of your pair");
    played.house.pass(Duration.ofHours(11));
    played.work();
    played.work();
    assertThat(played.told().split("Not all of your pair have been", -1)).hasSize(2 * 2 + 1);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void whoever_wants_no_messages_is_sent_none(Database database) {
    Played played = new Played(database, keys, 8);
    played.begins(0);
    for (int i = 1; i < 8; i++) {
      played.joins(i);
    }
    database.run(
        tx -> {
          tx.handle().execute("update member set reminding = 'CHANNEL' where id = 'mem_0'");
          tx.handle()
              .execute(
                  "update member set quiet_until = timestamp with time zone"
                      + " '2027-01-01 00:00:00+00' where id = 'mem_1'");
        });
    played.stepEnds();
    assertThat(played.told().split("You can write your ideas now", -1)).hasSize(6 * 2 + 1);
    for (int i = 0; i < 8; i++) {
      played.writes(i, "Idea of person " + i);
    }
    List<Integer> quiet = List.of(pair(played, 0), pair(played, 1));
    for (int pair = 1; pair <= 4; pair++) {
      assertThat(played.house.owed(played.opera().key() + ":hello:" + pair))
          .as("a pair of one who wants no messages is not greeted")
          .hasSize(quiet.contains(pair) ? 0 : 1);
    }
  }

  private Played writing(Database database) {
    Played played = new Played(database, keys, 8);
    played.begins(0);
    for (int i = 1; i < 8; i++) {
      played.joins(i);
    }
    played.stepEnds();
    for (int i = 0; i < 6; i++) {
      played.writes(i, "Idea of person " + i);
    }
    assertThat(played.opera().step()).isEqualTo(Step.OWN);
    return played;
  }

  /** Hour by hour as long as people write alone: when somebody was reminded to. */
  private static List<Instant> reminded(Played played, int hours) {
    List<Instant> when = new ArrayList<>();
    for (int i = 0; i < hours && played.opera().step() == Step.OWN; i++) {
      int before = toldToWrite(played).size();
      played.house.pass(Duration.ofHours(1));
      played.work();
      if (toldToWrite(played).size() > before) {
        when.add(played.house.now());
      }
    }
    return when;
  }

  /** Whom, and in what kind of row. */
  private static List<String> toldToWrite(Played played) {
    return played.database(
        tx ->
            tx.handle()
                .createQuery(
                    "select user_id || ' ' || operation from outbox"
                        + " where words like '%Ideas can be written until%'")
                .mapTo(String.class)
                .list());
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void all_who_joined_are_told_alike_once_by_day_unless_they_want_no_messages(Database database) {
    Played played = writing(database);
    database.run(
        tx -> tx.handle().execute("update member set reminding = 'CHANNEL' where id = 'mem_7'"));
    List<Instant> when = reminded(played, 48);
    assertThat(played.opera().step()).isEqualTo(Step.PAIR);
    assertThat(when)
        .singleElement()
        .matches(at -> WorkingHours.covers(at, LONDON, ClosedDays.NONE));
    assertThat(toldToWrite(played))
        .as("who has written and who has not, all but the one who wants no messages")
        .hasSize(7)
        .contains(
            played.house.scene(0).member().user().value() + " post",
            played.house.scene(6).member().user().value() + " post")
        .doesNotContain(played.house.scene(7).member().user().value() + " post");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void while_it_is_paused_nobody_is_reminded_to_write_and_once_when_it_goes_on(Database database) {
    Played played = writing(database);
    played.does(0, Conduct.Act.PAUSE);
    assertThat(reminded(played, 30)).isEmpty();
    played.does(0, Conduct.Act.GO_ON);
    assertThat(reminded(played, 48)).hasSize(1);
    assertThat(toldToWrite(played)).hasSize(8);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T10:00,2026-11-24T10:00,2026-11-23T16:00",
    "2026-11-23T16:30,2026-11-24T16:30,2026-11-24T13:30",
    "2026-11-27T09:00,2026-11-30T09:00,2026-11-27T16:00",
    "2026-11-28T12:00,2026-11-30T12:00,2026-11-30T09:00",
    "2026-11-29T10:00,2026-11-30T10:00,2026-11-30T09:00" // three hours before is night
  })
  void who_has_not_written_is_reminded_some_hours_before_by_day(
      String began, String closes, String at) {
    assertThat(
            Pace.lastCall(
                LocalDateTime.parse(began).atZone(LONDON).toInstant(),
                LocalDateTime.parse(closes).atZone(LONDON).toInstant(),
                LONDON,
                ClosedDays.NONE))
        .contains(LocalDateTime.parse(at).atZone(LONDON).toInstant());
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_day_later_whoever_waits_goes_on_alone_or_joins_another_pair(Database database) {
    Played played = paired(database);
    int waits = 0;
    int elsewhere = elsewhere(played, waits);
    played.page(elsewhere);
    assertThat(played.page(waits).map(Pairs.View::alone)).contains(false);
    assertThat(played.regroups(waits).why()).isEqualTo(Said.PARTNER_CAME);
    played.house.pass(Duration.ofHours(24));
    Pairs.View alone = played.page(waits).orElseThrow();
    assertThat(alone.alone()).isTrue();
    assertThat(alone.most()).isEqualTo(1);
    Pairs.View joined = played.regroups(waits).what().orElseThrow();
    assertThat(joined.lists()).hasSize(3);
    assertThat(pair(played, waits)).isEqualTo(pair(played, elsewhere));
    assertThat(played.told()).contains("is with you now");
    played.stepEnds();
    assertThat(played.ideas()).as("the idea of who never came goes on too").hasSize(8);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void whose_partner_is_not_in_the_channel_any_more_goes_on_at_once(Database database) {
    Played played = paired(database);
    int waits = 0;
    int other = partner(played, waits);
    played.page(other);
    database.run(
        tx -> tx.handle().execute("update member set active = false where id = ?", "mem_" + other));
    Pairs.View alone = played.page(waits).orElseThrow();
    assertThat(alone.alone()).isTrue();
    Pairs.Outcome kept = played.forwards(waits, alone.page().version(), true, "Forward alone");
    assertThat(((Pairs.Outcome.Kept) kept).all()).as("she need not be told of others").isTrue();
    assertThat(played.told()).doesNotContain("agrees with what stands on your page");
    played.page(elsewhere(played, waits));
    int pair = pair(played, waits);
    assertThat(played.regroups(waits).what().orElseThrow().lists()).hasSize(3);
    assertThat(played.database(tx -> played.sights.page(tx, played.opera(), pair)).forward())
        .as("what she wrote with who is gone goes on")
        .extracting(PairPage.Forward::words)
        .containsExactly("Forward alone");
  }

  /** Pairs have an afternoon, and three quarters of it are over. */
  @ParameterizedTest
  @MethodSource(EACH)
  void who_need_not_wait_any_more_is_not_asked_to_wait_again_by_more_time(Database database) {
    Played played = paired(database, Map.of(StartForm.PACE, Pace.THREE_DAYS.name()));
    Instant closes = Optional.ofNullable(played.opera().closesAt()).orElseThrow();
    Duration step = Duration.between(played.house.now(), closes);
    assertThat(step).isLessThan(Duration.ofHours(32));
    played.house.pass(step.multipliedBy(3).dividedBy(4).minusSeconds(1));
    assertThat(played.page(0).orElseThrow().alone()).isFalse();
    played.does(0, Conduct.Act.EXTEND);
    assertThat(played.opera().closesAt()).isAfter(closes);
    assertThat(played.page(0).orElseThrow().alone()).isFalse();
    played.house.pass(Duration.ofSeconds(1));
    assertThat(played.page(0).orElseThrow().alone()).isTrue();
    played.does(0, Conduct.Act.EXTEND);
    assertThat(played.page(0).orElseThrow().alone()).isTrue();
  }

  private static int elsewhere(Played played, int waits) {
    int other = partner(played, waits);
    return IntStream.range(0, 8).filter(i -> i != waits && i != other).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_she_drafted_before_she_joined_another_pair_goes_on_once_and_her_partners_idea_too(
      Database database) {
    Played played = paired(database);
    int other = partner(played, 0);
    played.page(elsewhere(played, 0));
    played.page(0);
    played.forwards(0, 0, false, "A draft");
    played.house.pass(Duration.ofHours(24));
    int version = played.regroups(0).what().orElseThrow().page().version();
    played.forwards(0, version, false, "A draft");
    played.stepEnds();
    List<String> words = played.ideas().stream().map(Idea::words).toList();
    assertThat(words).containsOnlyOnce("A draft").contains("Idea of person " + other);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void who_is_alone_by_now_and_sends_two_ideas_reads_how_many_can_be(Database database) {
    Played played = paired(database);
    played.page(0);
    played.house.pass(Duration.ofHours(24));
    assertThat(played.forwards(0, 0, true, "", "One", "Two"))
        .isEqualTo(new Pairs.Outcome.TooMany(PairForm.IDEA + 2, 1));
    assertThat(played.forwards(0, 0, true, "One")).isInstanceOf(Pairs.Outcome.Kept.class);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void two_ideas_that_stand_on_the_page_of_one_who_is_alone_by_now_stay(Database database) {
    Played played = paired(database);
    played.forwards(0, 0, false, "One", "Two");
    played.house.pass(Duration.ofHours(24));
    Pairs.View alone = played.page(0).orElseThrow();
    assertThat(alone.alone()).isTrue();
    assertThat(alone.most()).isEqualTo(2);
    assertThat(played.forwards(0, 1, true, "One", "Two")).isInstanceOf(Pairs.Outcome.Kept.class);
    assertThat(played.page(0).orElseThrow().page().forward()).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void who_opens_the_page_of_her_pair_from_the_list_was_there_and_not_by_the_list_alone(
      Database database) {
    Played played = paired(database);
    OperaFeature feature =
        new OperaFeature(
            played.house.tools,
            played.house.boxes,
            House.FINDER,
            new OperaFeature.Around(List::of, false));
    Scene scene = played.house.scene(0);
    OpenItem item = played.database(tx -> feature.openFor(tx, scene)).get(0);
    assertThat(seen(played, 0)).isEmpty();
    assertThat(item.form().get().getCallbackId()).isEqualTo(PairViews.SUBMIT);
    assertThat(seen(played, 0)).containsExactly("mem_0");
  }

  private static Set<String> seen(Played played, int person) {
    return played.database(
        tx -> played.sights.page(tx, played.opera(), pair(played, person)).seen());
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void after_a_pause_people_wait_for_their_partner_anew_and_are_told(Database database) {
    Played played = paired(database);
    for (int i = 1; i < 8; i++) {
      if (i != partner(played, 0)) {
        played.page(i);
      }
    }
    played.page(0);
    played.does(0, Conduct.Act.PAUSE);
    played.house.pass(Duration.ofHours(30));
    played.work();
    assertThat(played.told()).doesNotContain("Not all of your pair");
    played.does(0, Conduct.Act.GO_ON);
    assertThat(played.page(0).orElseThrow().alone()).isFalse();
    played.house.pass(Duration.ofHours(18));
    played.work();
    assertThat(played.told().split("Not all of your pair", -1)).hasSize(2 * 2 + 1);
    played.house.pass(Duration.ofHours(6));
    assertThat(played.page(0).orElseThrow().alone()).isTrue();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void after_a_rest_people_wait_for_their_partner_anew_and_are_told(Database database) {
    Played played = paired(database);
    played.page(0);
    Instant until = played.house.now().plus(Duration.ofDays(5));
    played.house.database.run(
        tx ->
            Rests.begin(tx, new Rest("rest_1", House.HOMES, Why.QUIET, played.house.now(), until)));
    played.house.pass(Duration.ofHours(12));
    played.work();
    played.stepEnds();
    assertThat(played.told()).doesNotContain("Not all of your pair");
    played.house.pass(Duration.between(played.house.now(), until));
    played.work();
    assertThat(played.page(0).orElseThrow().alone()).isFalse();
    played.house.pass(Duration.ofHours(23));
    played.work();
    assertThat(played.told()).contains("Not all of your pair");
  }

  @Test
  void nothing_of_who_is_not_of_the_pair_any_more_stays_on_its_page() {
    PairPage page =
        PairPage.EMPTY
            .written(List.of(new PairPage.Forward("One", "")), "mem_0", true)
            .seenBy("mem_1");
    assertThat(page.among(List.of("mem_1")).json()).doesNotContain("mem_0").contains("mem_1");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T10:00,2026-11-24T18:00", // 32 hours
    "2026-11-23T08:00,2026-11-24T16:00",
    "2026-11-23T16:00,2026-11-25T10:00", // two hours after a day would be too few
    "2026-11-27T09:00,2026-11-30T17:00" // over a weekend
  })
  void after_a_day_there_are_some_hours_left(String from, String closes) {
    ZonedDateTime now = ZonedDateTime.parse(from + ":00+00:00[Europe/London]");
    assertThat(
            Pace.FIVE_DAYS
                .closes(Step.PAIR, now.toInstant(), LONDON, ClosedDays.NONE)
                .atZone(LONDON)
                .toLocalDateTime()
                .toString())
        .isEqualTo(closes);
  }

  @ParameterizedTest
  @CsvSource({
    "PAIR,2026-11-23T10:00,2026-11-23T18:00",
    "PAIR,2026-11-23T14:00,2026-11-23T18:00", // not at ten in the night
    "PAIR,2026-11-23T16:30,2026-11-24T10:00", // an hour and a half would be too few
    "PAIR,2026-11-28T12:00,2026-11-30T18:00", // a Saturday
    "EXPLAIN,2026-11-23T18:00,2026-11-24T10:00",
    "EXPLAIN,2026-11-23T10:30,2026-11-24T10:00",
    "EXPLAIN,2026-11-27T18:00,2026-11-30T10:00",
    "RANK,2026-11-24T10:00,2026-11-25T10:00"
  })
  void where_pairs_and_reading_share_a_day_neither_ends_at_night(
      Step step, String from, String closes) {
    ZonedDateTime now = ZonedDateTime.parse(from + ":00+00:00[Europe/London]");
    assertThat(
            Pace.THREE_DAYS
                .closes(step, now.toInstant(), LONDON, ClosedDays.NONE)
                .atZone(LONDON)
                .toLocalDateTime()
                .toString())
        .isEqualTo(closes);
  }

  @Test
  void a_short_step_has_its_parts() {
    ZonedDateTime began = ZonedDateTime.parse("2026-11-23T10:00:00+00:00[Europe/London]");
    ZonedDateTime closes = began.plusHours(8);
    assertThat(Pace.remindAt(began.toInstant(), closes.toInstant()))
        .isEqualTo(began.plusHours(4).toInstant());
    assertThat(Pace.lateAt(began.toInstant(), closes.toInstant()))
        .isEqualTo(began.plusHours(6).toInstant());
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void organisations_that_are_kept_apart_are_in_no_pair(Database database) {
    Played played = new Played(database, keys, 9);
    played.keepsApart(0, "org_0", "org_1");
    played.begins(0);
    for (int i = 1; i < 9; i++) {
      played.joins(i);
    }
    played.stepEnds();
    for (int i = 0; i < 9; i++) {
      played.writes(i, "Idea of person " + i);
    }
    Sights.pairs(played.seats())
        .values()
        .forEach(
            pair -> assertThat(played.organisations(pair)).isNotEqualTo(Set.of("org_0", "org_1")));
    List<Set<String>> apart = played.database(tx -> new ApartStore(tx).of(House.HOMES));
    assertThat(apart).isEqualTo(List.of(Set.of("org_0", "org_1")));
  }

  @Test
  void the_map_names_organisations_and_no_number() {
    List<Organisation> all =
        List.of(
            new Organisation(new OrganisationId("org_0"), "Aldermoor <Council>"),
            new Organisation(new OrganisationId("org_1"), "Hearth & Home"),
            new Organisation(new OrganisationId("org_2"), "Tenants"));
    List<Audited<MetStore.Between>> met =
        Stream.of(
                new MetStore.Between(Set.of("org_1", "org_2"), 3),
                new MetStore.Between(Set.of("org_0", "org_1"), 10))
            .flatMap(two -> Auditor.behind(6, 5, two).stream())
            .toList();
    Snapshots.matches("opera/map", MetViews.map(met, all, Texts.load(Locale.UK)));
    assertThat(MetViews.map(List.of(), all, Texts.load(Locale.UK))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void only_people_who_were_there_have_met_and_few_are_not_told(Database database) {
    Played played = paired(database);
    for (int i = 0; i < 8; i++) {
      if (i != 0) {
        played.page(i);
      }
    }
    for (int i = 0; i < 2; i++) {
      played.stepEnds();
    }
    for (int i = 0; i < 8; i++) {
      played.votes(i, played.ideas().subList(0, 1));
    }
    for (int i = 0; i < 2; i++) {
      played.stepEnds();
    }
    assertThat(played.opera().step()).isEqualTo(Step.DONE);
    Optional<Audited<Integer>> across =
        played.database(tx -> new MetStore(tx).across(played.opera().id(), 5));
    assertThat(across.map(Audited::value)).as("of four pairs, all mixed").contains(3);
    List<Audited<MetStore.Between>> told =
        played.database(tx -> new MetStore(tx).between(House.HOMES, 5));
    assertThat(told).as("fewer than five people of any two").isEmpty();
    Map<Set<String>, Integer> met = played.database(tx -> new MetStore(tx).met(House.HOMES));
    assertThat(met.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(3);
  }
}
