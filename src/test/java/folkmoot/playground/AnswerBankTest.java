package folkmoot.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a bank makes of its entries, over many people and several askings. */
class AnswerBankTest {
  private static final String QUESTION = "To what extent does talk lead to action?";
  private static final List<Person> PEOPLE =
      IntStream.range(0, 2000).mapToObj(i -> person(i, "Council")).toList();

  @Test
  void an_old_bank_answers_around_one_mean_however_often_it_is_asked() {
    AnswerBank bank = bank("{'match': 'lead to action', 'Council': 3.6}");

    for (int asking = 1; asking <= 3; asking++) {
      assertThat(mean(asked(bank, PEOPLE, QUESTION))).isCloseTo(3.6, within(0.1));
    }
  }

  @Test
  void what_is_told_of_no_entry_follows_the_organisation_and_then_everybody() {
    AnswerBank bank = bank("{'match': 'lead to action', 'Hospital': 1}");

    assertThat(mean(asked(bank, PEOPLE, QUESTION))).as("tendency").isCloseTo(3, within(0.1));
    assertThat(mean(asked(bank, PEOPLE, "Anything else?"))).isCloseTo(3, within(0.1));
    assertThat(mean(asked(bank, guests(), QUESTION))).as("everybody").isCloseTo(2, within(0.1));
    assertThat(mean(asked(new AnswerBank("{}"), PEOPLE, QUESTION))).as("nothing").isEqualTo(3);
  }

  @Test
  void the_mean_moves_with_each_asking_and_then_stays() {
    AnswerBank bank = bank("{'match': 'lead to action', 'Council': [2.2, 3, 3.8]}");

    assertThat(means(bank, 4))
        .satisfiesExactly(
            first -> assertThat(first).isCloseTo(2.2, within(0.1)),
            second -> assertThat(second).isCloseTo(3, within(0.1)),
            third -> assertThat(third).isCloseTo(3.8, within(0.1)),
            fourth -> assertThat(fourth).isCloseTo(3.8, within(0.1)));
  }

  @Test
  void each_person_moves_by_her_own_askings() {
    AnswerBank bank = bank("{'match': 'lead to action', 'spread': 0, 'Council': [2, 4]}");
    Person often = PEOPLE.get(0);
    Person seldom = PEOPLE.get(1);

    assertThat(asked(bank, List.of(often), QUESTION)).containsExactly(2);
    assertThat(asked(bank, List.of(often), QUESTION)).containsExactly(4);
    assertThat(asked(bank, List.of(seldom), QUESTION)).containsExactly(2);
  }

  @Test
  void a_date_in_the_wording_does_not_begin_anew() {
    AnswerBank bank = bank("{'match': 'working together is', 'spread': 0, 'Council': [2, 4]}");
    List<Person> one = PEOPLE.subList(0, 1);

    assertThat(asked(bank, one, "Compared with 2 March, working together is …")).containsExactly(2);
    assertThat(asked(bank, one, "Compared with 6 April, working together is …")).containsExactly(4);
  }

  @Test
  void two_camps_are_both_there_and_everybody_stays_in_hers() {
    AnswerBank bank =
        bank(
            "{'match': 'lead to action', 'spread': 0.2, "
                + "'Council': {'camps': [1.4, 4.6], 'second': 0.3}}");

    List<Integer> before = asked(bank, PEOPLE, QUESTION);
    List<Integer> after = asked(bank, PEOPLE, QUESTION);

    assertThat(before).doesNotContain(3);
    assertThat(share(before, 4, 5)).isCloseTo(0.3, within(0.04));
    assertThat(after).isNotEqualTo(before);
    assertThat(IntStream.range(0, PEOPLE.size()))
        .allMatch(i -> (before.get(i) > 3) == (after.get(i) > 3));
  }

  @Test
  void a_camp_can_move() {
    AnswerBank bank =
        bank(
            "{'match': 'lead to action', 'spread': 0, "
                + "'Council': {'camps': [[1, 2], 5], 'second': 0.5}}");

    assertThat(asked(bank, PEOPLE, QUESTION)).containsOnly(1, 5);
    assertThat(asked(bank, PEOPLE, QUESTION)).containsOnly(2, 5);
  }

  @Test
  void who_is_in_which_camp_differs_from_question_to_question() {
    String camps = "'spread': 0, 'Council': {'camps': [1, 5], 'second': 0.5}}";
    AnswerBank bank = bank("{'match': 'lead to', " + camps, "{'match': 'enough time', " + camps);

    List<Integer> one = asked(bank, PEOPLE, QUESTION);
    List<Integer> other = asked(bank, PEOPLE, "Is there enough time?");

    long alike =
        IntStream.range(0, PEOPLE.size()).filter(i -> one.get(i).equals(other.get(i))).count();
    assertThat(alike).isBetween(900L, 1100L);
  }

  @Test
  void the_same_seed_gives_the_same_answers_and_another_gives_others() {
    String entry =
        "{'match': 'lead to action', 'Council': {'camps': [[1.5, 2], 4], 'second': 0.5}}";

    assertThat(twice(bank(7, entry))).isEqualTo(twice(bank(7, entry)));
    assertThat(twice(bank(7, entry))).isNotEqualTo(twice(bank(8, entry)));
  }

  @Test
  void on_three_steps_the_ends_are_the_ends() {
    AnswerBank bank =
        bank(
            "{'match': 'say it', 'spread': 0, "
                + "'Council': [1, 3, 5], 'Hospital': {'camps': [1, 5], 'second': 1}}");
    List<Person> one = PEOPLE.subList(0, 1);
    String question = "I could say it.";

    assertThat(asked(bank, one, question, "No", "Partly", "Yes")).containsExactly(1);
    assertThat(asked(bank, one, question, "No", "Partly", "Yes")).containsExactly(2);
    assertThat(asked(bank, one, question, "No", "Partly", "Yes")).containsExactly(3);
    assertThat(asked(bank, List.of(person(1, "Hospital")), question, "No", "Partly", "Yes"))
        .containsExactly(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "0.9",
        "[]",
        "[2, 5.5]",
        "[2, [3]]",
        "'high'",
        "{}",
        "{'camps': []}",
        "{'camps': [1, 2, 3], 'second': 0.5}",
        "{'camps': [1, 5], 'second': 1.5}",
        "{'camps': [1, 5], 'second': 'half'}"
      })
  void what_is_no_tendency_is_refused_by_name(String tendency) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bank("{'match': 'lead to action', 'Council': " + tendency + "}"))
        .withMessageContaining("lead to action")
        .withMessageContaining("Council");
  }

  private static List<List<Integer>> twice(AnswerBank bank) {
    return List.of(asked(bank, PEOPLE, QUESTION), asked(bank, PEOPLE, QUESTION));
  }

  private static List<Double> means(AnswerBank bank, int askings) {
    return IntStream.range(0, askings).mapToObj(i -> mean(asked(bank, PEOPLE, QUESTION))).toList();
  }

  private static double mean(List<Integer> answers) {
    return answers.stream().mapToInt(Integer::intValue).average().orElseThrow();
  }

  private static double share(List<Integer> answers, int... wanted) {
    List<Integer> counted = IntStream.of(wanted).boxed().toList();
    return (double) answers.stream().filter(counted::contains).count() / answers.size();
  }

  private static List<Integer> asked(AnswerBank bank, List<Person> people, String question) {
    return asked(
        bank, people, question, "Not at all", "A little", "Partly", "Mostly", "Completely");
  }

  private static List<Integer> asked(
      AnswerBank bank, List<Person> people, String question, String... steps) {
    Form form = Form.of(Town.blocks(Town.input("b1", question, Town.radios(steps))));
    List<Integer> answers = new ArrayList<>();
    people.forEach(person -> answers.add(Json.number(bank.filled(person, form), "b1", 0)));
    return answers;
  }

  private static AnswerBank bank(String... entries) {
    return bank(20261130, entries);
  }

  /** Everybody tends to the middle but for those of no organisation. */
  private static AnswerBank bank(int seed, String... entries) {
    String questions = String.join(", ", entries).replace('\'', '"');
    JsonObject bank =
        Json.parse(
                "{\"seed\": %d, \"spread\": 0.7, \"questions\": [%s]}".formatted(seed, questions))
            .getAsJsonObject();
    bank.add("tendency", Json.object("Council", 3, "", 2));
    return new AnswerBank(Json.write(bank));
  }

  private static List<Person> guests() {
    return IntStream.range(0, 2000).mapToObj(i -> person(i, "Choir")).toList();
  }

  private static Person person(int number, String organisation) {
    String name = "Person " + number;
    return new Person(
        "U%07d".formatted(number), name, name, "T1", organisation, ZoneOffset.UTC, false);
  }
}
