package folkmoot.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import folkmoot.statistics.ControlChart.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlChartTest {
  private static final Oracles.Chart ORACLE = Oracles.load().xmr();

  private static Signal then(Double... more) {
    List<Double> readings = new ArrayList<>(ORACLE.x());
    readings.addAll(Arrays.asList(more));
    return ControlChart.ofMeans(readings).orElseThrow().signal();
  }

  @Test
  void the_limits_are_those_of_the_oracle() {
    ControlChart chart = ControlChart.ofMeans(ORACLE.x()).orElseThrow();

    assertThat(chart.mean()).isCloseTo(ORACLE.mean(), within(1e-12));
    assertThat(chart.movingRange()).isCloseTo(ORACLE.mr(), within(1e-12));
    assertThat(chart.lower()).isCloseTo(ORACLE.lower(), within(1e-12));
    assertThat(chart.upper()).isCloseTo(ORACLE.upper(), within(1e-12));
    assertThat(chart.signal()).isEqualTo(Signal.NONE);
  }

  @Test
  void below_eight_readings_there_are_no_limits() {
    assertThat(ControlChart.ofMeans(ORACLE.x().subList(0, 7))).isEmpty();
    assertThat(ControlChart.of(List.of())).isEmpty();
  }

  @Test
  void limits_are_frozen_after_eight() {
    List<Double> readings = new ArrayList<>(ORACLE.x());
    readings.addAll(List.of(1.0, 5.0, 1.0));
    ControlChart chart = ControlChart.ofMeans(readings).orElseThrow();

    assertThat(chart.lower()).isCloseTo(ORACLE.lower(), within(1e-12));
    assertThat(chart.upper()).isCloseTo(ORACLE.upper(), within(1e-12));
  }

  @Test
  void a_reading_outside_is_a_signal_and_one_on_the_limit_is_not() {
    assertThat(then(4.24)).isEqualTo(Signal.ABOVE);
    assertThat(then(4.232)).isEqualTo(Signal.NONE);
    assertThat(then(3.16)).isEqualTo(Signal.BELOW);
    assertThat(then(3.168)).isEqualTo(Signal.NONE);
    assertThat(then(4.24, 3.6)).isEqualTo(Signal.NONE);
  }

  @Test
  void eight_in_a_row_on_one_side_are_a_signal() {
    Double[] high = Collections.nCopies(7, 3.75).toArray(Double[]::new);
    Double[] low = Collections.nCopies(8, 3.65).toArray(Double[]::new);

    // The last of the first eight lies above the mean as well.
    assertThat(then(high)).isEqualTo(Signal.LONG_HIGH);
    assertThat(then(Arrays.copyOf(high, 6))).isEqualTo(Signal.NONE);
    assertThat(then(low)).isEqualTo(Signal.LONG_LOW);
    assertThat(then(Arrays.copyOf(low, 7))).isEqualTo(Signal.NONE);
    assertThat(then(3.75, 3.75, 3.75, 3.7, 3.75, 3.75, 3.75)).isEqualTo(Signal.NONE);
    assertThat(then(3.65, 3.65, 3.65, 3.65, 3.7, 3.65, 3.65, 3.65)).isEqualTo(Signal.NONE);
  }

  @Test
  void where_all_readings_are_equal_rounding_is_no_signal() {
    List<Double> equal = Collections.nCopies(20, 3.7);

    assertThat(ControlChart.ofMeans(equal).orElseThrow().signal()).isEqualTo(Signal.NONE);
  }

  @Test
  void readings_of_nobody_are_passed_over() {
    List<Tally> readings = new ArrayList<>(Collections.nCopies(7, Seeds.of(0, 0, 5, 5, 0)));
    readings.add(Seeds.of(0, 0, 0, 0, 0));
    assertThat(ControlChart.of(readings)).isEmpty();

    readings.add(Seeds.of(0, 0, 0, 10, 0));
    ControlChart chart = ControlChart.of(readings).orElseThrow();
    assertThat(chart.mean()).isEqualTo((7 * 3.5 + 4) / 8);
    assertThat(chart.movingRange()).isEqualTo(0.5 / 7);
    assertThat(chart.signal()).isEqualTo(Signal.ABOVE);
  }

  @Test
  void one_reading_in_three_parts_takes_all_in_three() {
    List<Tally> readings = new ArrayList<>(Collections.nCopies(8, Seeds.of(0, 0, 0, 10, 0)));
    readings.add(Seeds.of(0, 0, 8));
    ControlChart chart = ControlChart.of(readings).orElseThrow();

    assertThat(chart.mean()).isEqualTo(4.5);
    assertThat(chart.signal()).isEqualTo(Signal.NONE);
    assertThat(ControlChart.of(readings.subList(0, 8)).orElseThrow().mean()).isEqualTo(4);
  }
}
