package folkmoot.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReliabilityTest {
  private static final CutPoints CUTS = CutPoints.usual();

  static List<Oracles.Alpha> oracles() {
    return Oracles.load().reliability();
  }

  static List<Oracles.Feldt> feldt() {
    return Oracles.load().feldt();
  }

  private static List<Integer> row(String digits) {
    return digits.chars().mapToObj(digit -> digit - '0').toList();
  }

  private static Reliability of(String... rows) {
    return Reliability.of(List.of(rows).stream().map(ReliabilityTest::row).toList(), CUTS)
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("oracles")
  void alpha_and_its_interval_are_those_of_the_oracle(Oracles.Alpha oracle) {
    Reliability reliability = of(oracle.rows().toArray(String[]::new));

    assertThat(reliability.alpha()).isCloseTo(oracle.alpha(), within(0.00005));
    assertThat(reliability.interval().low()).isCloseTo(oracle.lower(), within(0.00005));
    assertThat(reliability.interval().high()).isCloseTo(oracle.upper(), within(0.00005));
    assertThat(reliability.expectedOf(1).orElseThrow()).isCloseTo(oracle.one(), within(0.00005));
    assertThat(reliability.expectedOf(3).orElseThrow()).isCloseTo(oracle.three(), within(0.00005));
    assertThat(reliability.expectedOf(5).orElseThrow())
        .isCloseTo(reliability.alpha(), within(1e-12));
  }

  @ParameterizedTest
  @MethodSource("feldt")
  void few_people_say_little_about_reliability(Oracles.Feldt feldt) {
    Interval interval = Reliability.feldt(1 - feldt.alpha(), feldt.people(), feldt.items(), CUTS);

    assertThat(interval.low()).isCloseTo(feldt.lower(), within(0.005));
    assertThat(interval.high()).isCloseTo(feldt.upper(), within(0.005));
  }

  @Test
  void it_is_shown_from_thirty_people() {
    List<List<Integer>> thirty =
        Collections.nCopies(15, List.of(row("44544"), row("23223"))).stream()
            .flatMap(List::stream)
            .toList();

    assertThat(Reliability.of(thirty, CUTS).orElseThrow().isShown(CUTS)).isTrue();
    assertThat(Reliability.of(thirty.subList(1, 30), CUTS).orElseThrow().isShown(CUTS)).isFalse();
  }

  @Test
  void where_nothing_can_be_told_apart_there_is_no_reliability() {
    assertThat(Reliability.of(List.of(), CUTS)).isEmpty();
    assertThat(Reliability.of(List.of(row("345")), CUTS)).isEmpty();
    assertThat(Reliability.of(List.of(row("3"), row("4")), CUTS)).isEmpty();
    assertThat(Reliability.of(List.of(row("")), CUTS)).isEmpty();
    assertThat(Reliability.of(List.of(row("444"), row("444")), CUTS)).isEmpty();
    assertThat(Reliability.of(List.of(row("15"), row("51")), CUTS)).isEmpty();
  }

  @Test
  void items_that_say_the_same_are_wholly_reliable() {
    Reliability reliability = of("44", "22", "11");

    assertThat(reliability.alpha()).isEqualTo(1);
    assertThat(reliability.interval()).isEqualTo(new Interval(1, 1));
    assertThat(reliability.people()).isEqualTo(3);
    assertThat(reliability.items()).isEqualTo(2);
  }

  @Test
  void items_that_contradict_each_other_promise_nothing_for_more_of_them() {
    Reliability reliability = of("15", "52", "24");

    assertThat(reliability.alpha()).isNegative();
    assertThat(reliability.expectedOf(10)).isEmpty();
  }

  @Test
  void items_without_anything_in_common_promise_as_little_of_any_number() {
    Reliability reliability = of("11", "13", "31", "33");

    assertThat(reliability.alpha()).isZero();
    assertThat(reliability.expectedOf(10)).hasValue(0);
  }

  @Test
  void two_people_and_two_items_are_the_least() {
    assertThat(of("12", "34").alpha()).isEqualTo(1);
  }

  @Test
  void a_row_that_lacks_an_answer_is_refused() {
    assertThatThrownBy(() -> Reliability.of(List.of(row("345"), row("34")), CUTS))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
