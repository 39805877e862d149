package folkmoot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  @ParameterizedTest
  @CsvSource({"0, 1", "1, 2", "3, 8", "9, 512", "10, 600", "59, 600"})
  void it_doubles_up_to_ten_minutes_and_spreads_over_the_second_half(int attempts, long seconds) {
    Set<Duration> waits =
        IntStream.range(0, 200)
            .mapToObj(number -> Backoff.after(attempts, "out_" + number))
            .collect(Collectors.toSet());

    Duration whole = Duration.ofSeconds(seconds);
    assertThat(waits).allMatch(wait -> wait.compareTo(whole.dividedBy(2)) >= 0);
    assertThat(waits).allMatch(wait -> wait.compareTo(whole) <= 0);
    assertThat(waits).as("hardly two come back at the same moment").hasSizeGreaterThan(150);
    assertThat(waits).anyMatch(wait -> wait.compareTo(whole.multipliedBy(2).dividedBy(3)) < 0);
    assertThat(waits).anyMatch(wait -> wait.compareTo(whole.multipliedBy(5).dividedBy(6)) > 0);
  }
}
