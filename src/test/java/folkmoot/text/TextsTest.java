package folkmoot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
  private final Texts texts =
      Texts.of(
          Locale.ENGLISH,
          Map.of(
              "a.plain", "It's {what}.",
              "a.bold", "*{what}* until {when}",
              "a.count", "{n, plural, =0 {nobody} one {one person} other {# people}} of {all}",
              "a.nested", "{shown, select, true {{who} said} other {somebody said}}",
              "a.broken", "{what",
              "a.numbered", "{0}"));

  @Test
  void gaps_are_filled_by_name() {
    assertThat(texts.plain("a.plain", "what", "<warm> & dry")).isEqualTo("It's <warm> & dry.");
  }

  @Test
  void raw_words_in_mrkdwn_are_escaped_and_mrkdwn_is_not() {
    assertThat(texts.mrkdwn("a.bold", "what", "<!channel>", "when", Mrkdwn.mention("U1")))
        .isEqualTo(Mrkdwn.of("*&lt;!channel&gt;* until <@U1>"));
  }

  @Test
  void words_that_look_like_a_pattern_stay_words() {
    assertThat(texts.plain("a.plain", "what", "{what} '{'")).isEqualTo("It's {what} '{'.");
  }

  @ParameterizedTest
  @CsvSource({"0, nobody of 34", "1, one person of 34", "12, 12 people of 34"})
  void numbers_take_their_plural(int n, String words) {
    assertThat(texts.plain("a.count", "n", n, "all", 34)).isEqualTo(words);
  }

  @Test
  void lists_read_as_people_say_them_and_are_escaped_part_by_part() {
    assertThat(texts.list(List.of("a"))).isEqualTo("a");
    assertThat(texts.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    assertThat(
            texts.mrkdwn(
                "a.bold", "what", List.of("<a>", Mrkdwn.channel("C1")), "when", List.of("x")))
        .isEqualTo(Mrkdwn.of("*&lt;a&gt; and <#C1>* until x"));
  }

  @Test
  void what_is_missing_is_named_by_key() {
    assertThatThrownBy(() -> texts.plain("a.absent"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a.absent");
    assertThatThrownBy(() -> texts.plain("a.plain", "waht", "secret"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("text a.plain lacks a value for what");
    assertThatThrownBy(() -> texts.plain("a.nested", "shown", false))
        .as("also where this branch would not show it")
        .hasMessage("text a.nested lacks a value for who");
    assertThatThrownBy(() -> texts.plain("a.plain", "what"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_value_that_is_no_words_is_refused_without_being_told() {
    assertThatThrownBy(() -> texts.plain("a.plain", "what", Mrkdwn.of("secret")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> texts.mrkdwn("a.plain", "what", new StringBuilder("secret")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void patterns_that_cannot_be_read_are_named_by_key() {
    assertThatThrownBy(() -> texts.plain("a.broken", "what", "x")).hasMessageContaining("a.broken");
    assertThatThrownBy(() -> texts.plain("a.numbered")).hasMessageContaining("a.numbered");
  }

  @Test
  void a_language_without_texts_is_served_in_english() {
    assertThat(Texts.load(Locale.forLanguageTag("tlh")).keys())
        .isEqualTo(Texts.load(Locale.ENGLISH).keys());
    assertThat(Texts.load(Locale.forLanguageTag("tlh")).locale()).isEqualTo(Locale.UK);
  }
}
