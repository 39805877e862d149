package folkmoot.listening;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.asking.Question;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromptsTest {
  private static final Prompts PROMPTS = Prompts.load();

  /** What is offered again and again, as if each was asked. */
  private static List<String> asked(int times) {
    List<String> asked = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      asked.add(PROMPTS.fresh(asked));
    }
    return asked;
  }

  @Test
  void none_is_offered_again_before_all_were() {
    List<String> seven = asked(7);
    assertThat(seven).doesNotHaveDuplicates();
    assertThat(asked(9)).as("then the one asked longest ago").endsWith(seven.get(0), seven.get(1));
  }

  @Test
  void each_can_be_put_to_people() {
    assertThat(asked(7))
        .allSatisfy(wording -> assertThat(Question.fault(wording, List.of())).isEmpty());
  }
}
