package folkmoot.attack;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.privacy.Weakened;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nobody with all that is ever shown, and a good memory, finds out what she must not; and without
 * any one of the rules somebody does. This is a slice; {@link AttackTable} plays as many
 * partnerships as one likes.
 */
class AttackTest {
  private static final int SLICE = 100;

  /** Some rules are for what seldom happens. */
  private static final int MOST = 5000;

  private static final long SEED = 20261130;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void with_every_rule_in_force_she_never_wins(boolean stable) {
    Campaign.Result result = new Campaign("", stable).attack(SEED, SLICE);

    assertThat(result.first()).isEmpty();
    assertThat(result.toldOfGroups()).as("something was there to attack").isPositive();
  }

  static Stream<String> rules() {
    return Stream.concat(Weakened.rules().stream(), Stream.of(Campaign.COUNTS));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void without_any_one_of_the_rules_she_wins(String rule) {
    Optional<String> changing = new Campaign(rule, false).firstWin(SEED, SLICE);
    Optional<String> stable =
        changing.isPresent() ? changing : new Campaign(rule, true).firstWin(SEED, MOST);

    assertThat(stable).as(rule).isPresent();
  }
}
