package folkmoot.thanks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of thank-yous that were counted together. */
class ThankedTest {
  static Stream<Arguments> counts() {
    return Stream.of(
        Arguments.of("all for one line", Map.of("A", 5), "A", Map.of(), 0),
        Arguments.of("most for one", Map.of("A", 3, "B", 2), "A", Map.of(), 0),
        Arguments.of("none has more than half", Map.of("A", 2, "B", 2, "", 1), "", Map.of(), 0),
        Arguments.of(
            "exactly half is not most", Map.of("A", 5, "B", 3, "", 2), "", Map.of("A", 5), 5),
        Arguments.of("most for something else is no line", Map.of("", 4, "A", 1), "", Map.of(), 0),
        Arguments.of("the rest would be two", Map.of("A", 8, "B", 2), "A", Map.of(), 0),
        Arguments.of("two lines alone", Map.of("A", 6, "B", 9), "", Map.of("A", 6, "B", 9), 0),
        Arguments.of("rest of five", Map.of("A", 10, "B", 3, "", 2), "", Map.of("A", 10), 5));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("counts")
  void no_number_stands_for_fewer_than_five(
      String why, Map<String, Integer> counted, String most, Map<String, Integer> lines, int rest) {
    Thanked thanked = Thanked.of(counted, 5);
    assertThat(thanked.most()).as(why).isEqualTo(most);
    assertThat(thanked.lines()).as(why).isEqualTo(lines);
    assertThat(thanked.others()).as(why).isEqualTo(rest);
  }
}
