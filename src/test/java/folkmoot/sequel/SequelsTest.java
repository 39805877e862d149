package folkmoot.sequel;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.asking.House;
import folkmoot.ids.RoundId;
import folkmoot.privacy.RoundFacts;
import folkmoot.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What came of results, on both databases. */
class SequelsTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final Instant MONDAY = House.MONDAY;

  private final Path keys;

  SequelsTest(@TempDir Path keys) {
    this.keys = keys;
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void the_first_time_counts_and_nothing_is_noted_of_who_it_was(Database database) {
    House house = new House(database, keys, 6, needs -> List.of());
    RoundFacts result = Shown.result(database, "rnd_1", MONDAY.minus(Duration.ofDays(3)));
    Sequels sequels = new Sequels(house.tools.record());
    assertThat(of(database, sequels).isTakenUp()).isFalse();
    database.run(tx -> sequels.talked(tx, result, MONDAY));
    database.run(tx -> sequels.talked(tx, result, MONDAY.plusSeconds(60)));
    assertThat(of(database, sequels).talked()).isEqualTo(MONDAY);
    assertThat(of(database, sequels).isTakenUp()).isTrue();
    database.run(tx -> sequels.acted(tx, result, MONDAY, null));
    assertThat(of(database, sequels).suggested()).isEqualTo(MONDAY);
    database.run(tx -> sequels.acted(tx, result, null, null));
    assertThat(of(database, sequels).suggested()).as("undone").isNull();
    database.run(tx -> sequels.raised(tx, result, MONDAY));
    database.run(tx -> sequels.left(tx, result, MONDAY.plusSeconds(1), "no money"));
    assertThat(of(database, sequels).left()).isEqualTo(MONDAY.plusSeconds(1));
    assertThat(of(database, sequels).reason()).isEqualTo("no money");
    database.run(tx -> sequels.leftNoMore(tx, result));
    assertThat(of(database, sequels).left()).isNull();
    assertThat(of(database, sequels).raised()).isEqualTo(MONDAY);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void only_results_that_all_can_read_are_told(Database database) {
    House house = new House(database, keys, 6, needs -> List.of());
    Shown.result(database, "rnd_1", MONDAY.minus(Duration.ofDays(9)));
    Shown.result(database, "rnd_2", MONDAY.minus(Duration.ofDays(2)));
    Shown.tooFew(database, "rnd_few", MONDAY.minus(Duration.ofDays(2)));
    Sequels sequels = new Sequels(house.tools.record());
    List<Sequel> all =
        database.transact(
            tx -> sequels.between(tx, House.HOMES, MONDAY.minus(Duration.ofDays(20)), MONDAY));
    assertThat(all)
        .extracting(each -> each.result().id().value())
        .containsExactly("rnd_1", "rnd_2");
    List<Sequel> week =
        database.transact(
            tx -> sequels.between(tx, House.HOMES, MONDAY.minus(Duration.ofDays(7)), MONDAY));
    assertThat(week).hasSize(1);
    database.run(
        tx ->
            tx.handle().execute("update published_round set held = true where round_id = 'rnd_2'"));
    List<Sequel> waiting =
        database.transact(
            tx -> sequels.between(tx, House.HOMES, MONDAY.minus(Duration.ofDays(7)), MONDAY));
    assertThat(waiting).as("its words wait").isEmpty();
  }

  private static Sequel of(Database database, Sequels sequels) {
    return database.transact(tx -> sequels.of(tx, new RoundId("rnd_1"))).orElseThrow();
  }
}
