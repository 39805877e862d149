package folkmoot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SpeakingTest {
  private static final Locale WELSH = Locale.forLanguageTag("cy");

  private final Texts texts = Texts.load(Locale.UK);

  private String answer() {
    return texts.plain("partnership.hub-answer");
  }

  @Test
  void words_are_in_the_language_that_is_spoken_and_in_the_usual_one_afterwards() {
    assertThat(Speaking.in(WELSH, this::answer)).isEqualTo("Ateb");
    assertThat(answer()).isEqualTo("Answer");
  }

  @Test
  void within_one_language_somebody_else_can_be_spoken_to() {
    String all =
        Speaking.in(
            WELSH, () -> answer() + " " + Speaking.in(Locale.UK, this::answer) + " " + answer());
    assertThat(all).isEqualTo("Ateb Answer Ateb");
  }

  @Test
  void a_mistake_leaves_no_language_behind() {
    assertThatThrownBy(
            () ->
                Speaking.in(
                    WELSH,
                    () -> {
                      throw new IllegalStateException("a mistake, for a test");
                    }))
        .hasMessage("a mistake, for a test");
    assertThat(answer()).isEqualTo("Answer");
  }

  @Test
  void another_thread_hears_nothing_of_it() {
    String heard = Speaking.in(WELSH, () -> CompletableFuture.supplyAsync(this::answer).join());
    assertThat(heard).isEqualTo("Answer");
  }

  @Test
  void a_sentence_that_is_not_translated_is_said_in_english() {
    assertThat(Speaking.in(WELSH, () -> texts.plain("home.label.appreciative")))
        .isEqualTo(texts.plain("home.label.appreciative"));
  }

  @Test
  void lists_are_said_as_in_the_language() {
    assertThat(Speaking.in(WELSH, () -> texts.list(List.of("tai", "iechyd", "gwaith"))))
        .isEqualTo("tai, iechyd a gwaith");
    assertThat(Speaking.in(WELSH, () -> texts.list(List.of("tai", "ynni"))))
        .isEqualTo("tai ac ynni");
    assertThat(Speaking.in(WELSH, () -> texts.list(List.of("tai")))).isEqualTo("tai");
  }

  @Test
  void a_language_says_what_it_is_called_and_whether_it_is_a_draft() {
    assertThat(texts.name(Locale.ENGLISH)).isEqualTo("English");
    assertThat(texts.name(WELSH)).isEqualTo("Cymraeg (draft; help us to check it)");
  }
}
