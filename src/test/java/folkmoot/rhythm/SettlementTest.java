package folkmoot.rhythm;

import static folkmoot.rhythm.Settlement.Verdict.CLOSED;
import static folkmoot.rhythm.Settlement.Verdict.MISSED;
import static folkmoot.rhythm.Settlement.Verdict.OPEN;
import static folkmoot.rhythm.Settlement.Verdict.OPEN_LATE;
import static folkmoot.rhythm.Settlement.Verdict.PAUSED;
import static folkmoot.rhythm.Settlement.Verdict.SKIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.rhythm.Settlement.Verdict;
import folkmoot.time.Cadence;
import folkmoot.time.ClosedDays;
import folkmoot.time.ClosedDays.Range;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every Monday at 10:00 in London, open for two days, from 1 March 2027. */
class SettlementTest {
  private static final Instant BEFORE = Instant.parse("2027-02-28T12:00:00Z");
  private static final LocalDate EASTER_MONDAY = LocalDate.of(2027, 3, 29);

  private static Order order(OnClosed onClosed, @Nullable String skip, boolean paused) {
    return new Order(
        "ord_1",
        new PartnershipId("par_homes"),
        "pulse",
        "pulse.start",
        "",
        new Cadence(1, LocalTime.of(10, 0), ZoneId.of("Europe/London"), LocalDate.of(2027, 3, 1)),
        OpenFor.USUAL,
        onClosed,
        new MemberId("mem_0"),
        BEFORE,
        skip == null ? null : Instant.parse(skip),
        paused);
  }

  private static List<Verdict> verdicts(Order order, ClosedDays closed, String now) {
    return settled(order, closed, now).stream().map(Settlement::verdict).toList();
  }

  private static List<Settlement> settled(Order order, ClosedDays closed, String now) {
    return Settlement.of(
        order, closed, opens -> opens.toInstant().plus(Duration.ofDays(2)), Instant.parse(now));
  }

  @ParameterizedTest(name = "at {0}: {1}")
  @CsvSource({
    "2027-03-01T09:59:59Z, ''",
    "2027-03-01T10:00:00Z, OPEN",
    "2027-03-01T10:30:00Z, OPEN",
    "2027-03-01T10:30:01Z, OPEN_LATE",
    // a day is left of two
    "2027-03-02T10:00:00Z, OPEN_LATE",
    "2027-03-02T10:00:01Z, MISSED",
    "2027-03-05T10:00:00Z, MISSED",
    // of several the last alone is made up for
    "2027-03-15T10:00:00Z, MISSED MISSED OPEN",
    "2027-03-15T18:00:00Z, MISSED MISSED OPEN_LATE",
    "2027-03-19T18:00:00Z, MISSED MISSED MISSED",
  })
  void of_all_dates_that_have_come_one_opens_at_most(String now, String expected) {
    Order order = order(OnClosed.SKIP, null, false);
    assertThat(verdicts(order, ClosedDays.NONE, now))
        .isEqualTo(
            Arrays.stream(expected.split(" "))
                .filter(word -> !word.isEmpty())
                .map(Verdict::valueOf)
                .toList());
  }

  @Test
  void one_that_opens_late_closes_when_it_would_have_closed_anyway() {
    Settlement late =
        settled(order(OnClosed.SKIP, null, false), ClosedDays.NONE, "2027-03-01T20:00:00Z").get(0);
    assertThat(late.verdict()).isEqualTo(OPEN_LATE);
    assertThat(late.closes()).isEqualTo("2027-03-03T10:00:00Z");
  }

  @Test
  void while_it_is_paused_dates_pass() {
    Order order = order(OnClosed.SKIP, null, true);
    assertThat(verdicts(order, ClosedDays.NONE, "2027-03-08T10:00:00Z"))
        .containsExactly(PAUSED, PAUSED);
  }

  @Test
  void the_date_a_convener_chose_is_left_out_and_no_other() {
    Order order = order(OnClosed.SKIP, "2027-03-08T10:00:00Z", false);
    assertThat(verdicts(order, ClosedDays.NONE, "2027-03-08T10:00:00Z"))
        .containsExactly(MISSED, SKIPPED);
    assertThat(verdicts(order, ClosedDays.NONE, "2027-03-15T10:00:00Z"))
        .containsExactly(MISSED, SKIPPED, OPEN);
  }

  @Test
  void a_date_on_a_closed_day_is_left_out_or_moves_as_was_chosen() {
    ClosedDays easter = new ClosedDays(Map.of(EASTER_MONDAY, "Easter Monday"), List.of());
    assertThat(verdicts(order(OnClosed.SKIP, null, false), easter, "2027-03-29T09:00:00Z"))
        .endsWith(CLOSED);
    Order moving = order(OnClosed.NEXT_WORKING_DAY, null, false);
    assertThat(verdicts(moving, easter, "2027-03-30T08:59:59Z")).hasSize(4);
    assertThat(verdicts(moving, easter, "2027-03-30T09:00:00Z")).hasSize(5).endsWith(OPEN);
  }

  @Test
  void after_a_stop_the_last_date_that_could_open_counts_not_the_last_of_all() {
    ClosedDays closed = new ClosedDays(Map.of(LocalDate.of(2027, 3, 8), "Closed"), List.of());
    assertThat(verdicts(order(OnClosed.SKIP, null, false), closed, "2027-03-08T10:00:00Z"))
        .containsExactly(MISSED, CLOSED);
  }

  @ParameterizedTest(name = "closed to {0}: {1}")
  @CsvSource({
    "2027-03-29, 2027-03-30T10:00+01:00[Europe/London]",
    "2027-04-01, 2027-04-02T10:00+01:00[Europe/London]",
    // Friday is closed too, and the next Monday is another week
    "2027-04-02,",
  })
  void a_date_never_leaves_its_week(LocalDate last, @Nullable String happens) {
    ClosedDays closed = new ClosedDays(Map.of(), List.of(new Range(EASTER_MONDAY, last)));
    Order order = order(OnClosed.NEXT_WORKING_DAY, null, false);
    Turn turn = Turn.of(order.cadence().on(EASTER_MONDAY), order.onClosed(), closed);
    assertThat(String.valueOf(turn.happens())).isEqualTo(String.valueOf(happens));
    assertThat(turn.isMoved()).isEqualTo(happens != null);
  }

  @Test
  void a_weekend_is_no_closed_day_and_no_working_day() {
    LocalDate saturday = LocalDate.of(2027, 3, 27);
    Order order = order(OnClosed.NEXT_WORKING_DAY, null, false);
    Turn open = Turn.of(order.cadence().on(saturday), order.onClosed(), ClosedDays.NONE);
    assertThat(open.happens()).isEqualTo(open.due());
    ClosedDays closed = new ClosedDays(Map.of(saturday, "Closed"), List.of());
    assertThat(Turn.of(order.cadence().on(saturday), order.onClosed(), closed).happens()).isNull();
  }
}
