package folkmoot.round;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.ids.RoundId;
import folkmoot.outbox.Recipient;
import folkmoot.store.Database;
import folkmoot.time.ClosedDays;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RemindersTest {
  private final Path directory;

  RemindersTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @ParameterizedTest(name = "{0}, {1} hours, {2}: {3}")
  @CsvSource({
    // Monday 10:00 to Wednesday 17:00
    "2026-11-30T10:00:00Z, 55, Europe/London, 2026-12-01T13:30:00Z 2026-12-02T09:00:00Z",
    // the same in a zone thirteen hours ahead
    "2026-11-30T10:00:00Z, 55, Pacific/Auckland, 2026-12-01T20:00:00Z",
    // five days over a weekend: half falls in the night
    "2026-12-03T10:00:00Z, 120, Europe/London, 2026-12-07T09:00:00Z 2026-12-08T09:00:00Z",
    // three hours
    "2026-11-30T10:00:00Z, 3, Europe/London, 2026-11-30T11:30:00Z",
    // an hour is too short
    "2026-11-30T10:00:00Z, 1, Europe/London, ''",
    // a weekend has no working hours
    "2026-12-05T10:00:00Z, 30, Europe/London, ''",
  })
  void a_person_is_reminded_at_most_twice_in_her_working_hours(
      String opens, int hours, ZoneId zone, String expected) {
    List<Instant> times =
        Arrays.stream(expected.split(" "))
            .filter(time -> !time.isEmpty())
            .map(Instant::parse)
            .toList();

    assertThat(times(opens, hours, new Reminders.Place(zone, ClosedDays.NONE))).isEqualTo(times);
  }

  private static List<Instant> times(String opens, int hours, Reminders.Place place) {
    return Reminders.times(Windows.of(opens, hours, 0), place);
  }

  @ParameterizedTest(name = "{0}, {1} hours, closed {2}: {3}")
  @CsvSource({
    // half is on a closed Tuesday: Wednesday morning only
    "2026-11-30T10:00:00Z, 55, 2026-12-01, 2026-12-02T09:00:00Z",
    // the last morning is closed
    "2026-11-30T10:00:00Z, 55, 2026-12-02, 2026-12-01T13:30:00Z",
    // Christmas: Thursday to Tuesday, with Friday and Monday closed
    "2026-12-24T10:00:00Z, 127, 2026-12-25 2026-12-28, 2026-12-29T09:00:00Z",
  })
  void nobody_is_reminded_on_a_closed_day(String opens, int hours, String closed, String expected) {
    Map<LocalDate, String> holidays =
        Arrays.stream(closed.split(" "))
            .collect(Collectors.toMap(LocalDate::parse, day -> "Holiday"));
    ClosedDays days = new ClosedDays(holidays, List.of());

    assertThat(times(opens, hours, new Reminders.Place(World.LONDON, days)))
        .isEqualTo(Arrays.stream(expected.split(" ")).map(Instant::parse).toList());
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void a_day_closed_after_a_round_has_opened_is_kept_free_too(Database database) {
    World world = new World(database, directory);
    world.open(6);
    LocalDate tuesday = LocalDate.parse("2026-12-01");
    database.run(
        tx ->
            world.tools.calendars().close(tx, World.HOMES, new ClosedDays.Range(tuesday, tuesday)));

    world.workUntil(Instant.parse("2026-12-02T08:59:59Z"));
    assertThat(waiting(world)).isEmpty();
    world.workUntil(Instant.parse("2026-12-02T09:00:00Z"));
    assertThat(people(world)).hasSize(6);
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void a_reminder_on_its_way_when_a_day_is_closed_reaches_nobody(Database database) {
    World world = new World(database, directory);
    world.open(6);
    world.workUntil(Instant.parse("2026-12-01T13:30:00Z"));
    assertThat(people(world)).hasSize(6);

    LocalDate tuesday = LocalDate.parse("2026-12-01");
    database.run(
        tx ->
            world.tools.calendars().close(tx, World.HOMES, new ClosedDays.Range(tuesday, tuesday)));

    assertThat(people(world)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void extending_a_round_tells_nobody_and_adds_no_reminder(Database database) {
    World world = new World(database, directory);
    Round round = world.open(6);
    world.workUntil(Instant.parse("2026-12-01T14:00:00Z"));
    assertThat(waiting(world)).hasSize(6);

    Instant later = Instant.parse("2026-12-04T17:00:00Z");
    assertThat(extended(world, round, later)).isTrue();
    assertThat(waiting(world)).hasSize(6);
    world.workUntil(Instant.parse("2026-12-04T16:59:59Z"));

    assertThat(world.find(round).isOpenAt(world.now())).isTrue();
    assertThat(waiting(world)).hasSize(12);
    assertThat(extended(world, round, later)).isFalse();
    world.workUntil(later);
    assertThat(world.find(round).state()).isEqualTo(Round.State.TOO_FEW);
    assertThat(extended(world, round, later.plusSeconds(60))).isFalse();
  }

  private static boolean extended(World world, Round round, Instant until) {
    return world.database.transact(tx -> world.rounds.extend(tx, round.id(), until));
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void only_those_who_have_not_answered_are_reminded_and_nobody_more_than_twice(Database database) {
    World world = new World(database, directory);
    Round round = world.open(8);
    world.answered(round, 5);

    world.workUntil(Instant.parse("2026-12-01T13:29:59Z"));
    assertThat(waiting(world)).isEmpty();
    world.workUntil(Instant.parse("2026-12-01T13:30:00Z"));
    assertThat(people(world)).containsExactlyInAnyOrder("U5", "U6", "U7");
    world.answers.answer(round.id(), World.person(5), World.sheet(3));
    assertThat(people(world)).containsExactlyInAnyOrder("U6", "U7");

    world.workUntil(Instant.parse("2026-12-02T16:59:59Z"));
    assertThat(people(world)).containsExactlyInAnyOrder("U6", "U6", "U7", "U7");
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void a_process_that_was_down_at_night_reminds_nobody_at_night(Database database) {
    World world = new World(database, directory);
    world.open(6);
    world.at(Instant.parse("2026-12-01T22:00:00Z"));
    world.jobs(step -> {}).run(world.now());

    assertThat(waiting(world)).isEmpty();
    world.workUntil(Instant.parse("2026-12-02T09:00:00Z"));
    assertThat(waiting(world)).hasSize(6);
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void a_reminder_held_up_until_the_night_reaches_nobody(Database database) {
    World world = new World(database, directory);
    world.open(6);
    world.workUntil(Instant.parse("2026-12-01T17:29:00Z"));
    assertThat(people(world)).hasSize(6);

    world.at(Instant.parse("2026-12-01T17:30:00Z"));

    assertThat(people(world)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void after_the_close_nothing_of_a_reminder_is_left(Database database) {
    World world = new World(database, directory);
    Round round = world.open(8);
    world.workUntil(Instant.parse("2026-12-01T14:00:00Z"));
    List<byte[]> reminders = waiting(world);
    assertThat(reminders).hasSize(8);

    world.workUntil(round.closesAt());

    assertThat(waiting(world)).isEmpty();
    assertThat(opened(world, round, reminders.get(0))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void who_does_not_want_reminders_gets_none(Database database) {
    World world = new World(database, directory);
    Person quiet = World.person(0);
    Person asked =
        new Person(
            quiet.member(), quiet.team(), quiet.user(), quiet.organisation(), quiet.zone(), false);
    RoundPlan plan =
        new RoundPlan(
            World.HOMES,
            quiet.team(),
            "pulse",
            "This week",
            List.of(World.AIM),
            List.of(asked, World.person(1)),
            world.now(),
            world.now().plus(Duration.ofHours(55)),
            5,
            quiet.member(),
            "request");
    database.run(tx -> world.rounds.opened(tx, plan));

    world.workUntil(Instant.parse("2026-12-01T14:00:00Z"));

    assertThat(people(world)).containsExactly("U1");
  }

  @ParameterizedTest
  @MethodSource(World.EACH)
  void neither_the_order_of_rows_nor_a_seal_tells_whose_an_invitation_is(Database database) {
    World world = new World(database, directory);
    Round round = world.open(24);

    List<String> inOrderOfRows =
        invited(world).stream().map(locked -> opened(world, round, locked).orElseThrow()).toList();
    assertThat(inOrderOfRows).hasSize(24);
    assertThat(inOrderOfRows).isNotEqualTo(IntStream.range(0, 24).mapToObj(i -> "U" + i).toList());

    world.workUntil(Instant.parse("2026-12-01T14:00:00Z"));
    assertThat(waiting(world)).hasSize(24).doesNotContainAnyElementsOf(invited(world));
  }

  private static List<byte[]> invited(World world) {
    return world.database.transact(
        tx ->
            tx.handle()
                .createQuery("select sealed from invitation")
                .map((rows, context) -> rows.getBytes(1))
                .list());
  }

  private static List<byte[]> waiting(World world) {
    return world.database.transact(
        tx ->
            tx.handle()
                .createQuery("select sealed from outbox where sealed is not null")
                .map((rows, context) -> rows.getBytes(1))
                .list());
  }

  private static List<String> people(World world) {
    return world
        .database
        .transact(
            tx ->
                tx.handle()
                    .createQuery("select round_id, sealed from outbox where sealed is not null")
                    .map(
                        (rows, context) ->
                            new Recipient.Sealed(new RoundId(rows.getString(1)), rows.getBytes(2)))
                    .list())
        .stream()
        .map(new RoundRecipients(world.tools)::open)
        .flatMap(Optional::stream)
        .map(user -> user.value())
        .toList();
  }

  private static Optional<String> opened(World world, Round round, byte[] locked) {
    return new RoundRecipients(world.tools)
        .open(new Recipient.Sealed(round.id(), locked))
        .map(user -> user.value());
  }
}
