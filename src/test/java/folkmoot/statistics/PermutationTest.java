package folkmoot.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PermutationTest {
  private static final Tally NOBODY = Seeds.of(0, 0, 0, 0, 0);

  static List<Oracles.Permuted> oracles() {
    return Oracles.load().permutation();
  }

  @ParameterizedTest
  @MethodSource("oracles")
  void the_fraction_of_the_oracle_is_reproduced(Oracles.Permuted oracle) {
    Permutation test = Permutation.of(new Tally(oracle.a()), new Tally(oracle.b()));

    assertThat(fraction(test)).isEqualTo(oracle.p());
    assertThat(test.p()).isEqualTo(oracle.p_float());
  }

  private static String fraction(Permutation test) {
    BigInteger far = new BigDecimal(test.far()).toBigIntegerExact();
    BigInteger all = new BigDecimal(test.all()).toBigIntegerExact();
    BigInteger common = far.gcd(all);
    return far.divide(common) + "/" + all.divide(common);
  }

  @Test
  void every_choice_of_people_is_counted_once() {
    Seeds.each(
        120,
        random -> {
          int parts = random.nextBoolean() ? 5 : 3;
          Tally one = Seeds.tally(random, parts, 1 + random.nextInt(7));
          Tally other = Seeds.tally(random, parts, 1 + random.nextInt(7));
          long far = 0;
          List<Integer> everybody = new ArrayList<>(answers(one));
          everybody.addAll(answers(other));
          List<Integer> chosen = choices(everybody, one.n());
          double observed = distance(one.steps(), one.n(), everybody);
          for (int sum : chosen) {
            far += distance(sum, one.n(), everybody) >= observed - 1e-9 ? 1 : 0;
          }

          assertThat(Permutation.of(one, other).p())
              .isCloseTo((double) far / chosen.size(), within(1e-15));
        });
  }

  private static List<Integer> answers(Tally tally) {
    List<Integer> answers = new ArrayList<>();
    for (int part = 0; part < tally.parts(); part++) {
      for (int i = 0; i < tally.counts().get(part); i++) {
        answers.add(part);
      }
    }
    return answers;
  }

  /** The sum of every choice of so many of them, one by one. */
  private static List<Integer> choices(List<Integer> everybody, int chosen) {
    List<Integer> sums = new ArrayList<>();
    for (int mask = 0; mask < 1 << everybody.size(); mask++) {
      if (Integer.bitCount(mask) == chosen) {
        int sum = 0;
        for (int i = 0; i < everybody.size(); i++) {
          sum += (mask >> i & 1) * everybody.get(i);
        }
        sums.add(sum);
      }
    }
    return sums;
  }

  private static double distance(double sum, int chosen, List<Integer> everybody) {
    int total = everybody.stream().mapToInt(answer -> answer).sum();
    int others = everybody.size() - chosen;
    return Math.abs(sum / chosen - (total - sum) / others);
  }

  @Test
  void up_to_fifty_six_people_both_numbers_are_exact() {
    Seeds.each(
        60,
        random -> {
          Tally one = Seeds.tally(random, 5, 28);
          Tally other = Seeds.tally(random, 5, random.nextBoolean() ? 28 : 1 + random.nextInt(28));
          WholeNumbers whole = WholeNumbers.of(one, other);
          Permutation test = Permutation.of(one, other);

          assertThat(new BigDecimal(test.far()).toBigIntegerExact()).isEqualTo(whole.far());
          assertThat(new BigDecimal(test.all()).toBigIntegerExact()).isEqualTo(whole.all());
          assertThat(test.p()).isCloseTo(whole.p(), withinPercentage(1e-13));
        });
    Tally upper = Seeds.of(0, 0, 0, 28, 0);
    assertThat(Permutation.of(Seeds.of(0, 0, 28, 0, 0), upper))
        .isEqualTo(new Permutation(2, 7648690600760440.0));
  }

  @Test
  void with_more_people_p_is_right_to_twelve_digits() {
    Seeds.each(
        60,
        random -> {
          Tally one = Seeds.tally(random, random.nextInt(4) == 0 ? 3 : 5, 29 + random.nextInt(40));
          Tally other = Seeds.tally(random, one.parts(), 28 + random.nextInt(40));

          assertIsExact(one, other);
        });
  }

  @Test
  void a_few_beside_many_are_tested_as_well() {
    Seeds.each(
        15,
        random -> {
          Tally few = Seeds.tally(random, 5, 1 + random.nextInt(6));
          Tally many = Seeds.tally(random, 5, 1000 + random.nextInt(3000));

          assertIsExact(few, many);
        });
  }

  @Test
  void a_hundred_on_each_side_are_right_to_twelve_digits() {
    assertIsExact(Seeds.of(4, 16, 32, 36, 12), Seeds.of(6, 20, 33, 32, 9));
    assertIsExact(Seeds.of(20, 20, 20, 20, 20), Seeds.of(16, 18, 20, 22, 24));
    assertIsExact(Seeds.of(50, 0, 0, 0, 50), Seeds.of(44, 0, 0, 0, 56));
    // So far apart that no way that matters lies as far out.
    assertIsExact(Seeds.of(100, 0, 0, 0, 0), Seeds.of(0, 0, 0, 0, 100));
  }

  private static void assertIsExact(Tally one, Tally other) {
    double exact = WholeNumbers.of(one, other).p();
    double p = Permutation.of(one, other).p();

    assertThat(p).isCloseTo(exact, within(1e-12));
    if (exact > 1e-6) {
      assertThat(p).isCloseTo(exact, withinPercentage(1e-8));
    }
  }

  @Test
  void ten_thousand_on_each_side_come_close_to_the_bell_curve() {
    Tally one = Seeds.of(1000, 1500, 2500, 3500, 1500);
    Tally other = Seeds.of(1040, 1530, 2480, 3460, 1490);
    double apart = (double) (one.steps() - other.steps()) / 10_000;
    double variance = Spread.of(Seeds.of(2040, 3030, 4980, 6960, 2990)).orElseThrow().variance();
    // Half a step to each side, as sums are whole numbers.
    double z = (apart - 1.0 / 10_000) / Math.sqrt(variance * 2 / 10_000);
    double bell = 2 * bell(z);

    assertThat(Permutation.of(one, other).p()).isCloseTo(bell, within(1e-5));
  }

  private static double bell(double z) {
    return NormalDistribution.of(0, 1).survivalProbability(z);
  }

  @Test
  void it_does_not_matter_which_group_comes_first_or_which_end_is_up() {
    Seeds.each(
        200,
        random -> {
          Tally one = anybody(random);
          Tally other = anybody(random);
          double p = Permutation.of(one, other).p();

          assertThat(p).isBetween(0.0, 1.0);
          assertThat(Permutation.of(other, one).p()).isCloseTo(p, within(1e-12));
          assertThat(Permutation.of(Seeds.mirrored(one), Seeds.mirrored(other)).p())
              .isCloseTo(p, within(1e-12));
        });
  }

  private static Tally anybody(Random random) {
    return Seeds.tally(random, random.nextInt(3) == 0 ? 3 : 5, random.nextInt(70));
  }

  @Test
  void where_nothing_differs_it_is_all_luck() {
    Tally same = Seeds.of(0, 3, 4, 5, 0);

    assertThat(Permutation.of(same, same).p()).isEqualTo(1);
    assertThat(Permutation.of(NOBODY, same).p()).isEqualTo(1);
    assertThat(Permutation.of(same, NOBODY).p()).isEqualTo(1);
    assertThat(Permutation.of(NOBODY, NOBODY).p()).isEqualTo(1);
    assertThat(Permutation.of(Seeds.of(0, 0, 0, 9, 0), Seeds.of(0, 0, 0, 80, 0)).p()).isEqualTo(1);
  }

  @Test
  void one_person_beside_another_proves_nothing() {
    assertThat(Permutation.of(Seeds.of(1, 0, 0, 0, 0), Seeds.of(0, 0, 0, 0, 1)))
        .isEqualTo(new Permutation(2, 2));
  }

  @Test
  void five_parts_beside_three_are_compared_in_three() {
    assertThat(Permutation.of(Seeds.of(1, 2, 3, 4, 5), Seeds.of(6, 2, 1)))
        .isEqualTo(Permutation.of(Seeds.of(3, 3, 9), Seeds.of(6, 2, 1)));
  }
}
