package folkmoot.asking;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.asking.Question.Fault;
import folkmoot.partnership.Member;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {
  private static final List<Member> MEMBERS =
      List.of(
          People.named("Ana Silva"),
          People.named("Dr Ben Okafor"),
          People.named("Will Hart"),
          People.named("Zoë O'Neill (Trust)"));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Does Ana listen? ; Ana",
        "What would Ana's team say? ; Ana",
        "is ben okafor leading well? ; Ben Okafor",
        "How does Ben do? ; Ben",
        "Is <@U123ABC> helpful? ; <@U123ABC>",
        "Is <@U123ABC|ana> helpful? ; <@U123ABC|ana>",
        "Does Zoë decide too much? ; Zoë",
      })
  void a_question_that_names_or_mentions_a_member_is_refused(String wording, String name) {
    assertThat(Question.fault(wording, MEMBERS)).contains(new Fault.NamesSomebody(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What will good look like?",
        "Do we analyse enough?",
        "Is the beneficiary heard? 😀",
        "¿Qué sería bueno?"
      })
  void ordinary_questions_pass(String wording) {
    assertThat(Question.fault(wording, MEMBERS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\n\t"})
  void nothing_is_no_question(String wording) {
    assertThat(Question.fault(wording, MEMBERS)).contains(new Fault.Empty());
  }

  @Test
  void a_hundred_and_fifty_characters_are_the_most_whatever_they_are() {
    assertThat(Question.fault("😀".repeat(150), MEMBERS)).isEmpty();
    assertThat(Question.fault("x".repeat(151), MEMBERS)).contains(new Fault.TooLong(151));
  }
}
