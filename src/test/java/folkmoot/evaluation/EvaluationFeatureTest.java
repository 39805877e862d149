package folkmoot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.DigestPart;
import folkmoot.Feature;
import folkmoot.asking.House;
import folkmoot.partnership.Partnership;
import folkmoot.privacy.RoundFacts;
import folkmoot.sequel.Sequels;
import folkmoot.sequel.Shown;
import folkmoot.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What conveners and the channel read of it, on both databases. */
class EvaluationFeatureTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final Instant NOW = House.MONDAY;

  private final Path keys;

  EvaluationFeatureTest(@TempDir Path keys) {
    this.keys = keys;
  }

  private static Instant ago(int days) {
    return NOW.minus(Duration.ofDays(days));
  }

  private record Measured(House house, Feature feature) {
    static Measured in(Database database, Path keys) {
      House house = new House(database, keys, 6, needs -> List.of());
      List<Feature> features = new ArrayList<>();
      features.add(new EvaluationFeature(house.tools, () -> features));
      return new Measured(house, features.get(0));
    }

    Sequels sequels() {
      return new Sequels(house.tools.record());
    }

    Partnership partnership() {
      return house.scene(0).partnership();
    }

    String standing() {
      return house.database.transact(tx -> feature.standing(tx, partnership())).get(0).value();
    }

    List<DigestPart> digest(Instant from, Instant to) {
      return house.database.transact(
          tx -> feature.digest(tx, new Feature.Period(partnership(), from, to)));
    }

    boolean proposesLess() {
      return !house.database.transact(tx -> feature.toDecide(tx, house.scene(0))).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void conveners_read_what_came_of_results(Database database) {
    Measured measured = Measured.in(database, keys);
    RoundFacts first = Shown.result(database, "rnd_1", ago(30));
    Shown.result(database, "rnd_2", ago(20));
    Shown.tooFew(database, "rnd_3", ago(15));
    database.run(tx -> measured.sequels().talked(tx, first, ago(29)));
    database.run(tx -> measured.sequels().acted(tx, first, ago(28), ago(10)));
    assertThat(measured.standing())
        .contains("One of 2 results was talked about within a week.")
        .contains("None of the 2 results led to an action within two weeks.");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void the_channel_reads_it_in_the_first_summary_of_a_quarter_and_in_no_other(Database database) {
    Measured measured = Measured.in(database, keys);
    Shown.result(database, "rnd_1", Instant.parse("2026-12-10T17:00:00Z"));
    Instant before = Instant.parse("2026-12-24T14:00:00Z");
    Instant turn = Instant.parse("2027-01-07T14:00:00Z");
    measured.house().pass(Duration.between(NOW, turn));
    assertThat(measured.digest(before, turn)).hasSize(1);
    assertThat(measured.digest(before, turn).get(0).facts())
        .as("it makes no summary by itself")
        .isEmpty();
    assertThat(measured.digest(turn, turn.plus(Duration.ofDays(7)))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void when_results_are_hardly_talked_about_asking_less_often_is_offered(Database database) {
    Measured measured = Measured.in(database, keys);
    List<RoundFacts> results = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      results.add(Shown.result(database, "rnd_" + i, ago(10 + 7 * i)));
    }
    assertThat(measured.proposesLess()).isTrue();
    results
        .subList(0, 2)
        .forEach(each -> database.run(tx -> measured.sequels().talked(tx, each, each.closed())));
    assertThat(measured.proposesLess()).isFalse();
  }
}
