package folkmoot.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.themes.Grouping.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What does not hang on what the model knows. */
final class PlainTextsTest {
  private static final ThemeFinder FINDER = new ThemeFinder(new Spelling());

  static List<String> ids(Grouping grouping) {
    return Stream.of(
            grouping.themes().stream().flatMap(theme -> theme.answers().stream()),
            grouping.other().stream(),
            grouping.otherLanguages().stream())
        .flatMap(some -> some)
        .toList();
  }

  private static List<Answer> said(String... words) {
    return IntStream.range(0, words.length)
        .mapToObj(i -> new Answer("a" + i, words[i], true))
        .toList();
  }

  private static Grouping find(List<Answer> answers) {
    Grouping grouping = FINDER.find("What next?", answers);
    assertThat(ids(grouping))
        .containsExactlyInAnyOrderElementsOf(answers.stream().map(Answer::id).toList());
    return grouping;
  }

  @Test
  void nobody_said_anything() {
    assertThat(find(List.of()))
        .isEqualTo(new Grouping(List.of(), List.of(), List.of(), Standing.DRAFT));
  }

  @Test
  void one_or_two_answers_are_no_theme_unless_they_are_alike() {
    assertThat(find(said("more light")).themes()).isEmpty();
    assertThat(find(said("More light!", "more light")).themes()).hasSize(1);
    find(said("more light", "less noise"));
    find(said("more light", "less noise", "a new door"));
  }

  @Test
  void what_says_nothing_is_set_aside() {
    Grouping grouping =
        find(
            said(
                "",
                "   ",
                "n/a",
                "N/A.",
                "None",
                "dont know",
                "👍🏽",
                "❤️🤝",
                ":tada: :+1:",
                "https://example.org/x?y=1",
                "<https://example.org|here>",
                "...",
                "\u200b\ufeff",
                "42",
                "I don't know"));
    assertThat(grouping.themes()).isEmpty();
    assertThat(grouping.other()).hasSize(15);
  }

  @Test
  void the_same_text_from_all_is_one_theme() {
    List<Answer> same =
        IntStream.range(0, 200).mapToObj(i -> new Answer("a" + i, "Better buses", true)).toList();
    Grouping grouping = find(same);
    assertThat(grouping.themes()).hasSize(1);
    assertThat(grouping.themes().get(0).label()).isEqualTo("Better buses");
    assertThat(grouping.themes().get(0).answers()).hasSize(200);
  }

  @Test
  void a_text_counts_for_each_who_wrote_it() {
    List<Answer> answers = new ArrayList<>(SharedBuilding.ANSWERS);
    int before = largest(find(answers));
    for (int i = 0; i < 30; i++) {
      String spelling = i % 2 == 0 ? "more cups!" : "More  cups";
      answers.add(new Answer("c" + i, spelling, false));
    }
    Grouping grouping = find(answers);
    assertThat(largest(grouping)).isGreaterThanOrEqualTo(30).isGreaterThan(before);
    assertThat(grouping.themes().get(0).answers()).contains("c0", "c1", "c29");
  }

  private static int largest(Grouping grouping) {
    return grouping.themes().stream().mapToInt(theme -> theme.answers().size()).max().orElse(0);
  }

  @Test
  void order_makes_no_difference_whatever_is_written() {
    Random random = new Random(3);
    for (int round = 0; round < 10; round++) {
      List<Answer> answers = new ArrayList<>();
      for (int i = 0; i < 40 + round; i++) {
        answers.add(new Answer("r" + i, gibberish(random), random.nextBoolean()));
      }
      Grouping first = find(answers);
      Collections.shuffle(answers, random);
      assertThat(find(answers)).isEqualTo(first);
    }
  }

  private static String gibberish(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(12);
    for (int i = 0; i < length; i++) {
      text.append(random.nextInt(10) == 0 ? "🙂" : "w" + random.nextInt(20)).append(' ');
    }
    return text.toString();
  }

  @Test
  void a_theme_of_words_not_to_be_quoted_has_no_quote() {
    List<Answer> answers =
        SharedBuilding.ANSWERS.stream()
            .map(answer -> new Answer(answer.id(), answer.words(), false))
            .toList();
    assertThat(find(answers).themes()).isNotEmpty().allMatch(theme -> theme.quote() == null);
  }

  @Test
  void a_quote_is_neither_short_nor_long_if_it_can_be() {
    Saying shorter = new Saying("k", List.of(new Answer("1", "more light", true)));
    Saying longer = new Saying("l", List.of(new Answer("2", "more light ".repeat(20), true)));
    Saying handy =
        new Saying("m", List.of(new Answer("3", "more light in the hall, please", true)));
    Saying secret = new Saying("n", List.of(new Answer("4", "there is light and hope", false)));
    assertThat(Quotes.best(List.of(shorter, longer, secret, handy))).isEqualTo("3");
    assertThat(Quotes.best(List.of(secret, shorter, longer))).isEqualTo("1");
    assertThat(Quotes.best(List.of(secret))).isNull();
  }

  @Test
  void nothing_that_is_printed_holds_words() {
    Answer answer = new Answer("a1", "secretword", true);
    Theme theme = new Theme("Secretword", List.of("a1"), "a1");
    Grouping grouping = new Grouping(List.of(theme), List.of(), List.of(), Standing.DRAFT);
    Saying saying = new Saying("secretword", List.of(answer));
    Term term = new Term("secretword", 0, 10, 0);
    assertThat(
            List.of(answer, theme, grouping, saying, term, new Sayings(List.of(saying), List.of())))
        .allSatisfy(
            thing ->
                assertThat(thing.toString().toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("secret"));
  }

  @Test
  void an_embedder_that_fails_says_so_and_both_workers_end() {
    ThemeFinder broken =
        new ThemeFinder(
            text -> {
              throw new IllegalStateException("no model here");
            });
    assertThatThrownBy(() -> broken.find("", SharedBuilding.ANSWERS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no model here");
  }

  @Test
  void an_embedder_that_knows_nothing_loses_nobody() {
    ThemeFinder blank = new ThemeFinder(text -> new float[8]);
    assertThat(ids(blank.find("", SharedBuilding.ANSWERS))).hasSize(72);
  }
}
