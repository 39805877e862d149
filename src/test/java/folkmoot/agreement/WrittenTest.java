package folkmoot.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.agreement.Written.Fault;
import folkmoot.asking.People;
import folkmoot.consent.Behaviours;
import folkmoot.partnership.Member;
import folkmoot.slack.FormValues;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of the lines somebody wrote. */
class WrittenTest {
  private static final List<Member> MEMBERS = List.of(People.named("Ana Silva"));
  private static final Behaviours HELD = new Behaviours(List.of("We ask before we judge"));

  static Stream<Arguments> lines() {
    return Stream.of(
        Arguments.of(List.of(), Map.of("line.0", Fault.NONE)),
        Arguments.of(List.of(" ", ""), Map.of("line.0", Fault.NONE)),
        Arguments.of(List.of("We ask first"), Map.of()),
        Arguments.of(List.of("x".repeat(80)), Map.of()),
        Arguments.of(List.of("", "x".repeat(81)), Map.of("line.1", Fault.LONG)),
        Arguments.of(List.of("We listen", "Ana asks first"), Map.of("line.1", Fault.NAMES)),
        Arguments.of(List.of("<@U123> asks first"), Map.of("line.0", Fault.NAMES)),
        Arguments.of(List.of("We listen", "we  LISTEN"), Map.of("line.1", Fault.TWICE)),
        Arguments.of(List.of("", "We ask before we judge"), Map.of("line.0", Fault.SAME)),
        Arguments.of(List.of("We ask before we judge", "We listen"), Map.of()));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void what_is_wrong_is_said_at_its_line(List<String> lines, Map<String, Fault> faults) {
    assertThat(read(lines).faults()).isEqualTo(faults);
  }

  @Test
  void a_line_pasted_from_a_list_is_the_same_line_and_gaps_close() {
    assertThat(read(List.of("", "• We  ask first ", "", "- We listen")).behaviours().lines())
        .containsExactly("We ask first", "We listen");
    assertThat(Behaviours.read(HELD.content())).isEqualTo(HELD);
    assertThat(Behaviours.read("").lines()).isEmpty();
  }

  private static Written read(List<String> lines) {
    Map<String, List<String>> values = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      values.put(Written.block(i), List.of(lines.get(i)));
    }
    return Written.read(new FormValues(values), HELD, MEMBERS);
  }
}
