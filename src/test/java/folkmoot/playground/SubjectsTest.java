package folkmoot.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import folkmoot.themes.Answer;
import folkmoot.themes.MiniLm;
import folkmoot.themes.ThemeFinder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the people of the sample write, and what can be made of it. */
class SubjectsTest {
  private static final String QUESTION = "What would good look like on an ordinary Tuesday?";
  private static final List<JsonObject> WORDS =
      Json.objects(Json.parse(AnswerBank.sample()).getAsJsonObject(), "words");
  private static final List<Person> PEOPLE = Sample.load().directory().people();

  /** A theme of fewer people than this is not shown. */
  private static final int SHOWN_FROM = 5;

  @Test
  void the_sample_has_many_answers_about_some_subjects_and_none_twice() {
    List<String> words =
        WORDS.stream()
            .flatMap(
                subject ->
                    subject.keySet().stream().flatMap(who -> Json.texts(subject, who).stream()))
            .toList();

    assertThat(WORDS.size()).isBetween(8, 10);
    assertThat(words).hasSizeGreaterThanOrEqualTo(80).doesNotHaveDuplicates();
  }

  @Test
  void an_asking_keeps_to_its_subjects_and_the_next_goes_on() {
    Subjects subjects = new Subjects(List.of(about("a"), about("b"), about("c")), 2);

    assertThat(said(subjects, "first")).containsExactlyInAnyOrder("a1", "a2", "b1", "b2");
    assertThat(said(subjects, "second")).containsExactlyInAnyOrder("c1", "c2", "a1", "a2");
    assertThat(subjects.words("Choir", "third", new Random(1))).isEmpty();
  }

  @Test
  void in_each_of_the_first_askings_two_themes_or_more_are_large_enough_to_be_shown() {
    AnswerBank bank = new AnswerBank(AnswerBank.sample());
    ThemeFinder finder = new ThemeFinder(new MiniLm());

    for (int asking = 0; asking < 6; asking++) {
      List<Answer> answers = answers(bank);

      assertThat(answers).hasSizeGreaterThanOrEqualTo(18);
      assertThat(finder.find(QUESTION, answers).themes())
          .filteredOn(theme -> theme.answers().size() >= SHOWN_FROM)
          .as("asking " + asking)
          .hasSizeGreaterThanOrEqualTo(2);
    }
  }

  private static List<Answer> answers(AnswerBank bank) {
    JsonObject words = Town.input("b1", QUESTION, Town.textInput());
    words.addProperty("optional", true);
    Form form = Form.of(Town.blocks(words));
    List<Answer> answers = new ArrayList<>();
    for (Person person : PEOPLE) {
      String text = bank.answersNow(person) ? Json.text(bank.filled(person, form), "b1", "") : "";
      if (!text.isEmpty()) {
        answers.add(new Answer(person.id(), text, true));
      }
    }
    return answers;
  }

  private static Set<String> said(Subjects subjects, String asking) {
    Set<String> said = new LinkedHashSet<>();
    IntStream.range(0, 4)
        .forEach(i -> said.add(subjects.words("Council", asking, new Random(i)).orElseThrow()));
    return said;
  }

  private static JsonObject about(String subject) {
    JsonArray words = new JsonArray();
    words.add(subject + "1");
    words.add(subject + "2");
    return Json.object("subject", subject, "Council", words);
  }
}
