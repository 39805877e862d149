package folkmoot.themes;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.themes.Grouping.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** With the real model. What the model does not matter for stands in {@link PlainTextsTest}. */
final class ThemeFinderTest {
  private static final ThemeFinder FINDER = new ThemeFinder(new MiniLm());
  private static final Grouping FOUND = find(SharedBuilding.ANSWERS);

  private static Grouping find(List<Answer> answers) {
    return FINDER.find(SharedBuilding.QUESTION, answers);
  }

  @Test
  void answers_about_one_subject_are_together() {
    assertThat(FOUND.themes()).hasSizeBetween(5, 10);
    assertThat(Agreeing.of(SharedBuilding.SUBJECTS, groups(FOUND))).isGreaterThan(0.3);
  }

  private static int[] groups(Grouping grouping) {
    return SharedBuilding.ANSWERS.stream()
        .mapToInt(
            answer -> {
              for (int i = 0; i < grouping.themes().size(); i++) {
                if (grouping.themes().get(i).answers().contains(answer.id())) {
                  return i;
                }
              }
              return grouping.themes().size();
            })
        .toArray();
  }

  @Test
  void who_answers_first_makes_no_difference() {
    List<Answer> shuffled = new ArrayList<>(SharedBuilding.ANSWERS);
    Collections.shuffle(shuffled, new Random(5));
    assertThat(find(shuffled)).isEqualTo(FOUND);
  }

  @Test
  void another_finder_finds_the_same() {
    Grouping again =
        new ThemeFinder(new MiniLm()).find(SharedBuilding.QUESTION, SharedBuilding.ANSWERS);
    assertThat(again).isEqualTo(FOUND);
  }

  @Test
  void every_answer_is_in_one_place() {
    assertThat(PlainTextsTest.ids(FOUND))
        .containsExactlyInAnyOrderElementsOf(
            SharedBuilding.ANSWERS.stream().map(Answer::id).toList());
  }

  @Test
  void the_largest_theme_comes_first() {
    List<Integer> sizes = FOUND.themes().stream().map(theme -> -theme.answers().size()).toList();
    assertThat(sizes).isSorted();
  }

  /** Whoever does not want to be quoted must not find her words in a headline. */
  @Test
  void a_label_is_made_of_words_that_may_be_quoted() {
    List<Answer> few = new ArrayList<>();
    for (Answer answer : SharedBuilding.ANSWERS) {
      few.add(new Answer(answer.id(), answer.words(), few.size() % 4 == 0));
    }
    Grouping found = find(few);
    assertThat(found.themes()).anyMatch(theme -> !theme.label().isEmpty());
    for (Theme theme : found.themes()) {
      String quotable =
          few.stream()
              .filter(answer -> answer.quotable() && theme.answers().contains(answer.id()))
              .map(answer -> answer.words().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(" | "));
      assertThat(theme.label().toLowerCase(Locale.ROOT).split(" and "))
          .allSatisfy(phrase -> assertThat(quotable).contains(phrase));
    }
  }

  @Test
  void a_label_says_something_that_the_question_did_not() {
    Vocabulary english = Vocabulary.of(Languages.ENGLISH);
    Set<String> asked =
        english.terms(SharedBuilding.QUESTION).stream().map(Term::stem).collect(Collectors.toSet());
    assertThat(FOUND.themes())
        .allSatisfy(
            theme ->
                assertThat(english.terms(theme.label()))
                    .isNotEmpty()
                    .extracting(Term::stem)
                    .doesNotContainAnyElementsOf(asked));
  }

  @Test
  void only_a_quotable_answer_is_quoted() {
    assertThat(FOUND.themes())
        .allSatisfy(
            theme ->
                assertThat(SharedBuilding.ANSWERS)
                    .filteredOn(answer -> answer.id().equals(theme.quote()))
                    .singleElement()
                    .satisfies(
                        answer -> {
                          assertThat(answer.quotable()).isTrue();
                          assertThat(theme.answers()).contains(answer.id());
                        }));
  }

  @Test
  void a_theme_of_the_next_round_is_matched_with_the_one_before() {
    List<List<String>> before = subjects(List.of(0, 2, 3, 4, 5), 0, 5);
    List<List<String>> now = subjects(List.of(3, 7, 5, 0, 2), 5, 9);
    assertThat(FINDER.match(before, now)).containsExactly(2, -1, 4, 0, 1);
  }

  private static List<List<String>> subjects(List<Integer> subjects, int from, int to) {
    return subjects.stream()
        .map(
            subject ->
                SharedBuilding.ANSWERS.subList(subject * 9 + from, subject * 9 + to).stream()
                    .map(Answer::words)
                    .toList())
        .toList();
  }

  @Test
  void an_earlier_theme_goes_on_in_one_only() {
    List<String> cold = List.of("It is freezing by the windows.");
    List<Integer> matched = FINDER.match(List.of(cold), List.of(cold, cold, List.of()));
    assertThat(matched).containsExactly(0, -1, -1);
    assertThat(FINDER.match(List.of(), List.of(cold))).containsExactly(-1);
  }

  @Test
  void each_language_with_enough_answers_is_grouped_by_itself() {
    List<String> spanish =
        List.of(
            "Hace mucho frío en la sala grande durante todo el invierno.",
            "La calefacción debería encenderse antes de que lleguemos por la mañana.",
            "No hay dónde aparcar el coche después de las nueve.",
            "Necesitamos más plazas de aparcamiento para los visitantes.",
            "La cocina está siempre sucia y nadie lava los platos.");
    List<Answer> answers = new ArrayList<>(SharedBuilding.ANSWERS);
    for (int i = 0; i < 30; i++) {
      answers.add(new Answer("s" + i, spanish.get(i % spanish.size()), true));
    }
    Grouping enough = find(answers);
    assertThat(enough.otherLanguages()).isEmpty();
    assertThat(enough.themes())
        .allSatisfy(
            theme ->
                assertThat(theme.answers().stream().map(id -> id.charAt(0)).distinct()).hasSize(1));
    Grouping tooFew = find(answers.subList(0, answers.size() - 1));
    assertThat(tooFew.otherLanguages()).hasSize(29).allMatch(id -> id.startsWith("s"));
    assertThat(tooFew.themes()).isEqualTo(FOUND.themes());
  }

  @Test
  void a_grouping_says_what_it_is_worth() {
    assertThat(find(SharedBuilding.ANSWERS.subList(0, 49)).standing()).isEqualTo(Standing.DRAFT);
    assertThat(FOUND.standing()).isNotEqualTo(Standing.DRAFT);
  }

  @Test
  void long_and_strange_texts_are_placed_like_others() {
    Stream<String> strange =
        Stream.of(
            "warm ".repeat(4_000),
            "a".repeat(20_000),
            "التدفئة لا تعمل في الشتاء والقاعة باردة",
            "暖房がいつも壊れていて冬はとても寒いです",
            "طقس‏ ‎mixed ‏اتجاه",
            "h\u200be\u200ba\u200bt\u200bing \u200d\ufeff please",
            "qwpo zxmn vbrt plkj hgfd",
            "\ud83d\ude00\ud83d half a sign",
            "\u0000\u0007 bell");
    List<Answer> answers = new ArrayList<>(SharedBuilding.ANSWERS);
    strange.forEach(text -> answers.add(new Answer("x" + answers.size(), text, true)));
    Grouping grouping = find(answers);
    assertThat(PlainTextsTest.ids(grouping))
        .containsExactlyInAnyOrderElementsOf(answers.stream().map(Answer::id).toList());
  }

  @Test
  void like_texts_are_near_and_a_vector_is_the_same_each_time() {
    MiniLm model = new MiniLm();
    float[] cold = model.embed("The hall is freezing.");
    assertThat(cold).hasSize(384).isEqualTo(model.embed("The hall is freezing."));
    assertThat(Space.dot(cold, model.embed("It is so cold in the room.")))
        .isGreaterThan(Space.dot(cold, model.embed("Where can I park my car?")) + 0.2);
    assertThat(Arrays.equals(model.embed(""), new float[384])).isFalse();
  }
}
