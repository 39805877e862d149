package folkmoot.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.ids.Ids;
import folkmoot.ids.PartnershipId;
import folkmoot.store.Database;
import folkmoot.time.ClosedDays;
import folkmoot.time.ClosedDays.Range;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CalendarsTest {
  private static final PartnershipId HOMES = new PartnershipId("par_homes");
  private static final PartnershipId STREETS = new PartnershipId("par_streets");
  private static final LocalDate EASTER_MONDAY = LocalDate.of(2026, 4, 6);
  private static final LocalDate SAINT_ANDREW = LocalDate.of(2026, 11, 30);
  private static final Range WINTER =
      new Range(LocalDate.of(2026, 12, 21), LocalDate.of(2027, 1, 2));

  private final Calendars calendars =
      new Calendars(
          HolidayFiles.ours(),
          new Ids(() -> Instant.parse("2026-11-30T10:00:00Z"), new SecureRandom()));

  @ParameterizedTest
  @MethodSource("folkmoot.store.Databases#each")
  void nothing_is_closed_until_somebody_says_so_and_then_only_there(Database database) {
    assertThat(of(database, HOMES)).isEqualTo(ClosedDays.NONE);

    database.run(tx -> calendars.choose(tx, HOMES, Set.of("england-and-wales", "scotland")));
    assertThat(of(database, HOMES).isClosed(EASTER_MONDAY)).isTrue();
    assertThat(of(database, HOMES).holiday(SAINT_ANDREW)).contains("St Andrew’s Day");
    assertThat(of(database, STREETS)).isEqualTo(ClosedDays.NONE);

    database.run(tx -> calendars.choose(tx, HOMES, Set.of("scotland")));
    assertThat(of(database, HOMES).isClosed(EASTER_MONDAY)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("folkmoot.store.Databases#each")
  void a_range_closes_both_its_ends_until_it_is_taken_away(Database database) {
    database.run(tx -> calendars.close(tx, HOMES, WINTER));
    database.run(tx -> calendars.close(tx, HOMES, WINTER));

    ClosedDays closed = of(database, HOMES);
    assertThat(closed.isClosed(LocalDate.of(2026, 12, 20))).isFalse();
    assertThat(closed.isClosed(WINTER.first())).isTrue();
    assertThat(closed.isClosed(WINTER.last())).isTrue();
    assertThat(closed.isClosed(LocalDate.of(2027, 1, 3))).isFalse();
    assertThat(closed.holiday(WINTER.first())).isEmpty();

    var chosen = database.transact(tx -> calendars.chosen(tx, HOMES));
    assertThat(chosen.own()).hasSize(1);
    String id = chosen.own().get(0).id();
    database.run(tx -> calendars.open(tx, STREETS, id));
    assertThat(of(database, HOMES).isClosed(WINTER.first())).isTrue();
    database.run(tx -> calendars.open(tx, HOMES, id));
    assertThat(of(database, HOMES)).isEqualTo(ClosedDays.NONE);
  }

  private ClosedDays of(Database database, PartnershipId partnership) {
    return database.transact(tx -> calendars.of(tx, partnership));
  }
}
