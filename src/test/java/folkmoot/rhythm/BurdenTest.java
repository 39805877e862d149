package folkmoot.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.rhythm.Burden.Ask;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BurdenTest {

  @ParameterizedTest(name = "before {0}, added {1}: {2} minutes")
  @CsvSource({
    "'', 2027-03-15:60, 1",
    "'', 2027-03-15:10, 1",
    "'', 2027-03-15:61, 2",
    // a month runs to the day before the same day of the next
    "2027-02-15:600, 2027-03-15:60, 1",
    "2027-02-16:600, 2027-03-15:60, 11",
    "2027-04-15:600, 2027-03-15:60, 1",
    "2027-04-14:600, 2027-03-15:60, 11",
    // the fullest month around it, not both sides of it at once
    "2027-03-01:300 2027-04-10:420, 2027-03-15:60, 8",
    // months without the new one do not count
    "2027-01-01:6000 2027-01-02:6000, 2027-03-15:60, 1",
    // of several new ones the fullest month
    "2027-04-20:180, 2027-03-01:60 2027-03-29:60 2027-04-26:60, 5",
    "'', '', 0",
  })
  void it_is_the_fullest_month_in_which_something_new_falls(
      String before, String added, int minutes) {
    assertThat(Burden.of(asks(before), asks(added), 15).minutes()).isEqualTo(minutes);
  }

  @Test
  void the_budget_itself_is_not_over_it() {
    assertThat(new Burden(15, 15).isOver()).isFalse();
    assertThat(new Burden(16, 15).isOver()).isTrue();
  }

  private static List<Ask> asks(String said) {
    return Arrays.stream(said.split(" "))
        .filter(one -> !one.isEmpty())
        .map(one -> one.split(":"))
        .map(parts -> new Ask(LocalDate.parse(parts[0]), Integer.parseInt(parts[1])))
        .toList();
  }
}
