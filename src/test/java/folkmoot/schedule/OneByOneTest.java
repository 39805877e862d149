package folkmoot.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneByOneTest {
  @Test
  void all_have_their_turn_and_every_failure_is_told() {
    List<Integer> done = new ArrayList<>();

    assertThatThrownBy(() -> OneByOne.run(List.of(1, 2, 3, 4), n -> evenOnly(n, done)))
        .hasMessage("no 1")
        .satisfies(
            failure ->
                assertThat(failure.getSuppressed())
                    .singleElement()
                    .satisfies(other -> assertThat(other).hasMessage("no 3")));
    assertThat(done).containsExactly(2, 4);
  }

  private static void evenOnly(int n, List<Integer> done) {
    if (n % 2 == 1) {
      throw new IllegalStateException("no " + n);
    }
    done.add(n);
  }
}
