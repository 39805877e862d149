package folkmoot.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.ids.PartnershipId;
import folkmoot.store.Database;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RestsTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final PartnershipId HOMES = new PartnershipId("par_homes");
  private static final Instant MONDAY = Instant.parse("2027-03-01T00:00:00Z");
  private static final Instant SATURDAY = Instant.parse("2027-03-06T00:00:00Z");
  private static final Rest WEEK = rest("1", Why.IMAGINATION, MONDAY, SATURDAY);

  private static Rest rest(String id, Why why, Instant from, @Nullable Instant until) {
    return new Rest(id, HOMES, why, from, until);
  }

  @ParameterizedTest
  @CsvSource({
    "SCALE_BY_ITSELF, true, true, true",
    "SCALE_BY_HAND, true, true, false",
    "QUESTION_BY_ITSELF, true, true, false",
    "QUESTION_BY_HAND, true, false, false",
    "REMINDER, true, true, false",
    "SUMMARY, true, true, false",
    "PROPOSAL, true, true, false",
  })
  void each_reason_stops_its_own_things(
      Act act, boolean imagination, boolean quiet, boolean nothingMoved) {
    assertThat(Why.IMAGINATION.stops(act)).isEqualTo(imagination);
    assertThat(Why.QUIET.stops(act)).isEqualTo(quiet);
    assertThat(Why.NOTHING_MOVED.stops(act)).isEqualTo(nothingMoved);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-02-28T23:59:59Z, false",
    "2027-03-01T00:00:00Z, true",
    "2027-03-05T23:59:59Z, true",
    "2027-03-06T00:00:00Z, false",
  })
  void a_rest_holds_from_its_first_instant_to_before_its_end(Instant at, boolean holds) {
    assertThat(WEEK.holds(at)).isEqualTo(holds);
    assertThat(WEEK.stops(Act.SUMMARY, at)).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-02-26T10:00:00Z, 2027-03-01T00:00:00Z, false",
    "2027-02-26T10:00:00Z, 2027-03-01T00:00:01Z, true",
    "2027-03-05T10:00:00Z, 2027-03-09T00:00:00Z, true",
    "2027-03-06T00:00:00Z, 2027-03-09T00:00:00Z, false",
  })
  void what_is_open_meanwhile_meets_it(Instant opens, Instant closes, boolean meets) {
    assertThat(WEEK.meets(opens, closes)).isEqualTo(meets);
  }

  @Test
  void only_a_rest_that_waits_for_people_may_be_without_an_end() {
    assertThat(rest("2", Why.NOTHING_MOVED, MONDAY, null).holds(SATURDAY)).isTrue();
    assertThatThrownBy(() -> rest("2", Why.QUIET, MONDAY, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rest("2", Why.QUIET, SATURDAY, MONDAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_rest_is_known_before_it_begins_and_until_it_is_over(Database database) {
    database.run(tx -> Rests.begin(tx, WEEK));
    database.run(tx -> Rests.begin(tx, WEEK));
    assertThat(ahead(database, MONDAY.minusSeconds(9))).containsExactly(WEEK);
    assertThat(now(database, MONDAY.minusSeconds(9))).isEmpty();
    assertThat(now(database, MONDAY)).containsExactly(WEEK);
    assertThat(ahead(database, SATURDAY)).isEmpty();
    assertThat(
            database.<List<Rest>>transact(
                tx -> Rests.now(tx, new PartnershipId("par_other"), MONDAY)))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void of_several_rests_the_one_that_lasts_longest_is_the_reason(Database database) {
    Rest quiet = rest("2", Why.QUIET, MONDAY, SATURDAY.plusSeconds(60));
    Rest open = rest("3", Why.NOTHING_MOVED, MONDAY, null);
    database.run(tx -> List.of(WEEK, quiet, open).forEach(rest -> Rests.begin(tx, rest)));
    assertThat(stopping(database, Act.SUMMARY)).isEqualTo(quiet);
    assertThat(stopping(database, Act.SCALE_BY_ITSELF)).isEqualTo(open);
    assertThat(stopping(database, Act.QUESTION_BY_HAND)).isEqualTo(WEEK);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_rest_that_has_begun_ends_early_and_one_to_come_goes_altogether(Database database) {
    Rest later = rest("2", Why.QUIET, SATURDAY, SATURDAY.plusSeconds(60));
    database.run(tx -> List.of(WEEK, later).forEach(rest -> Rests.begin(tx, rest)));
    Instant wednesday = Instant.parse("2027-03-03T12:00:00Z");
    database.run(tx -> Rests.end(tx, HOMES, Why.QUIET, wednesday));
    database.run(tx -> Rests.end(tx, HOMES, Why.IMAGINATION, wednesday));
    assertThat(now(database, wednesday)).isEmpty();
    assertThat(ahead(database, MONDAY))
        .containsExactly(rest("1", Why.IMAGINATION, MONDAY, wednesday));
    database.run(tx -> Rests.end(tx, "1", SATURDAY));
    assertThat(ahead(database, MONDAY))
        .containsExactly(rest("1", Why.IMAGINATION, MONDAY, wednesday));
  }

  private static List<Rest> ahead(Database database, Instant now) {
    return database.transact(tx -> Rests.ahead(tx, HOMES, now));
  }

  private static List<Rest> now(Database database, Instant now) {
    return database.transact(tx -> Rests.now(tx, HOMES, now));
  }

  private static Rest stopping(Database database, Act act) {
    return database.transact(tx -> Rests.stopping(tx, HOMES, act, MONDAY)).orElseThrow();
  }
}
