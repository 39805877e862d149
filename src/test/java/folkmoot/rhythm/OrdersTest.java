package folkmoot.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.store.Database;
import folkmoot.time.Cadence;
import folkmoot.time.WhenPhrase.By;
import folkmoot.time.WhenPhrase.Day;
import folkmoot.time.WhenPhrase.For;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrdersTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final PartnershipId HOMES = new PartnershipId("par_homes");
  private static final Instant NOW = Instant.parse("2027-02-28T12:00:00Z");
  private static final Instant FIRST = Instant.parse("2027-03-01T10:00:00Z");
  private static final Order PULSE =
      new Order(
          "ord_1",
          HOMES,
          "pulse",
          "pulse.start",
          "",
          new Cadence(2, LocalTime.of(10, 0), ZoneId.of("Europe/London"), LocalDate.of(2027, 3, 1)),
          new OpenFor(new For(2, ChronoUnit.DAYS)),
          OnClosed.NEXT_WORKING_DAY,
          new MemberId("mem_0"),
          NOW,
          null,
          false);

  private final Orders orders = new Orders();

  @ParameterizedTest
  @MethodSource(EACH)
  void an_order_is_kept_as_a_local_rule_and_a_zone_and_the_same_request_gives_one(
      Database database) {
    database.run(tx -> orders.add(tx, PULSE, "V1"));
    Order again =
        new Order(
            "ord_2",
            HOMES,
            "pulse",
            "pulse.start",
            "",
            PULSE.cadence(),
            PULSE.open(),
            OnClosed.SKIP,
            PULSE.openedBy(),
            NOW,
            null,
            false);
    assertThat(database.<Order>transact(tx -> orders.add(tx, again, "V1"))).isEqualTo(PULSE);
    assertThat(of(database)).containsExactly(PULSE);
    assertThat(database.transact(orders::all)).containsExactly(PULSE);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_is_to_be_left_out_is_forgotten_once_its_date_is_settled(Database database) {
    database.run(tx -> orders.add(tx, PULSE, "V1"));
    database.run(tx -> orders.skip(tx, "ord_1", FIRST));
    assertThat(of(database).get(0).skip()).isEqualTo(FIRST);
    database.run(tx -> orders.settled(tx, "ord_1", FIRST.minusSeconds(1)));
    assertThat(of(database).get(0).skip()).isEqualTo(FIRST);
    database.run(tx -> orders.settled(tx, "ord_1", FIRST));
    assertThat(of(database).get(0).skip()).isNull();
    assertThat(of(database).get(0).settledTo()).isEqualTo(FIRST);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void it_pauses_goes_on_and_ends(Database database) {
    database.run(tx -> orders.add(tx, PULSE, "V1"));
    database.run(tx -> orders.pause(tx, "ord_1", true));
    assertThat(of(database).get(0).paused()).isTrue();
    database.run(tx -> orders.pause(tx, "ord_1", false));
    assertThat(of(database)).containsExactly(PULSE);
    database.run(tx -> orders.stop(tx, "ord_1"));
    assertThat(of(database)).isEmpty();
    assertThat(database.<Optional<Order>>transact(tx -> orders.hold(tx, "ord_1"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_partnership_asks_for_a_quarter_of_an_hour_unless_it_says_otherwise(Database database) {
    assertThat(database.<Integer>transact(tx -> orders.budget(tx, HOMES))).isEqualTo(15);
    database.run(tx -> orders.budget(tx, HOMES, 30));
    database.run(tx -> orders.budget(tx, HOMES, 20));
    assertThat(database.<Integer>transact(tx -> orders.budget(tx, HOMES))).isEqualTo(20);
  }

  @Test
  void how_long_each_is_open_can_be_kept_where_it_fits_every_date() {
    LocalTime five = LocalTime.of(17, 0);
    Stream.of(
            OpenFor.USUAL,
            new OpenFor(new For(2, ChronoUnit.DAYS)),
            new OpenFor(new For(90, ChronoUnit.MINUTES)),
            new OpenFor(new By(new Day.Weekday(DayOfWeek.WEDNESDAY), null)),
            new OpenFor(new By(new Day.Weekday(DayOfWeek.WEDNESDAY), five)),
            new OpenFor(new By(new Day.Ahead(1), five)))
        .forEach(
            open -> {
              assertThat(open.fitsEveryDate()).isTrue();
              assertThat(OpenFor.read(open.written())).isEqualTo(open);
            });
    assertThat(new OpenFor(new By(new Day.On(LocalDate.of(2027, 3, 3)), five)).fitsEveryDate())
        .isFalse();
  }

  @Test
  void a_window_ends_at_the_same_time_of_day_when_the_clocks_have_changed() {
    ZonedDateTime saturday = ZonedDateTime.parse("2027-03-27T10:00Z[Europe/London]");
    OpenFor twoDays = new OpenFor(new For(2, ChronoUnit.DAYS));
    assertThat(twoDays.close(saturday, NOW)).contains(Instant.parse("2027-03-29T09:00:00Z"));
    assertThat(OpenFor.USUAL.close(saturday, NOW)).contains(NOW);
    OpenFor minutes = new OpenFor(new For(5, ChronoUnit.MINUTES));
    assertThat(minutes.close(saturday, NOW)).isEmpty();
  }

  private List<Order> of(Database database) {
    return database.transact(tx -> orders.of(tx, HOMES));
  }
}
